"""Hello and thank you: what people say besides their question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.domain.lookup.normalise import words
from bot.domain.lookup.telling import tells

_STRETCHED = re.compile(r"(.)\1+")


class Greetings:
    """The words of the greetings of every language, and the greetings as wholes."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        """Takes the greetings of each language."""
        self._wholes = frozenset(_plain(words(phrase)) for of in phrases.values() for phrase in of)
        self._words = {
            language: frozenset(word for phrase in of for word in _plain(words(phrase)))
            for language, of in phrases.items()
        }
        # What a greeting begins with greets; what follows may be any form of address.
        self._opens = {
            language: frozenset(_once(first) for first in _firsts(of) if tells(first, language))
            for language, of in phrases.items()
        }

    def nothing_else(self, typed: Sequence[str], language: str) -> bool:
        """Whether the folded words of a text in this language greet or thank, and ask nothing."""
        plain = _plain(typed)
        if plain in self._wholes:
            return True
        asked = [word for word, whole in zip(plain, typed, strict=True) if tells(whole, language)]
        greets = any(word in self._opens.get(language, ()) for word in asked)
        return greets and all(word in self._words.get(language, ()) for word in asked)


def _plain(typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(_once, typed))


def _once(word: str) -> str:
    """Without letters held down: salaaaam is salam."""
    return _STRETCHED.sub(r"\1", word)


def _firsts(phrases: Iterable[str]) -> Iterator[str]:
    return (typed[0] for typed in map(words, phrases) if typed)
