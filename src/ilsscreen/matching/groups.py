"""Names that are named together in a sentence."""

from __future__ import annotations

from ilsscreen.matching.reading import Reading


def group_begins(reading: Reading, first: int) -> int:
    """Where the names begin that are named in one breath with the one that begins at ``first``."""
    ahead = next((name for name in reading.names if 0 <= first - name.last <= 1), None)
    return first if ahead is None else group_begins(reading, ahead.first)


def past_group(reading: Reading, last: int) -> int:
    """Where the names end that are named in one breath with the one that ends at ``last``."""
    follower = next((name for name in reading.names if 0 <= name.first - last <= 1), None)
    return last if follower is None else past_group(reading, follower.last)


def past_companions(reading: Reading, last: int) -> int:
    """Where the names end that "and" joins to the one that ends at ``last``: a remark behind them is on them all."""
    joined = next((h for h in reading.words if h.payload.list_id == "joining_word" and h.first == last), None)
    if joined is not None and reading.tokens[last].breaks:
        return last
    follower = next((h for h in reading.names if joined is not None and h.first == joined.last), None)
    return last if follower is None else past_companions(reading, follower.last)


def next_name(reading: Reading, at: int) -> int:
    """Where the first name from a word on begins; the end of the statement where there is none."""
    return min((name.first for name in reading.names if name.first >= at), default=len(reading.tokens))
