"""Whether a card fits: two languages stand below each other in one message of Telegram's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.content.base import ContentBase
from bot.flows.card.texts import Reader, card_blocks
from bot.transport.render import to_plain, utf16_length
from bot.transport.screens import Screen

ONE_LANGUAGE = 1_900  # UTF-16 units, as Telegram counts


def too_long(content: ContentBase, today: date) -> Iterator[str]:
    """Every card over the limit, all variants and the volunteer's side shown, in words that name the file."""
    for article, language, _ in content.every_text():
        reader = Reader(language, helping=True, today=today)
        length = utf16_length(to_plain(Screen(language, tuple(card_blocks(content, article, language, reader)))))
        if length > ONE_LANGUAGE:
            place = f"bot/content/{article.chapter}/{language}.yaml: {article.id}"
            yield f"{place}: its card has {length} units: at most {ONE_LANGUAGE}, so shorten it"
