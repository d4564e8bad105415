"""Reads a search string as a search box does, and tells which profiles it finds; written apart from the printers."""

from __future__ import annotations

import re
from collections.abc import Set

_TOKEN = re.compile(r'location:"[^"]*"|location:\w+|"[^"]*"|[()]|-(?=["\w])|[^\s()"]+')


def finds(text: str, profile: Set[str]) -> bool:
    """Whether a profile, the set of its terms, is found: NOT binds closest, then AND or a blank, then OR."""
    tokens = [token for token in _TOKEN.findall(text) if not token.startswith("site:")]
    value, rest = _alternatives(tokens, profile)
    assert not rest, f"left over: {rest}"
    return value


def _alternatives(tokens: list[str], profile: Set[str]) -> tuple[bool, list[str]]:
    value, tokens = _together(tokens, profile)
    while tokens and tokens[0] == "OR":
        other, tokens = _together(tokens[1:], profile)
        value = value or other
    return value, tokens


def _together(tokens: list[str], profile: Set[str]) -> tuple[bool, list[str]]:
    value, tokens = _single(tokens, profile)
    while tokens and tokens[0] not in {"OR", ")"}:
        other, tokens = _single(tokens[1:] if tokens[0] == "AND" else tokens, profile)
        value = value and other
    return value, tokens


def _single(tokens: list[str], profile: Set[str]) -> tuple[bool, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first in {"NOT", "-"}:
        value, rest = _single(rest, profile)
        return not value, rest
    if first == "(":
        value, rest = _alternatives(rest, profile)
        assert rest[0] == ")"
        return value, rest[1:]
    return first.removeprefix("location:").strip('"') in profile, rest
