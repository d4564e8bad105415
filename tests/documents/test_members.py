"""Archives and mails: one record a document, nothing lost, nothing counted twice."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run

from ilsscreen.documents import Limits, ReadError, members_of, read
from ilsscreen.documents.members import bytes_of

PDF = (EXAMPLES / "rosa-delgado-systems-librarian.pdf").read_bytes()
TEXT = (EXAMPLES / "amara-okafor-circulation.txt").read_bytes()
NOTE = "Dear all, please find my resume attached. Kind regards, Rosa"
LONG = "I have looked after the catalogue of a town library for six years. " * 20


def archive(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for name, data in members:
            out.writestr(name, data)
    return buffer.getvalue()


def mail(body: str, *attached: tuple[str, bytes], html: str = "") -> bytes:
    message = EmailMessage()
    message["From"] = "rosa@example.org"
    message["Subject"] = "Systems Librarian at Example Library"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def found(data: bytes, **limits: int) -> list[tuple[str, str]]:
    """The name of each member and the kind of its failure."""
    return [(m.name, m.failure.kind if m.failure else "") for m in members_of(data, "in", Limits(**limits))]


CASES = {
    "a file that holds no others is its own member": (PDF, ["in"]),
    "an archive in its own order": (archive(("b.pdf", PDF), ("a.txt", TEXT)), ["in!/b.pdf", "in!/a.txt"]),
    "folders and what systems leave behind": (
        archive(
            ("cv/", b""), ("cv/a.txt", TEXT), ("__MACOSX/cv/._a.txt", b"x"), (".DS_Store", b"x"), ("Thumbs.db", b"")
        ),
        ["in!/cv/a.txt"],
    ),
    "steps up lead nowhere": (archive(("../../a.txt", TEXT), ("./b.txt", TEXT)), ["in!/a.txt", "in!/b.txt"]),
    "an archive in an archive": (archive(("x.zip", archive(("a.pdf", PDF)))), ["in!/x.zip!/a.pdf"]),
    "a mail in an archive": (archive(("x.eml", mail(NOTE, ("a.pdf", PDF)))), ["in!/x.eml!/a.pdf"]),
    "a mail without attachments": (mail(NOTE), ["in"]),
    "a short body is a covering note": (mail(NOTE, ("cv é.pdf", PDF)), ["in!/cv é.pdf"]),
    "a long body is a document too": (mail(LONG, ("cv.pdf", PDF)), ["in!/message", "in!/cv.pdf"]),
    "a mail inside a mail": (mail(NOTE, ("fw.eml", mail(NOTE, ("cv.pdf", PDF)))), ["in!/fw.eml!/cv.pdf"]),
    "an archive in a mail": (mail(NOTE, ("cv.zip", archive(("cv.pdf", PDF)))), ["in!/cv.zip!/cv.pdf"]),
    "an attachment without a name": (mail(NOTE, ("", PDF)), ["in!/attachment"]),
}


@pytest.mark.parametrize("case", CASES)
def test_every_document_is_a_member(case: str) -> None:
    data, names = CASES[case]
    assert found(data) == [(name, "") for name in names]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_of_one_name_are_told_apart() -> None:
    data = archive(("a.txt", b"first"), ("a.txt", b"second"))
    assert [(m.name, m.data) for m in members_of(data, "in")] == [("in!/a.txt", b"first"), ("in!/a.txt (2)", b"second")]


def test_a_utf8_name_in_an_archive_that_does_not_say_so() -> None:
    data = archive(("cv é.txt", TEXT))
    unsaid = data.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")
    assert found(unsaid) == [("in!/cv é.txt", "")]


def locked() -> bytes:
    data = bytearray(archive(("a.txt", TEXT)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


FAILURES = {
    "no files": (archive(), {}, [("in", "empty")]),
    "only hidden files": (archive((".x", b"x")), {}, [("in", "empty")]),
    "locked": (locked(), {}, [("in!/a.txt", "encrypted")]),
    "too many": (
        archive(*((f"{n}.txt", b"x") for n in range(4))),
        {"members": 3},
        [("in!/0.txt", ""), ("in!/1.txt", ""), ("in!/2.txt", ""), ("in", "too_large")],
    ),
    "too large": (
        archive(("a.txt", b"x"), ("b.txt", b"y" * 99)),
        {"file_bytes": 50},
        [("in!/a.txt", ""), ("in!/b.txt", "too_large")],
    ),
    "too deep": (
        archive(("a.zip", archive(("b.zip", archive(("c.txt", b"x")))))),
        {"nesting": 2},
        [("in!/a.zip!/b.zip", "nested")],
    ),
    "nothing readable": (archive(("a.zip", b"PK\x03\x04 no archive")), {}, [("in!/a.zip", "broken")]),
}


@pytest.mark.parametrize("case", FAILURES)
def test_what_cannot_be_opened_is_a_member_with_the_reason(case: str) -> None:
    data, limits, expected = FAILURES[case]
    assert found(data, **limits) == expected


def test_a_covering_note_is_told(tmp_path: Path) -> None:
    (member,) = members_of(mail(NOTE, ("cv.pdf", PDF)), "in")
    assert [notice.kind for notice in member.warnings] == ["cover_note"]


def test_signatures_and_pictures_of_the_body_are_no_documents() -> None:
    message = EmailMessage()
    message.set_content(LONG)
    message.add_alternative('<p>hello <img src="cid:logo"></p>', subtype="html")
    message.get_payload()[1].add_related(b"\x89PNG\0", "image", "png", cid="<logo>", filename="logo.png")
    message.add_attachment(b"signed", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    assert found(message.as_bytes()) == [("in", "")]


BODIES = {
    "plain": (mail("Ran Koha.\nDaily."), "Ran Koha.\nDaily.\n"),
    "page alone": (
        b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Ran <b>Koha</b>.<ul><li>Daily",
        "Ran Koha.\n\n• Daily\n",
    ),
    "both": (mail("Ran Koha every single day.", html="<p>Ran Koha every single day."), "Ran Koha every single day.\n"),
    "a plain form that says nothing": (
        mail("See page.", html="<p>Ran Koha every single day of the week."),
        "Ran Koha every single day of the week.\n",
    ),
    "a plain form that leaves some out": (
        mail("Ran Koha. More on the page.", html="<p>Ran Koha. Taught 15 clerks and moved 40,000 records."),
        "Ran Koha. Taught 15 clerks and moved 40,000 records.\n",
    ),
    "a page with long rules of style": (
        mail("Ran Koha. Daily.", html=f"<head><style>{'p { margin: 0 } ' * 50}</style></head><p>Ran Koha.<p>Daily."),
        "Ran Koha. Daily.\n",
    ),
    "an encoding": (b"MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-2\n\n\xb1\n", "ą\n"),
    "an encoding that does not exist": (
        b"MIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n\nKoha \xe9\n",
        "Koha é\n",
    ),
    "a page that names another encoding than the mail": (
        b"MIME-Version: 1.0\n"
        b'Content-Type: text/html; charset=utf-8\n\n<html><meta charset="iso-8859-1"><p>R\xc3\xa9sum\xc3\xa9',
        "Résumé\n",
    ),
    "a text that an attachment parts": (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\n"
        b"Content-Type: text/plain\n\nRan Koha.\n--B\nContent-Type: application/pgp-signature\n\nx\n--B\n"
        b"Content-Type: text/plain\n\nDaily.\n--B--\n",
        "Ran Koha.\n\nDaily.\n",
    ),
    "a saved web page": (
        b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\n"
        b"Content-Type: text/html\n\n"
        b"<h1>Koha</h1>\n--B\nContent-Type: text/css\n"
        b"Content-Location: a.css\n\np {color: red}\n--B--\n",
        "Koha\n",
    ),
}


@pytest.mark.parametrize("case", BODIES)
def test_the_body_of_a_mail(case: str) -> None:
    data, text = BODIES[case]
    assert read(data, "m.eml").text == text


def test_a_member_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    path.write_bytes(archive(("in.zip", archive(("cv/a.txt", TEXT)))))
    assert bytes_of(Path(f"{path}!/in.zip!/cv/a.txt")) == TEXT
    with pytest.raises(ReadError) as error:
        bytes_of(Path(f"{path}!/nothing.txt"))
    assert error.value.failure.kind == "missing"


def test_an_archive_of_one_document_is_that_document_and_of_several_must_be_named() -> None:
    assert read(archive(("a.txt", TEXT)), "in").name == "in!/a.txt"
    with pytest.raises(ReadError, match=r"in!/a\.txt"):
        read(archive(("a.txt", TEXT), ("b.txt", TEXT)), "in")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_scan_gives_one_record_a_member_in_order(run: Run, tmp_path: Path, jobs: str) -> None:
    texts = [(f"{n}.txt", TEXT) for n in range(9)]
    (tmp_path / "a.zip").write_bytes(archive(("cv.pdf", PDF), ("broken.pdf", b"%PDF-1.7 no"), *texts))
    (tmp_path / "b.eml").write_bytes(mail(NOTE, ("cv.pdf", PDF)))
    process = run("scan", "--format", "jsonl", "--jobs", jobs, "a.zip", "b.eml", cwd=tmp_path)
    records = [json.loads(line) for line in process.stdout.splitlines()]
    names = ["a.zip!/cv.pdf", "a.zip!/broken.pdf", *(f"a.zip!/{name}" for name, _ in texts), "b.eml!/cv.pdf"]
    assert [record["file"] for record in records] == names
    assert [record["file"] for record in records if record["error"]] == ["a.zip!/broken.pdf"]
    assert process.returncode == 3
    assert records[0]["level"] == records[-1]["level"]
    evidence = records[0]["systems"][0]["evidence"][0]
    text = run("text", "a.zip!/cv.pdf", cwd=tmp_path).stdout
    assert text[evidence["start"] : evidence["end"]] == evidence["matched"]


def test_an_archive_on_standard_input(run: Run) -> None:
    process = run("scan", "--format", "jsonl", "-", stdin=archive(("a.txt", TEXT), ("empty.txt", b"")))
    first, second = (json.loads(line) for line in process.stdout.splitlines())
    assert (first["file"], first["error"], second["error"]["kind"]) == ("-!/a.txt", None, "empty")
