"""Messages of Outlook are read as other mails are: the text in its best form, and each attachment as a record."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from contextlib import suppress
from email.message import EmailMessage

import pytest
from tests.conftest import EXAMPLES
from tests.documents.made_msg import CYRILLIC, attachment, compound, inside, made_msg, value

from ilsscreen.documents import ReadError, members_of, read
from ilsscreen.documents.rtf_packed import unpacked
from ilsscreen.documents.sniff import kind_of

PDF = (EXAMPLES / "rosa-delgado-systems-librarian.pdf").read_bytes()
NOTE = value("1000", "Dear all, please find my resume attached. Kind regards, Rosa")
LONG = value("1000", "I have looked after the catalogue of a town library for six years. " * 20)
WORDS = "Ran the Koha circulation desk"
RTF = rb"{\rtf1\ansi Ran the Koha circulation desk}"


def packed(rtf: bytes) -> bytes:
    """Rich text in the method of Outlook: its usual beginning as a reference, the rest as it is."""
    start = len(rb"{\rtf1\ansi")
    pieces = [bytes([0, start - 2]), *(bytes([letter]) for letter in rtf[start:]), struct.pack(">H", 0)]
    end = 207 + len(rtf)
    pieces[-1] = struct.pack(">H", end % 4096 << 4)
    groups = [pieces[at : at + 8] for at in range(0, len(pieces), 8)]
    kinds = [sum((len(piece) > 1) << bit for bit, piece in enumerate(group)) for group in groups]
    body = b"".join(bytes([kind]) + b"".join(group) for kind, group in zip(kinds, groups, strict=True))
    return struct.pack("<IIII", len(body) + 12, len(rtf), 0x75465A4C, 0) + body


def signed() -> dict[str, bytes]:
    """The one attachment of a signed message, which is the whole mail."""
    mail = EmailMessage()
    mail.set_content("See the attached")
    mail.add_attachment(PDF, maintype="application", subtype="pdf", filename="cv.pdf")
    return attachment(0, "smime.p7m", mail.as_bytes(), x370E="multipart/signed")


TEXTS = {
    "the plain form": value("1000", WORDS),
    "the plain form in the letters of a code page": {"__substg1.0_1000001E": f"{WORDS} на абонементе".encode("cp1251")},
    "the page, where it says much more": value("1000", "See HTML") | value("1013", f"<p>{WORDS}</p>".encode()),
    "the page as text": value("1013", f"<html><p>{WORDS}</p></html>"),
    "rich text, where there is no other": value("1009", packed(RTF)),
    "rich text that is not packed": value("1009", struct.pack("<IIII", 0, len(RTF), 0x414C454D, 0) + RTF),
}
MEMBERS = {
    "without attachments it is itself the document": (NOTE, ["in"]),
    "a short text is a covering note": (NOTE | attachment(0, "cv é.pdf", PDF), ["in!/cv é.pdf"]),
    "a long text is a document too": (LONG | attachment(0, "cv.pdf", PDF), ["in!/message", "in!/cv.pdf"]),
    "several": (NOTE | attachment(0, "b.pdf", PDF) | attachment(1, "a.pdf", PDF), ["in!/b.pdf", "in!/a.pdf"]),
    "without a name": (NOTE | attachment(0, "", PDF), ["in!/attachment"]),
    "a picture in the text is no document": (
        NOTE | attachment(0, "logo.png", b"\x89PNG", x370E="image/png", x3712="logo@x"),
        ["in"],
    ),
    "a message in the message": (
        NOTE
        | inside(
            "__attach_version1.0_#00000000/__substg1.0_3701000D",
            {"__properties_version1.0": bytes(24), **NOTE, **attachment(0, "cv.pdf", PDF)},
        ),
        ["in!/attachment.eml!/cv.pdf"],
    ),
    "a signed message": (NOTE | signed(), ["in!/cv.pdf"]),
    "an old document of Word in the message": (
        NOTE | attachment(0, "cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")),
        ["in!/cv.doc"],
    ),
}


@pytest.mark.parametrize("case", TEXTS)
def test_the_text_of_a_message(case: str) -> None:
    document = read(made_msg(TEXTS[case], CYRILLIC), "x.msg")
    assert document.text.startswith(WORDS)
    assert ("на абонементе" in document.text) is ("code page" in case)
    assert document.warnings == ()


@pytest.mark.parametrize("case", MEMBERS)
def test_every_document_in_a_message_is_a_member(case: str) -> None:
    streams, names = MEMBERS[case]
    found = members_of(made_msg(streams), "in")
    assert [(member.name, member.failure) for member in found] == [(name, None) for name in names]


def test_a_message_in_an_archive() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("x.msg", made_msg(NOTE | attachment(0, "cv.pdf", PDF)))
    (member,) = members_of(buffer.getvalue(), "in")
    assert (member.name, member.data) == ("in!/x.msg!/cv.pdf", PDF)


def test_a_message_without_words() -> None:
    with pytest.raises(ReadError) as error:
        read(made_msg({}), "x.msg")
    assert error.value.failure.kind == "no_text"


def test_a_document_that_holds_a_message_is_no_message() -> None:
    assert kind_of(compound({"WordDocument": b"", **inside("ObjectPool", {"__properties_version1.0": b""})})) == "doc"


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_message_is_read_or_told(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(made_msg(NOTE | value("1009", packed(RTF)) | attachment(0, "cv.pdf", PDF)))
    for _ in range(20):
        data[chance.randrange(8, len(data))] = chance.randrange(256)
    cut = bytes(data[: chance.randrange(600, len(data))])
    for damaged in (bytes(data), cut):
        members_of(damaged, "in")
        with suppress(ReadError):
            read(damaged, "x.msg")


def test_packed_rich_text_points_back() -> None:
    assert unpacked(packed(RTF), 10_000) == RTF
    assert unpacked(packed(RTF), 20) == RTF[:20]
