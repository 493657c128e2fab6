"""Questions that readers sent to the team: for coordinators, by language, the same ones counted together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from bot.domain import access
from bot.domain.lookup.normalise import fold
from bot.languages import LANGUAGES, Language
from bot.storage import Effect, Transaction
from bot.storage.questions import all_questions


@dataclass(frozen=True)
class Sent:
    """A question as it was last sent, and how often it was."""

    text: str
    times: int


def sent_questions(chat_id: int) -> Effect:
    """Every language in which something was sent, with its questions: the most frequent first, then the newest.

    Raises NotFoundError to whoever is no coordinator.
    """

    async def look(tx: Transaction) -> dict[Language, tuple[Sent, ...]]:
        await access.as_coordinator(tx, chat_id)
        kept = await all_questions()(tx)
        return {one: sent for one in LANGUAGES if (sent := _counted([text for spoken, text in kept if spoken == one]))}

    return look


def _counted(texts: list[str]) -> tuple[Sent, ...]:
    alike: dict[str, list[str]] = defaultdict(list)
    for text in reversed(texts):
        alike[fold(text)].append(text)
    sent = [Sent(same[0], len(same)) for same in alike.values()]
    return tuple(sorted(sent, key=lambda one: -one.times))
