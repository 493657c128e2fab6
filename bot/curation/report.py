"""The content base told in numbers, and exported a line at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.content.base import ContentBase
from bot.languages import LANGUAGES


def stats(content: ContentBase) -> str:
    """Texts per chapter and language, and how many of them still follow the Dutch."""
    lines = ["chapter       " + " ".join(f"{language:>4}" for language in LANGUAGES)]
    counted = Counter((article.chapter, language) for article, language, _ in content.every_text())
    lines += [
        f"{chapter:13} " + " ".join(f"{counted[chapter, language]:4}" for language in LANGUAGES)
        for chapter in content.chapters
    ]
    states = Counter(article.freshness(language) for article, language, _ in content.every_text())
    lines.append(" · ".join(f"{state} {count}" for state, count in sorted(states.items())))
    lines.append(f"organisations {len(content.organisations)} · figures {len(content.figures)}")
    return "\n".join(lines)


def export(content: ContentBase) -> Iterator[dict[str, Any]]:
    """Every article in every language it has."""
    for article, language, text in content.every_text():
        shown = text.model_dump(mode="json", exclude={"stamp", "state"})
        yield {"id": article.id, "lang": language, "state": article.freshness(language)} | shown
