"""A note that is not saved yet: what is known of it so far, and whether that is enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Final, Literal, get_args

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from bot.content.models import Domain

Outcome = Literal["met", "called", "wrote", "went-along", "group", "tried"]
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
Readers = Literal["me", "coordinator", "household"]
READERS: Final[tuple[Readers, ...]] = get_args(Readers)

MOST_TEXT: Final = 500
MOST_FOLLOW_UP: Final = 200
MINUTES: Final = (15, 30, 45, 60, 90, 120, 180, 240)
MOST_MINUTES: Final = 24 * 60


@dataclass(frozen=True)
class Draft:
    """One contact as it is being told. `note` is the note it corrects; `typed` are the messages written for it."""

    __pydantic_config__ = ConfigDict(strict=True, extra="forbid")

    key: Annotated[str, Field(min_length=1)]
    pairing: int | None = None
    outcome: Outcome | None = None
    minutes: Annotated[int, Field(ge=1, le=MOST_MINUTES)] | None = None
    domains: tuple[Domain, ...] = ()
    day: date | None = None
    text: str = ""
    follow_up: str = ""
    readers: Readers = "me"
    note: int | None = None
    typed: tuple[int, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it can be saved: whom it is about, how it went, and how long unless nobody was reached."""
        if self.pairing is None or self.outcome is None:
            return False
        return self.minutes is not None or self.outcome == "tried"

    def to_json(self) -> str:
        """Everything in it, as `from_json` reads it."""
        return _adapter().dump_json(self).decode()

    @staticmethod
    def from_json(text: str) -> Draft | None:
        """The draft that `to_json` wrote; None for anything else. No words are lost for being too many."""
        try:
            return _adapter().validate_json(text)
        except ValidationError:
            return None


@cache
def _adapter() -> TypeAdapter[Draft]:
    return TypeAdapter(Draft)
