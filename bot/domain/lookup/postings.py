"""Lists behind keys, in as little memory as numbers need: there are hundreds of thousands of words and pieces."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from zlib import crc32


class Keys:
    """The place of each key among others, told apart by a checksum: one in some 100,000 is taken for another."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Takes every key once; `place` gives each its place in `order`."""
        known = {checksum(key): key for key in keys}
        self.order = [known[one] for one in sorted(known)]
        self._checksums = array("I", sorted(known))

    def __getstate__(self) -> array[int]:
        """The checksums are all that is needed later."""
        return self._checksums

    def __setstate__(self, state: array[int]) -> None:
        self._checksums = state
        self.order = []

    def place(self, key: str) -> int | None:
        """Where a key stands, None when it is not there."""
        wanted = checksum(key)
        at = bisect_left(self._checksums, wanted)
        return at if at < len(self._checksums) and self._checksums[at] == wanted else None


class Groups:
    """Numbers in groups, found by the group's key."""

    def __init__(self, groups: dict[str, list[int]]) -> None:
        self._keys = Keys(groups)
        rows = [groups[key] for key in self._keys.order]
        self._ends = array("I")
        self._numbers = array("I")
        for row in rows:
            self._numbers.extend(row)
            self._ends.append(len(self._numbers))

    def of(self, key: str) -> Sequence[int]:
        """The numbers of one group, none when there is no such group."""
        at = self._keys.place(key)
        if at is None:
            return ()
        return self._numbers[self._ends[at - 1] if at else 0 : self._ends[at]]


def checksum(key: str) -> int:
    """A number for a key, the same on every machine."""
    return crc32(key.encode())
