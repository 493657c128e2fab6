"""Points at what does not belong in a note about a contact: what leads to a person, illness, right to stay.

Notes are Dutch, English or French. A false alarm costs a look and a miss costs somebody's secret, but who is warned at
every hour and amount stops looking: numbers count where their check digits, their shape or the words beside them tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bot.domain.guard.addresses import addresses
from bot.domain.guard.checked import checked
from bot.domain.guard.finding import Finding, Kind, settled
from bot.domain.guard.illness import DIAGNOSES, NO_DIAGNOSES
from bot.domain.guard.names import names
from bot.domain.guard.phones import phones
from bot.domain.guard.phrases import Phrases, listed
from bot.domain.guard.references import references
from bot.domain.guard.stay import CARDS, NO_STATUSES, STATUSES
from bot.domain.guard.tokens import tokens_of
from bot.domain.redaction import MASK

__all__ = ["Finding", "Kind", "find", "mask", "nobody"]

_DIAGNOSES = Phrases(listed(DIAGNOSES), listed(NO_DIAGNOSES))
_STATUSES = Phrases(listed(STATUSES), listed(NO_STATUSES))


def nobody(word: str) -> bool:
    """No word is a name."""
    return False


def find(text: str, is_name: Callable[[str], bool] = nobody) -> list[Finding]:
    """What does not belong in the note, in order and without overlaps; where two overlap the more specific is told."""
    return settled(_all(text, is_name))


def mask(text: str, findings: Iterable[Finding]) -> str:
    """The text with every finding masked; the findings are those of `find`."""
    for one in sorted(findings, key=lambda one: one.start, reverse=True):
        text = text[: one.start] + MASK + text[one.end :]
    return text


def _all(text: str, is_name: Callable[[str], bool]) -> Iterator[Finding]:
    for search in (checked, references, addresses, phones):
        yield from search(text)
    tokens = tokens_of(text)
    yield from names(tokens, is_name)
    for start, end in _DIAGNOSES.find(text, tokens):
        yield Finding("diagnosis", start, end)
    for start, end in _STATUSES.find(text, tokens):
        yield Finding("status", start, end)
    for card in CARDS.finditer(text):
        yield Finding("status", *card.span())
