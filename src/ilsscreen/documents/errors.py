"""What can go wrong when a file is read, each kind with what to do."""

from __future__ import annotations

from typing import Literal

from ilsscreen.model import Failure

ErrorKind = Literal[
    "missing",
    "permission",
    "not_a_file",
    "empty",
    "encrypted",
    "broken",
    "not_text",
    "no_text",
    "unsupported",
    "too_large",
    "nested",
    "several",
    "no_program",
    "timeout",
    "crashed",
]

MESSAGES: dict[ErrorKind, str] = {
    "missing": "There is no file of this name. Check the path.",
    "permission": "This file may not be opened. Ask its owner for the right to read it.",
    "not_a_file": "This is not a file that holds a document. Name a file.",
    "empty": "The file is empty. Ask for it again.",
    "encrypted": "The file is protected by a password. Ask for a copy without one.",
    "broken": "The file is damaged and cannot be opened. Ask for it again, as PDF if possible.",
    "not_text": "The file holds no text that can be read. Ask for a PDF, Word (.docx) or plain text file.",
    "no_text": "The file opens and holds no words. Ask for it again, as PDF if possible.",
    "unsupported": "Files of this kind cannot be read. Ask for a PDF, Word (.docx) or plain text file.",
    "too_large": "The file is larger than what is read. Ask for a smaller one.",
    "nested": "This archive lies too deep inside other archives and was not opened. Unpack the outer one.",
    "several": "The file holds several documents. Name one of them.",
    "no_program": "A program that reads files of this kind is not installed. Ask for a PDF or Word (.docx) file.",
    "timeout": "Reading this file took too long and was given up. Ask for it again, as PDF if possible.",
    "crashed": "This file made the program that reads it fail. Ask for it again in another form, PDF or Word (.docx).",
}
"""Every kind of failure, with what a user reads where nothing more is known."""


class ReadError(Exception):
    """A file could not be read. ``failure`` holds the kind, and what happened and what to do in plain words."""

    def __init__(self, kind: ErrorKind, message: str = "") -> None:
        self.failure = Failure(kind, message or MESSAGES[kind])
        super().__init__(self.failure.message)
