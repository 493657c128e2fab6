"""What stands behind a button, read with care: its data can be forged."""

from __future__ import annotations

from bot.domain.access import nothing
from bot.errors import UserFacingError
from bot.flows.turn import Turn

LONGEST_NUMBER = 15  # more digits than a database's number can have are no id


def digits(said: str) -> int | None:
    """The number a text is, in plain digits; None for anything else."""
    return int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST_NUMBER else None


def word(turn: Turn, place: int = 0) -> str:
    """A word behind a button; nothing where there is none."""
    return turn.args[place] if place < len(turn.args) else ""


def number(turn: Turn, place: int = 0) -> int:
    """An id behind a button.

    Raises:
        NotFoundError: for anything that is none.
    """
    found = digits(word(turn, place))
    if found is None:
        raise nothing()
    return found


def old_button() -> UserFacingError:
    """What a button is answered with that names what is not there (any more)."""
    return UserFacingError("This button is from an earlier version. Here is the menu, or type your question.")
