"""The kinds of files that are read."""

from __future__ import annotations

from typing import Literal

Kind = Literal["pdf", "docx", "odt", "doc", "zip", "rtf", "html", "mail", "image", "text"]
