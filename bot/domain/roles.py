"""Which of the four roles suits a volunteer: the two axes of the role model for reception initiatives, and a rhythm."""

from __future__ import annotations

from typing import Final, Literal, get_args

from bot.storage.pairings import Role

Aim = Literal["listen", "act"]
With = Literal["one", "group"]
Rhythm = Literal["regular", "sometimes"]

QUESTIONS: Final[tuple[tuple[str, ...], ...]] = (get_args(Aim), get_args(With), get_args(Rhythm))
_ROLES: Final[dict[tuple[str, str], Role]] = {
    ("listen", "one"): "ally",
    ("act", "one"): "mentor",
    ("act", "group"): "monitor",
    ("listen", "group"): "animator",
}


def role_for(aim: str, company: str) -> Role:
    """The role at this end of both axes: support or something practical, one to one or in a group."""
    return _ROLES[aim, company]
