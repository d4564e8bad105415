"""What can go wrong when a file is read, each kind with what to do."""

from __future__ import annotations

from ilsscreen.model import Failure

REMEDIES = {
    "missing": "There is no file or folder of this name. Check the path.",
    "permission": "This file may not be opened. Ask for the right to read it.",
    "not_a_file": "This is no ordinary file. Give a file or a folder.",
    "empty": "The file is empty. Ask for it again.",
    "encrypted": "The file is protected by a password. Ask for a copy without one.",
    "broken": "The file is damaged and cannot be opened. Ask for it again, as PDF if possible.",
    "not_text": "The file holds no text that can be read. Ask for a PDF, Word or plain text file.",
    "unsupported": "Files of this kind cannot be read yet. Ask for a PDF, Word (.docx) or plain text file.",
    "too_large": "The file is larger than what is read. Ask for a smaller one.",
    "no_text": "No text was found in the file. If it is a scan, ask for the document it was printed from.",
    "crashed": "Reading the file failed in a way nobody foresaw. Ask for it in another format, and report the error.",
}
"""Every kind of failure, with the sentence that a user reads."""


class ReadError(Exception):
    """A file could not be read. ``failure`` holds the kind and what to do."""

    def __init__(self, kind: str, detail: str = "") -> None:
        message = f"{REMEDIES[kind]} ({detail})" if detail else REMEDIES[kind]
        super().__init__(message)
        self.failure = Failure(kind, message)
