"""The words of all phrases, and which of them a typed word may be."""

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final, TypeVar
from zlib import crc32

from rapidfuzz.distance import OSA

from bot.domain.crisis.notation import SHORTEST_MISTYPED, TWO_MISTAKES_FROM, Word

SAME_FIRST_LETTER_UP_TO = 5
SHORTEST_SETTLING_STEM = 5
SHORTEST_SPELLING = 6
ENDING_FROM = 6  # letters of a word that may change its ending
LONGEST_ENDING = 3

_ENDINGS: Final = frozenset({"uk", "ru", "tr", "ar"})
_STRETCHED = re.compile(r"(.)\1{2,}")
_CLITICS = ("وال", "بال", "فال", "عال", "هال", "ال", "لل", "و", "ف", "ب", "ل", "ع", "ه", "ک", "ش")

K = TypeVar("K", bound=Hashable)
WordsByLang = Mapping[str, frozenset[str]]


class Lexicon:
    """The words of all phrases, and which of them a typed word may be."""

    def __init__(self, apart: WordsByLang) -> None:
        self._known: dict[tuple[object, ...], Word] = {}  # only while words are added
        self._spellings: dict[Word, Sequence[Word]] = {}
        self._exact: dict[str, Sequence[Word]] = {}
        self._stems: dict[str, Sequence[Word]] = {}
        self._changing: dict[str, Sequence[Word]] = {}  # by what stays when the ending changes
        self._cuts = _Cuts()
        self._long: dict[tuple[str, int], Sequence[Word]] = {}  # by first two letters and length
        self._long_stems: dict[str, Sequence[Word]] = {}  # by first three letters
        self._settled: dict[str, Sequence[Word]] = {}
        self._starts: set[str] = set()  # of stems and changing words, to rule most words out at once
        self._longest_start = 0
        self._apart: dict[str, set[str]] = defaultdict(set)
        for lang, of in apart.items():
            for word in of:
                self._apart[word].add(lang)

    def add(self, word: Word) -> Word:
        """Returns the word as the lexicon has it: the one it knew, or this one."""
        likewise = (word.lang, word.text, word.stem, word.mistyped_from, word.mistakes)
        if likewise not in self._known:
            self._known[likewise] = word
            self._index(word)
        return self._known[likewise]

    def note_spellings(self, slot: Sequence[Word]) -> None:
        """Remembers which words of a slot are one word, spelt in two ways."""
        whole = [word for word in slot if len(word.text) >= SHORTEST_SPELLING and not word.stem]
        for one, other in combinations(whole, 2):
            if OSA.distance(one.text, other.text, score_cutoff=1) <= 1:
                _put(self._spellings, one, other)
                _put(self._spellings, other, one)

    def _index(self, word: Word) -> None:
        text, length = word.text, len(word.text)
        _put(self._stems if word.stem else self._exact, text, word)
        if word.stem:
            self._note_start(text)
        if word.mistyped_from is None:
            return
        if word.lang in _ENDINGS and length >= ENDING_FROM and not word.stem:
            lasting = text[: max(length - 2, ENDING_FROM - 1)]
            _put(self._changing, lasting, word)
            self._note_start(lasting)
        if length < word.mistyped_from:
            return
        if word.stem:
            _put(self._long_stems, text[:3], word)
            return
        self._cuts.add(word)
        if word.mistakes > 1:
            _put(self._long, (text[:2], length), word)

    def _note_start(self, start: str) -> None:
        self._starts.add(start[:3])
        self._longest_start = max(self._longest_start, len(start))

    def exactly(self, token: str) -> Sequence[Word]:
        """Returns the words it is letter for letter."""
        return self._exact.get(token, ())

    def settle(self, usual: Iterable[str]) -> None:
        """Looks up once what the usual words may be; call it when all words are in."""
        self._known.clear()
        self._cuts.sort()
        self._settled = {word: tuple(self._look_up(word)) for word in {*self._exact, *usual} if word}
        same: dict[Sequence[Word], Sequence[Word]] = {}
        tables: tuple[dict[Any, Sequence[Word]], ...] = (self._exact, self._stems, self._settled)
        for table in tables:
            for key, words in table.items():
                table[key] = same.setdefault(words, words)

    def meanings(self, token: str) -> Collection[Word]:
        """Returns all words this typed word may be."""
        settled = self._settled.get(token)
        return self._look_up(token) if settled is None else settled

    def _look_up(self, token: str) -> set[Word]:
        found: set[Word] = set()
        for form in _forms(token):
            certain = self.certain(form)
            themselves = {word.lang for word in certain if self._settles(word)} | self._apart.get(form, set())
            found |= certain | {alike for word in certain for alike in self._spellings.get(word, ())}
            found |= {word for word in self._mistyped(form) if word.lang not in themselves}
        if "\u0600" < token[0] <= "\u06ff":
            for rest in _without_clitics(token):
                found |= {word for word in self.certain(rest) if word.lang == "ar"}
        return found

    @staticmethod
    def _settles(word: Word) -> bool:
        """Whether meeting it means that no other word was meant; a short stem says too little."""
        return not word.stem or len(word.text) >= SHORTEST_SETTLING_STEM

    def certain(self, token: str) -> set[Word]:
        """Returns the words it is without any mistake, whatever its ending."""
        found = set(self._exact.get(token, ()))
        if self._starts.isdisjoint((token[:2], token[:3])):
            return found
        for length in range(2, min(len(token), self._longest_start) + 1):
            start = token[:length]
            found.update(self._stems.get(start, ()))
            if start in self._changing:
                found.update(word for word in self._changing[start] if self._may_end_so(token, word))
        return found

    def _may_end_so(self, token: str, word: Word) -> bool:
        return len(token) <= len(word.text) + LONGEST_ENDING and word.lang not in self._apart.get(token, ())

    def _mistyped(self, token: str) -> Iterator[Word]:
        if len(token) < SHORTEST_MISTYPED - 1:
            return
        yield from (word for word in self._cuts.near(token) if self._one_slip(token, word.text))
        for length in range(max(len(token) - 2, TWO_MISTAKES_FROM), len(token) + 3):
            for word in self._long.get((token[:2], length), ()):
                if OSA.distance(token, word.text, score_cutoff=2) <= 2:
                    yield word
        for word in self._long_stems.get(token[:3], ()):
            stem = word.text
            if any(
                OSA.distance(token[:end], stem, score_cutoff=1) <= 1
                for end in (len(stem), len(stem) + 1, len(stem) - 1)
            ):
                yield word

    @staticmethod
    def _one_slip(token: str, word: str) -> bool:
        if len(word) <= SAME_FIRST_LETTER_UP_TO and token[0] != word[0]:
            return False
        return OSA.distance(token, word, score_cutoff=1) <= 1


