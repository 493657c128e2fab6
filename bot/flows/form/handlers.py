"""Choosing a text, reading it as a message of its own, taking it along as a file."""

from __future__ import annotations

from bot.content.base import Form
from bot.flows.args import old_button, word
from bot.flows.form import screens
from bot.flows.turn import Flow, Turn
from bot.languages import SOURCE, Language, language_of
from bot.transport.delivery import send_file


async def every(turn: Turn) -> None:
    """All of them."""
    await turn.show(screens.every(turn.services.content, turn.language))


def _chosen(turn: Turn) -> tuple[Form, Language]:
    """The text a button names, in the language it names; else the reader's, else Dutch.

    Raises:
        UserFacingError: when it is not in the base (any more).
    """
    form = turn.services.content.forms.get(word(turn))
    if form is None:
        raise old_button()
    wanted = language_of(word(turn, 1)) or turn.language
    return form, wanted if wanted in form.texts else SOURCE


async def open_form(turn: Turn) -> None:
    """What it is for, and what to do with it."""
    form, language = _chosen(turn)
    await turn.show(screens.form(form, turn.language, language))


async def copy(turn: Turn) -> None:
    """The text alone, as a message of its own: to copy or to forward."""
    form, language = _chosen(turn)
    await turn.show(screens.form(form, turn.language, language))
    await turn.show(screens.to_copy(form, language))


async def as_file(turn: Turn) -> None:
    """The text as a plain text file."""
    form, language = _chosen(turn)
    await turn.show(screens.form(form, turn.language, language))
    name, content = screens.text_file(form, language)
    await send_file(turn.bot, turn.person.chat_id, name, content)


FLOW = Flow("form", taps={"list": every, "open": open_form, "copy": copy, "file": as_file})
