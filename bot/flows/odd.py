"""Kind, useful replies to what nobody expected."""

from __future__ import annotations

from bot.flows.card.screens import menu_button
from bot.flows.turn import Turn
from bot.i18n import translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen


def _screen(language: Language, text: str) -> Screen:
    t = translator(language)
    ask = Button(t("Ask a question"), tap("ask", "start"))
    return Screen(language, (Line(text),), ((ask, menu_button(t)),))


async def not_text(turn: Turn) -> None:
    """A sticker, photo, voice message, file, place: it is not opened."""
    await turn.show(
        _screen(
            turn.language,
            turn.t("I can only read text: I did not open this. Type your question in your own words."),
        )
    )


async def unknown_command(turn: Turn) -> None:
    """A command that does not exist."""
    await turn.show(_screen(turn.language, turn.t("I do not know that command. /help shows what I can do.")))


async def old_button(turn: Turn) -> None:
    """A button of another time."""
    key = turn.t("This button is from an earlier version. Here is the menu, or type your question.")
    turn.tapped = None
    await turn.show(_screen(turn.language, key))


def problem(language: Language, reference: str) -> Screen:
    """Something went wrong on our side."""
    t = translator(language)
    return _screen(
        language,
        t(
            "Something went wrong on my side. Nothing is lost: please try again. Code: {reference}",
            reference=reference,
        ),
    )


def a_lot(language: Language) -> Screen:
    """So many messages or taps at once that they were not looked at."""
    t = translator(language)
    return _screen(language, t("That is a lot at once. I did not look at all of it: please send the last one again."))


def told(language: Language, text: str) -> Screen:
    """What an expected error has to say."""
    return _screen(language, text)


def in_group(language: Language, username: str) -> str:
    """What the bot says once in a group, before it leaves."""
    t = translator(language)
    return t(
        "I work in a private chat only, so that nobody else reads along. Write to me here: {link}",
        link=f"https://t.me/{username}",
    )
