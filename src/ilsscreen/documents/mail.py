"""Mails, also of Outlook, and saved web pages (MHTML): the body, and the documents that are attached.

A short body beside attached documents is a note that hands them over: it is no document of its own. A body without
attachments, or one that is long enough to be a resume itself, is read like any other document.
"""

from __future__ import annotations

import codecs
import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.files import START
from ilsscreen.documents.html import read_html
from ilsscreen.documents.limits import Limits
from ilsscreen.documents.names import plain, unlike
from ilsscreen.documents.pages import Pages
from ilsscreen.documents.sniff import OLE
from ilsscreen.documents.text import decode, read_text
from ilsscreen.model import Notice

BODY = "message"
"""The name of a mail's own text, where it is a document beside others."""

_LONG = 150
"""So many words make the body of a mail with attachments a document of its own."""

_NO_DOCUMENTS = frozenset({
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "text/calendar", "text/vcard", "text/x-vcard", "message/delivery-status", "text/rfc822-headers",
})  # fmt: skip
_ENDINGS = {"application/pdf": ".pdf", "text/plain": ".txt", "text/html": ".html", "message/rfc822": ".eml"}
_MORE = 1.25
"""A page that holds so many times the words of the plain form says what that leaves out."""

_TAG = re.compile(rb"<(?:style\b|!--)[^<]*|<[^>]{0,500}>", re.IGNORECASE)
"""What is no words of a page."""

_NOTE = "The mail's own text is short, so it was taken for a covering note and not screened."
_BAD_MAIL = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the standard library raises for malformed mails."""


class Mail:
    """A mail and the documents in it, by name; none where its body is the one document."""

    rest: ReadError | None = None
    warnings: tuple[Notice, ...]

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Take a mail apart.

        Raises:
            ReadError: its parts cannot be told apart (``broken``).
        """
        try:
            parts = list(_leaves(_message(data, limits)))
            self.body = _body(parts)
            attached = [part for part in parts if _is_document(part)]
            is_long = sum(map(_words, self.body)) >= _LONG
            names = [BODY] * (is_long and bool(attached)) + [_name(part) for part in attached]
        except _BAD_MAIL:
            raise ReadError("broken") from None
        self.names = tuple(unlike(names))
        self._attached = dict(zip(self.names[len(names) - len(attached) :], attached, strict=True))
        self.warnings = () if is_long or not self.body else (Notice("cover_note", _NOTE),)

    def start(self, name: str) -> bytes:
        """The first bytes of a document."""
        return self.read(name)[:START]

    def read(self, name: str) -> bytes:
        """The bytes of a document; a text is marked as UTF-8."""
        return _payload(self._attached[name]) if name in self._attached else self.text()[0]

    def text(self) -> tuple[bytes, tuple[Notice, ...]]:
        """The mail's own text or page, marked as UTF-8, and what a person should know of its letters."""
        texts = [_text(part) for part in self.body]
        whole = "\n\n".join(text for text, _ in texts)
        warnings = dict.fromkeys(warning for _, warnings in texts for warning in warnings)
        return codecs.BOM_UTF8 + whole.encode(errors="replace"), tuple(warnings)


def read_mail(data: bytes, limits: Limits) -> Pages:
    """The body of a mail.

    Raises:
        ReadError: the mail is damaged (``broken``) or has no text (``no_text``).
    """
    mail = Mail(data, limits)
    if not mail.body:
        raise ReadError("no_text")
    text, warnings = mail.text()
    reader = read_html if mail.body[0].get_content_type() == "text/html" else read_text
    pages = reader(text, limits)
    return Pages(pages.texts, (*warnings, *pages.warnings))


def _message(data: bytes, limits: Limits) -> Message:
    if not data.startswith(OLE):
        return email.message_from_bytes(data)
    from ilsscreen.documents.outlook import message_of

    return message_of(data, limits)


def _leaves(part: Message) -> Iterator[Message]:
    """The parts that hold something, each alternative and each saved page by its best part alone."""
    if part.get_content_type() == "message/rfc822" or not part.is_multipart():
        yield part
        return
    parts = [child for child in part.get_payload() if isinstance(child, Message)]
    kind = part.get_content_subtype()
    if kind == "alternative":
        leaves = [leaf for child in parts for leaf in _leaves(child)]
        yield from _best(leaves)
    elif kind == "related":
        yield from (leaf for child in parts[:1] for leaf in _leaves(child))
        yield from (child for child in parts[1:] if child.get_content_disposition() == "attachment")
    else:
        yield from (leaf for child in parts for leaf in _leaves(child))


def _best(leaves: list[Message]) -> Iterator[Message]:
    """Of a text in several forms the plain one, unless it says less than the page; and the attachments."""
    texts = [leaf for leaf in leaves if _is_text(leaf)]
    plain = [leaf for leaf in texts if leaf.get_content_type() == "text/plain"]
    pages = [leaf for leaf in texts if leaf.get_content_type() == "text/html"]
    if plain and pages and _MORE * _words(plain[0]) < _words(pages[0]):
        plain = []
    yield from (plain or pages)[:1]
    yield from (leaf for leaf in leaves if not _is_text(leaf))


def _is_text(part: Message) -> bool:
    is_text = part.get_content_type() in {"text/plain", "text/html"}
    return is_text and part.get_content_disposition() != "attachment" and _file_name(part) == ""


def _body(parts: list[Message]) -> list[Message]:
    """The parts of the mail's own text, which attachments may part; all of one form."""
    texts = [part for part in parts if _is_text(part) and _payload(part).strip()]
    return [part for part in texts if part.get_content_type() == texts[0].get_content_type()]


def _is_document(part: Message) -> bool:
    """Whether a part may be a document: not a signature, and nothing that belongs to the body."""
    kind = part.get_content_type()
    in_body = part.get_content_disposition() == "inline" or "Content-ID" in part
    if _is_text(part) or kind in _NO_DOCUMENTS or (kind.startswith("image/") and in_body):
        return False
    return bool(_payload(part).strip())


def _name(part: Message) -> str:
    return plain(_file_name(part) or f"attachment{_ENDINGS.get(part.get_content_type(), '')}")


def _file_name(part: Message) -> str:
    return str(make_header(decode_header(part.get_filename() or ""))).strip()


def _words(part: Message) -> int:
    return len(_TAG.sub(b" ", _payload(part)).split())


def _payload(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else None
        return inner.as_bytes() if isinstance(inner, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> tuple[str, tuple[Notice, ...]]:
    """The text of a part in the encoding that it names, or in one that is found out."""
    data = _payload(part)
    try:
        return data.decode(part.get_content_charset() or "utf-8"), ()
    except (LookupError, UnicodeError, ValueError):
        return decode(data)
