"""The screens of the two exercises."""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.base import ContentBase
from bot.flows.card.screens import menu_button, title_of
from bot.flows.ways import way
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row


def breathing(language: Language) -> Screen:
    """What stands under the moving picture."""
    t = translator(language)
    line = t("Breathe in while the circle grows, and out while it shrinks. Stop whenever you like.")
    rows = ((Button("⏹ " + t("Stop"), tap("calm", "stop")),), (Button(t("In words only"), tap("calm", "words")),))
    return Screen(language, (Line(line),), rows)


def stopped(language: Language) -> Screen:
    """It stopped."""
    t = translator(language)
    rows = one_a_row(
        Button("🫧 " + t("Once more"), tap("calm", "breathe")),
        Button(t("Someone to talk to"), tap("card", "open", "care.talk")),
        menu_button(t),
    )
    return Screen(language, (Line(t("All right, it has stopped. Take your time.")),), rows)


def write(language: Language) -> Screen:
    """Ask for one thing."""
    t = translator(language)
    ask = t(
        "Write one thing that weighs on you, in a few words and without names. I keep it only during this conversation."
    )
    blocks = (Line(t("What can I do something about?"), "title"), Line(ask))
    return Screen(language, blocks, ((menu_button(t),),))


def which(language: Language, number: int, said: str) -> Screen:
    """Ask which circle it is of."""
    t = translator(language)
    rows = one_a_row(
        Button(t("Yes, a little"), tap("calm", "sort", str(number), "yes")),
        Button(t("No, it is not in my hands"), tap("calm", "sort", str(number), "no")),
    )
    return Screen(language, (Line(f"“{said}”"), Line(t("Can you do something about this yourself?"))), rows)


def next_one(language: Language) -> Screen:
    """Another, or the circles."""
    t = translator(language)
    return Screen(language, (Line(t("Write the next one, or see your two circles.")),), (_see(t),))


def _see(t: Translator) -> tuple[Button, ...]:
    return (Button("🔵 " + t("See my two circles"), tap("calm", "circles")),)


def full(language: Language) -> Screen:
    """There is no room for more."""
    t = translator(language)
    return Screen(language, (Line(t("Your circles are full. Look at them first.")),), (_see(t),))


def empty(language: Language) -> Screen:
    """Nothing was written yet, or it is forgotten."""
    t = translator(language)
    return Screen(language, (Line(t("There is nothing in your circles yet. Write one thing.")),), ((menu_button(t),),))


def circles(
    content: ContentBase, language: Language, sorted_items: Sequence[tuple[str, bool]], *, helping: bool
) -> Screen:
    """Small circle first: what one can do something about."""
    t = translator(language)
    small = tuple(said for said, mine in sorted_items if mine)
    big = tuple(said for said, mine in sorted_items if not mine)
    blocks: list[Block] = []
    if small:
        blocks += [
            Items(small, "🔹 " + t("Small circle: here you can do something")),
            Line(t("Choose one thing from the small circle, and say when you will do it.")),
        ]
    if big:
        advice = t(
            "You may be angry or sad about the big circle. Talk about it with somebody: you need not carry it alone."
        )
        blocks += [Items(big, "⚪️ " + t("Big circle: not in your hands")), Line(advice)]
    read = ["care.circles", "care.volunteer-talk"] if helping else ["care.talk"]
    rows = (
        *one_a_row(*(Button(f"📄 {title_of(content, one, language)}", tap("card", "open", one)) for one in read)),
        (Button(t("Begin again"), tap("calm", "again")), Button(t("Forget it now"), tap("calm", "forget"))),
        (menu_button(t),),
    )
    return Screen(language, tuple(blocks), rows)


def forgotten(language: Language) -> Screen:
    """It is gone."""
    t = translator(language)
    rows = ((way("breathe", t),), (menu_button(t),))
    lines = (
        Line(t("Forgotten. Nothing of it was kept.")),
        Line(t("Telegram itself keeps this chat. You can delete it in Telegram."), "note"),
    )
    return Screen(language, lines, rows)
