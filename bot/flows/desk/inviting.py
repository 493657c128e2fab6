"""Inviting a volunteer: role, languages, places, themes, and then the link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from bot.content.models import Domain
from bot.domain.invitations import invite_volunteer
from bot.flows.args import word
from bot.flows.desk.common import only_coordinators, question
from bot.flows.desk.link import show_link
from bot.flows.desk.screens import inviting as screens
from bot.flows.desk.steps import PLACES, ROLE, SHOW, SPEAKS, THEMES, elsewhere, profile_of
from bot.flows.turn import Handler, Turn
from bot.languages import LANGUAGES
from bot.storage.members import Profile
from bot.storage.pairings import ROLES


async def begin(turn: Turn) -> None:
    """Only a coordinator invites."""
    await only_coordinators(turn)
    await _go_to(turn, ROLE, Profile())


async def _go_to(turn: Turn, step: str, profile: Profile) -> None:
    await turn.commit(step=step, draft=profile.to_json())
    await SHOW[step](turn)


async def choose_role(turn: Turn) -> None:
    """One of the four, or not yet known."""
    role = word(turn)
    if turn.person.step != ROLE or role not in {*ROLES, screens.NOT_YET}:
        await elsewhere(turn)
        return
    await _go_to(turn, SPEAKS, replace(profile_of(turn), role="" if role == screens.NOT_YET else role))


async def toggle_language(turn: Turn) -> None:
    """A language more or less."""
    if turn.person.step != SPEAKS or word(turn) not in LANGUAGES:
        await elsewhere(turn)
        return
    profile = profile_of(turn)
    chosen = _toggled(profile.languages, word(turn), LANGUAGES)
    await _go_to(turn, SPEAKS, replace(profile, languages=chosen))


async def toggle_theme(turn: Turn) -> None:
    """A theme more or less."""
    every = get_args(Domain)
    if turn.person.step != THEMES or word(turn) not in every:
        await elsewhere(turn)
        return
    profile = profile_of(turn)
    await _go_to(turn, THEMES, replace(profile, themes=_toggled(profile.themes, word(turn), every)))


def _toggled(chosen: tuple[str, ...], one: str, every: tuple[str, ...]) -> tuple[str, ...]:
    """With this one where it was not chosen, without it where it was; in the order they are shown."""
    now = {*chosen} ^ {one}
    return tuple(each for each in every if each in now)


async def skip_places(turn: Turn) -> None:
    """Wherever."""
    if turn.person.step != PLACES:
        await elsewhere(turn)
        return
    await _go_to(turn, THEMES, profile_of(turn))


async def type_places(turn: Turn) -> None:
    """Where they can come, in the coordinator's words."""
    places = " ".join(turn.text.split())
    if len(places) > screens.MOST_PLACES:
        await turn.show(screens.places(turn.language, too_long=True))
        return
    await _go_to(turn, THEMES, replace(profile_of(turn), places=places))


async def finish(turn: Turn) -> None:
    """Enough chosen: on to the places, or to the link."""
    if turn.person.step == SPEAKS:
        await _go_to(turn, PLACES, profile_of(turn))
    elif turn.person.step == THEMES:
        invitation = invite_volunteer(turn.person.chat_id, profile_of(turn))
        [token] = await turn.commit(invitation, step=None, draft=None)
        await show_link(turn, token)
    else:
        await elsewhere(turn)


TAPS: Mapping[str, Handler] = {
    "invite": begin,
    "as": choose_role,
    "speaks": toggle_language,
    "theme": toggle_theme,
    "skip": skip_places,
    "done": finish,
}
STEPS: Mapping[str, Handler] = {"role": question, "speaks": question, "places": type_places, "themes": question}
