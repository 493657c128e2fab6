"""Which languages a text must have: all ten where newcomers read it, three where only those beside them do."""

from __future__ import annotations

from typing import Final

from bot.content.base import Article
from bot.languages import LANGUAGES, Language

VOLUNTEERS: Final[tuple[Language, ...]] = ("nl", "en", "fr")
_FOR_VOLUNTEERS: Final = frozenset({"volunteer", "coordinator"})  # chapters


def languages_of(article: Article) -> tuple[Language, ...]:
    """The languages an article must have."""
    return LANGUAGES if "newcomer" in article.facts.audience else VOLUNTEERS


def languages_of_guide(chapter: str) -> tuple[Language, ...]:
    """The languages the guide of this chapter must have."""
    return VOLUNTEERS if chapter in _FOR_VOLUNTEERS else LANGUAGES
