"""What the bot says by itself, and what that was about."""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.base import ContentBase
from bot.domain.passing import Waiting
from bot.flows.card.screens import menu_button, title_of
from bot.flows.card.texts import name_of
from bot.flows.naming import sign_name
from bot.i18n import translator
from bot.languages import Language
from bot.storage.trials import Trial
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Line, Screen, one_a_row

MOST = 5  # answers shown at once


def something_new(language: Language) -> Screen:
    """That there is something new, and not a word of what: phones are shared and screens are seen."""
    t = translator(language)
    button = Button(t("Look at it"), tap("home", "look"))
    return Screen(language, (Line(t("There is something new for you.")),), ((button,),))


def passed(content: ContentBase, language: Language, waiting: Sequence[Waiting]) -> Screen:
    """Answers that the other side of a pairing laid before this person."""
    t = translator(language)
    blocks: list[Block] = []
    if not all(one.from_household for one in waiting):
        blocks.append(Line(t("Your volunteer thinks that this can help you:")))
    signs = dict.fromkeys(one.pairing.sign for one in waiting if one.from_household)
    blocks += [Line(sign_name(sign, t), "title") for sign in signs]
    if signs:
        blocks.append(Line(t("This household would like to talk with you about:")))
        blocks.append(Line(t("Call or meet: this bot passes on no words."), "note"))
    buttons = [
        Button(f"📄 {title_of(content, one.passed.article, language)}", tap("home", "open", str(one.passed.id)))
        for one in waiting[:MOST]
    ]
    return Screen(language, tuple(blocks), one_a_row(*buttons, menu_button(t)))


def did_it_work(content: ContentBase, language: Language, trial: Trial) -> Screen:
    """One question, three taps, no words."""
    t = translator(language)
    name = name_of(content.organisations[trial.organisation], language)
    line = t("A week ago you looked for help here: {organisation}. Did it work?", organisation=name)
    identity = str(trial.id)
    rows = one_a_row(
        Button("✅ " + t("It worked"), tap("home", "tried", identity, "worked")),
        Button("⏳ " + t("Not yet"), tap("home", "tried", identity, "not-yet")),
        Button("✖️ " + t("It did not help"), tap("home", "tried", identity, "no-help")),
        menu_button(t),
    )
    return Screen(language, (Line(line),), rows)


def thanks(language: Language) -> Screen:
    """It is counted."""
    t = translator(language)
    line = t("Thank you. This helps the next person. I kept no name and no words.")
    return Screen(language, (Line(line),), ((menu_button(t),),))
