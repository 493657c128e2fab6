"""The steps of the desk: each is shown from its draft alone, so that it can be shown again at any time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.flows.args import old_button
from bot.flows.desk.home import first_page
from bot.flows.desk.screens import household, inviting, paper
from bot.flows.turn import Handler, Turn
from bot.storage.members import Profile

OPEN = "desk.open"
ROLE, SPEAKS, PLACES, THEMES = "desk.role", "desk.speaks", "desk.places", "desk.themes"
DAY, PLACE = "desk.day", "desk.place"


@dataclass(frozen=True)
class Paper:
    """A yes on paper as it is being recorded."""

    pairing: int
    day: date | None = None

    def to_json(self) -> str:
        """As the draft keeps it."""
        return json.dumps([self.pairing, self.day.isoformat() if self.day else None])

    @classmethod
    def from_json(cls, text: str) -> Paper:
        """As the draft kept it."""
        pairing, day = json.loads(text)
        return cls(pairing, date.fromisoformat(day) if day else None)


def profile_of(turn: Turn) -> Profile:
    """The volunteer's profile so far, in a step of inviting one."""
    return Profile.from_json(turn.person.draft)


def paper_of(turn: Turn) -> Paper:
    """The paper so far, in a step of recording one."""
    return Paper.from_json(turn.person.draft or "[0, null]")


async def show_open(turn: Turn) -> None:
    """What a sign is."""
    await turn.show(household.ask_open(turn.language))


async def show_role(turn: Turn) -> None:
    """The role that is thought of."""
    await turn.show(inviting.role(turn.language))


async def show_speaks(turn: Turn) -> None:
    """The languages the volunteer speaks."""
    await turn.show(inviting.speaks(turn.language, profile_of(turn).languages))


async def show_places(turn: Turn) -> None:
    """Where they can come."""
    await turn.show(inviting.places(turn.language))


async def show_themes(turn: Turn) -> None:
    """What they help with."""
    await turn.show(inviting.themes(turn.language, profile_of(turn).themes))


async def show_day(turn: Turn) -> None:
    """When the paper was signed."""
    await turn.show(paper.day(turn.language, paper_of(turn).pairing))


async def show_place(turn: Turn) -> None:
    """Where the paper lies."""
    await turn.show(paper.place(turn.language, paper_of(turn).pairing))


SHOW: Mapping[str, Handler] = {
    OPEN: show_open,
    ROLE: show_role,
    SPEAKS: show_speaks,
    PLACES: show_places,
    THEMES: show_themes,
    DAY: show_day,
    PLACE: show_place,
}
RESUME: Mapping[str, Handler] = {step.partition(".")[2]: show for step, show in SHOW.items()}


async def elsewhere(turn: Turn) -> None:
    """A button of a step the person is not in: show the one they are in, or the desk below what stands there.

    Raises:
        UserFacingError: when they are busy with something else than the desk.
    """
    step = turn.person.step
    if step is None:
        turn.tapped = None
        await first_page(turn)
    elif step in SHOW:
        await SHOW[step](turn)
    else:
        raise old_button()
