"""Finding phrases of danger in a text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, Final, Self

from bot.domain.crisis.lexicon import Lexicon, WordsByLang
from bot.domain.crisis.notation import END, KINDS, NOT, START, Phrase, Word, Written, phrases_of, read
from bot.domain.crisis.sounds import sound_of
from bot.domain.lookup.normalise import fold, words

MOST_BETWEEN = 2  # other words between two words of a phrase, filler not counted
MOST_BETWEEN_IN_ALL = 3
FARTHEST = 6  # filler counted

_SENTENCE_ENDS = re.compile(r"[.!?؟…;\n]+")
_VERB_PREFIXES: Final = frozenset({"می", "نمی", "mi", "nimi"})  # Persian: apart from the verb, half a space, or joined

Span = tuple[int, int]
Places = Mapping[Word, Sequence[Span]]


@dataclass(frozen=True)
class CrisisHit:
    """What was found: the kind of danger, the language of the phrase, and the phrase as the content has it."""

    kind: str
    lang: str
    phrase: str


class PhraseFinder:
    """Finds the phrases of `crisis.yaml`. Built once from the content; it keeps nothing of what it reads."""

    def __init__(self, phrases: Iterable[Written], apart: WordsByLang, filler: WordsByLang) -> None:
        """Takes every phrase, look-alikes too, and per language words that are never a slip and words of no weight."""
        lexicons = {False: Lexicon(apart), True: Lexicon({})}
        of: dict[bool, list[Phrase]] = {False: [], True: []}
        for written in phrases:
            of[written.by_ear].append(read(written, lexicons[written.by_ear], filler[written.lang]))
        usual = frozenset().union(*apart.values(), *filler.values())
        lexicons[False].settle(usual)
        lexicons[True].settle(sound_of(word) for word in usual if word.isascii())
        self._books = [_Book(lexicon, of[by_ear], filler, by_ear=by_ear) for by_ear, lexicon in lexicons.items()]

    @classmethod
    def from_words(cls, content: Mapping[str, Mapping[str, Any]]) -> Self:
        """Builds the detector from the parsed `crisis.yaml`; raises ValueError on a kind that does not exist."""
        apart, filler = (
            {lang: frozenset(fold(str(word)) for word in of.get(key, ())) for lang, of in content.items()}
            for key in ("apart", "filler")
        )
        return cls(phrases_of(content), apart, filler)

    def find(self, text: str) -> CrisisHit | None:
        """Returns the gravest danger the text speaks of, or None."""
        tokens, ends = read_text(text)
        occurrences = [found for book in self._books for found in book.occurrences(tokens, ends)]
        innocent = [(phrase.lang, span) for phrase, span in occurrences if phrase.kind == NOT]
        dangers = [
            phrase
            for phrase, span in occurrences
            if phrase.kind != NOT and not any(lang == phrase.lang and _within(span, wide) for lang, wide in innocent)
        ]
        if not dangers:
            return None
        gravest = min(dangers, key=lambda phrase: (KINDS.index(phrase.kind), -len(phrase.slots)))
        return CrisisHit(gravest.kind, gravest.lang, gravest.text)


def read_text(text: str) -> tuple[list[str], list[int]]:
    """Returns the words of a text and, as numbers of words, where its sentences end."""
    tokens: list[str] = []
    ends: list[int] = []
    for sentence in _SENTENCE_ENDS.split(text):
        tokens += words(sentence)
        ends.append(len(tokens))
    return tokens, ends


class _Book:
    """Phrases with the lexicon of their words, found by the rarest word of each."""

    def __init__(self, lexicon: Lexicon, phrases: Sequence[Phrase], filler: WordsByLang, *, by_ear: bool) -> None:
        self._lexicon = lexicon
        self._filler = filler
        self._by_ear = by_ear
        self._by_word: dict[Word, list[Phrase]] = defaultdict(list)
        usual = Counter(word for phrase in phrases for slot in phrase.slots for word in slot)
        for phrase in phrases:
            for word in min(phrase.slots, key=lambda slot: sum(usual[word] for word in slot)):
                self._by_word[word].append(phrase)

    def occurrences(self, tokens: Sequence[str], ends: Sequence[int]) -> Iterator[tuple[Phrase, Span]]:
        """Yields every phrase in the tokens with the tokens it spans; `ends` says where sentences end."""
        places = self._places(tokens)
        for mark, marked in ((START, (0,)), (END, ends)):
            for word in self._lexicon.exactly(mark):
                places[word] = [(at, at) for at in marked]
        seen: set[Phrase] = set()
        weights: dict[str, list[int]] = {}
        for word in places:
            for phrase in self._by_word.get(word, ()):
                if phrase not in seen and all(any(one in places for one in slot) for slot in phrase.slots):
                    seen.add(phrase)
                    scale = "" if phrase.kind == NOT else phrase.lang
                    if scale not in weights:
                        weights[scale] = _weigh(tokens, self._filler.get(scale, frozenset()))
                    yield from ((phrase, span) for span in _spans(phrase, places, weights[scale]))

    def _places(self, tokens: Sequence[str]) -> dict[Word, list[Span]]:
        places: dict[Word, list[Span]] = defaultdict(list)
        heard = self._listen(tokens) if self._by_ear else tokens
        meanings = {token: self._lexicon.meanings(token) for token in set(heard) if token}
        for at, token in enumerate(heard):
            for word in meanings.get(token, ()):
                places[word].append((at, at + 1))
        for at, (token, following) in enumerate(pairwise(heard)):
            joined = token + following
            if token in _VERB_PREFIXES:
                meant: Iterable[Word] = self._lexicon.meanings(joined)
            else:
                meant = self._lexicon.exactly(joined)
            for word in meant:
                places[word].append((at, at + 2))
        return places

    @staticmethod
    def _listen(tokens: Sequence[str]) -> list[str]:
        sounds = {token: sound_of(token) if token.isascii() else "" for token in set(tokens)}
        return [sounds[token] for token in tokens]


def _weigh(tokens: Sequence[str], filler: frozenset[str]) -> list[int]:
    """Returns, for every place between tokens, how many words that count stand before it."""
    return [0, *accumulate(token not in filler for token in tokens)]


def _spans(phrase: Phrase, places: Places, weight: Sequence[int]) -> Iterator[Span]:
    """Yields where the words of the phrase stand in order, with few others between."""
    rows = [sorted(span for word in slot for span in places.get(word, ())) for slot in phrase.slots]

    farthest = phrase.kind == NOT  # a look-alike explains as much of the text as it can

    def end_of(slot: int, previous: int, allowed: int) -> int | None:
        if slot == len(rows):
            return previous
        best: int | None = None
        for start, end in rows[slot]:
            if not previous <= start <= previous + FARTHEST:
                continue
            between = weight[start] - weight[previous]
            near_enough = start == previous or not (phrase.at_once[slot] or start == end)
            if near_enough and between <= min(MOST_BETWEEN, allowed):
                last = end_of(slot + 1, end, allowed - between)
                if last is not None and not farthest:
                    return last
                best = max(best or 0, last or 0) or None
        return best

    for start, end in rows[0]:
        last = end_of(1, end, MOST_BETWEEN_IN_ALL)
        if last is not None:
            yield start, last


def _within(span: Span, wide: Span) -> bool:
    return wide[0] <= span[0] and span[1] <= wide[1]
