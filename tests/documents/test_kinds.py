"""What a file is, its content says; its name says nothing."""

from __future__ import annotations

import io
import zipfile

import pytest

from ilsscreen.documents import ReadError
from ilsscreen.documents.sniff import kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def archive(*names: str, **contents: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for name in names:
            out.writestr(name, "x")
        for name, content in contents.items():
            out.writestr(name, content)
    return buffer.getvalue()


KINDS = {
    "pdf": b"%PDF-1.4\n",
    "pdf with dirt before it": b"\n\n\0%PDF-1.4\n",
    "docx": archive("[Content_Types].xml", "word/document.xml"),
    "odt": archive(mimetype="application/vnd.oasis.opendocument.text"),
    "odt template": archive(mimetype="application/vnd.oasis.opendocument.text-template"),
    "zip": archive("a.txt", "b.pdf"),
    "zip of a PDF that is not packed": archive(cv="%PDF-1.4\n"),
    "zip without files": archive(),
    "doc": OLE + "WordDocument".encode("utf-16-le"),
    "rtf": rb"{\rtf1\ansi Koha}",
    "html": b"<!DOCTYPE html><p>Koha",
    "html after a comment": b'<?xml version="1.0"?>\n<!-- x -->\n<html><p>Koha',
    "html in wide letters": b"\xff\xfe" + "<html><p>Koha".encode("utf-16-le"),
    "html without a head": b"<div class='cv'><p>Koha",
    "mail": b"Received: by x\nSubject: CV\n\nKoha",
    "mail that begins as mailboxes do": b"From a@example.org Mon\nX-Spam-2: no\nMIME-Version: 1.0\n\nKoha",
    "image of PNG": b"\x89PNG\r\n\x1a\n\0\0\0\r",
    "image of JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "image of WebP": b"RIFF\x10\0\0\0WEBPVP8 ",
    "text": b"Koha since 2010",
    "text that begins like a mail": b"From: 2010\nTo: 2012\nSubject: Koha\n",
    "text with an angle": b"<jane@example.org> Koha",
    "text in wide letters": b"\xff\xfe" + "Koha".encode("utf-16-le"),
    "text that begins like a bitmap": b"BM Systems, 2010 to 2012: Koha",
}


@pytest.mark.parametrize("case", KINDS)
def test_kinds(case: str) -> None:
    assert kind_of(KINDS[case]) == case.split(maxsplit=1)[0]


REFUSED = {
    "a locked Office file": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "password"),
    "a table": (archive("[Content_Types].xml", "xl/workbook.xml"), "unsupported", "without a text document"),
    "an OpenDocument table": (
        archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        "unsupported",
        "Office",
    ),
    "a document of Pages": (archive("Index/Document.iwa"), "unsupported", "Pages"),
    "a damaged message of Outlook": (OLE + "__properties_version1.0".encode("utf-16-le"), "broken", "damaged"),
    "a picture of a phone": (b"\0\0\0\x18ftypheic\0\0", "unsupported", "JPEG"),
    "a program": (b"\x7fELF\x02\x01", "unsupported", "cannot be read"),
    "a damaged archive": (b"PK\x03\x04 and nothing more", "broken", "damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_read_is_told_with_what_to_do(case: str) -> None:
    data, kind, told = REFUSED[case]
    with pytest.raises(ReadError) as error:
        kind_of(data)
    assert error.value.failure.kind == kind
    assert told in error.value.failure.message
    assert "sk for " in error.value.failure.message
