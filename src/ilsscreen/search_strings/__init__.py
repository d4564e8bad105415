"""Search strings: titles and systems put together for a search box, ready to paste.

wanted titles and systems ──> Query ──> queries that a board takes ──> strings
"""

from __future__ import annotations

from ilsscreen.search_strings.query import Query
from ilsscreen.search_strings.refusal import RefusedError
from ilsscreen.search_strings.strings import SearchString, search_strings
from ilsscreen.search_strings.wanted import Wish, wanted_titles

__all__ = ["Query", "RefusedError", "SearchString", "Wish", "search_strings", "wanted_titles"]
