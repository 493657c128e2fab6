"""First names of the household, wherever and however they are bent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from bot.domain.guard.finding import Finding
from bot.domain.guard.tokens import Token

_ENDINGS: Final = ("s", "tje", "tjes", "je", "jes", "ke", "kes")  # of owning and of fondness: Amina's, Bobs, Aminaatje
_VOWELS: Final = "aeiou"
SHORTEST_BENT = 2  # letters that stay of a name without its ending


def names(tokens: Sequence[Token], is_name: Callable[[str], bool]) -> Iterator[Finding]:
    """Yields the words that are a name, also with an ending."""
    for token in tokens:
        if any(is_name(form) for form in _forms(token.text)):
            yield Finding("name", token.start, token.end)


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= SHORTEST_BENT:
            yield rest
            if rest[-1] in _VOWELS and rest[-2] == rest[-1]:
                yield rest[:-1]