def _forms(token: str) -> tuple[str, ...]:
    """A stretched word (heeelp) as one letter and as two."""
    if not _STRETCHED.search(token):
        return (token,)
    return (_STRETCHED.sub(r"\1", token), _STRETCHED.sub(r"\1\1", token))


class _Cuts:
    """Words by themselves and by themselves with one letter left out: what shares a cut is one slip away, or two.

    There are a hundred thousand of them, so they are kept as sorted checksums with the numbers of their words.
    """

    def __init__(self) -> None:
        self._words: list[Word] = []
        self._pairs: list[tuple[int, int]] = []  # only until they are sorted
        self._sums, self._numbers = array("I"), array("I")

    def add(self, word: Word) -> None:
        self._pairs += [(cut, len(self._words)) for cut in _cuts(word.text)]
        self._words.append(word)

    def sort(self) -> None:
        self._pairs.sort()
        self._sums = array("I", [cut for cut, _ in self._pairs])
        self._numbers = array("I", [number for _, number in self._pairs])
        self._pairs = []

    def near(self, token: str) -> Iterator[Word]:
        for cut in _cuts(token):
            at = bisect_left(self._sums, cut)
            while at < len(self._sums) and self._sums[at] == cut:
                yield self._words[self._numbers[at]]
                at += 1


def _cuts(token: str) -> set[int]:
    return {crc32(cut.encode()) for cut in (token, *(token[:at] + token[at + 1 :] for at in range(len(token))))}


def _put(table: dict[K, Sequence[Word]], key: K, word: Word) -> None:
    known = table.get(key, ())
    if word not in known:
        table[key] = (*known, word)


def _without_clitics(token: str) -> Iterator[str]:
    """Arabic and/so/with/for/the, written against the word: the word without them, one by one."""
    for clitic in _CLITICS:
        if token.startswith(clitic) and len(token) - len(clitic) >= 3:
            rest = token[len(clitic) :]
            yield rest
            if len(clitic) == 1:
                yield from _without_clitics(rest)
