"""Taps on buttons, which the bot must answer, each once."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox.errors import refused


@dataclass
class CallbackQuery:
    """One tap, and the answer to it."""

    id: str
    person_id: int
    data: str
    label: str
    answered: bool = False
    text: str = ""
    alert: bool = False
    answered_at: int = 0


class CallbackBook:
    """Every tap of this run, in order."""

    def __init__(self) -> None:
        self._queries: dict[str, CallbackQuery] = {}

    def open(self, person_id: int, data: str, label: str) -> CallbackQuery:
        """Note a tap."""
        query = CallbackQuery(str(7_000_000_001 + len(self._queries)), person_id, data, label)
        self._queries[query.id] = query
        return query

    def answer(self, query_id: str, text: str, alert: bool, moment: int) -> CallbackQuery:
        """Note the answer to a tap.

        Raises:
            ApiError: when there is no such tap, or it has its answer.
        """
        query = self._queries.get(query_id)
        if query is None or query.answered:
            raise refused("query is too old and response timeout expired or query ID is invalid")
        query.answered, query.text, query.alert, query.answered_at = True, text, alert, moment
        return query

    def last_of(self, person_id: int) -> CallbackQuery | None:
        """The newest tap of a person."""
        return next((one for one in reversed(self._queries.values()) if one.person_id == person_id), None)

    def unanswered(self) -> list[CallbackQuery]:
        """The taps under which a phone still shows the little clock."""
        return [one for one in self._queries.values() if not one.answered]
