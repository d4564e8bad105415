"""Reads resumes as a hiring librarian would, and shows the lines that prove it.

    from ilsscreen import KnowledgeBase, screen

    result = screen("resume.pdf", kb=KnowledgeBase.load(), as_of="2026-11")

What is imported from here is loaded when it is first asked for, so that the command line starts at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["Assessment", "Document", "Evidence", "KnowledgeBase", "Month", "Result", "Status", "__version__", "screen"]

if TYPE_CHECKING:
    from ilsscreen.api import screen
    from ilsscreen.knowledge.entries import KnowledgeBase
    from ilsscreen.model import Assessment, Document, Evidence, Month, Result, Status

_HOMES = {"screen": "ilsscreen.api", "KnowledgeBase": "ilsscreen.knowledge.entries"}


def __getattr__(name: str) -> Any:
    """What is public, from the module that holds it."""
    if name not in __all__:
        raise AttributeError(f"module 'ilsscreen' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "ilsscreen.model")), name)
