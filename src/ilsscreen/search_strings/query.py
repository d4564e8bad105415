"""The one inner form of every search: groups of alternatives that all must be met, and words that must not stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """Whom to find: any of each group, in any of the places, without any word that is excluded."""

    groups: tuple[Group, ...]
    places: Group = ()
    excluded: Group = ()

    def finds(self, holds: Callable[[str], bool]) -> bool:
        """Whether a profile is found; ``holds`` says whether a term stands in it."""
        wanted = (*self.groups, self.places) if self.places else self.groups
        return all(any(map(holds, group)) for group in wanted) and not any(map(holds, self.excluded))

    def terms(self) -> Iterator[str]:
        """Every term but the places."""
        for group in self.groups:
            yield from group
        yield from self.excluded

    def halves(self) -> tuple[Query, Query] | None:
        """Two queries that together find exactly what this one finds; None where every group is one term."""
        lengths = [len(group) for group in (*self.groups, self.places)]
        longest = lengths.index(max(lengths))
        if lengths[longest] <= 1:
            return None
        group = (*self.groups, self.places)[longest]
        middle = (len(group) + 1) // 2
        return self._with(longest, group[:middle]), self._with(longest, group[middle:])

    def _with(self, at: int, group: Group) -> Query:
        if at == len(self.groups):
            return replace(self, places=group)
        return replace(self, groups=(*self.groups[:at], group, *self.groups[at + 1 :]))


def fitting(query: Query, fits: Callable[[Query], bool]) -> list[Query]:
    """The query, or as few halves of halves as fit; together they find exactly the same.

    Where even single terms do not fit, they are given all the same: whoever prints them says so.
    """
    if fits(query) or (halves := query.halves()) is None:
        return [query]
    return [part for half in halves for part in fitting(half, fits)]


def group_of(terms: Iterable[str]) -> Group:
    """A group without the same term twice."""
    return tuple(dict.fromkeys(terms))
