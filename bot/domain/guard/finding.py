"""What the guard points at, and which finding stays where two overlap."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

Kind = Literal[
    "email", "iban", "national-number", "card", "file-number", "address", "phone", "name", "status", "diagnosis"
]
"""What can be found; where two overlap, the earlier of these says more and wins."""

_RANK: Final[dict[str, int]] = {kind: rank for rank, kind in enumerate(get_args(Kind))}


@dataclass(frozen=True)
class Finding:
    """A piece of a text, from `start` up to but not including `end`, and what it is."""

    kind: Kind
    start: int
    end: int


def settled(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in the order of the text, without overlaps: the more specific stays, then the longer."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda one: (_RANK[one.kind], one.start - one.end, one.start)):
        place = bisect(kept, one.start, key=lambda other: other.start)
        free_before = place == 0 or kept[place - 1].end <= one.start
        if free_before and (place == len(kept) or one.end <= kept[place].start):
            kept.insert(place, one)
    return kept
