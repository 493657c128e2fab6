"""What the bot says by itself, and what that was about."""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.base import ContentBase
from bot.domain.codenames import Sign
from bot.domain.overview import Parts
from bot.domain.passing import Waiting
from bot.flows.card.screens import menu_button, title_of
from bot.flows.card.texts import name_of
from bot.flows.naming import sign_name
from bot.i18n import Translator, translator
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


def passed(content: ContentBase, language: Language, waiting: Sequence[Waiting], mine: Parts) -> Screen:
    """Answers that the other side of a pairing laid before this person."""
    t = translator(language)
    blocks: list[Block] = []
    if not all(one.from_household for one in waiting):
        blocks.append(Line(t("Your volunteer thinks that this can help you:")))
    signs = dict.fromkeys(one.pairing.sign for one in waiting if one.from_household)
    if signs:
        blocks += [Line(sign_name(sign, t), "title") for sign in signs]
        blocks.append(Line(t("This household would like to talk with you about:")))
        blocks.append(Line(t("Call or meet: this bot passes on no words."), "note"))
        blocks.append(Line(t("One adult asked. Let them begin: the others at home may not know."), "note"))
    buttons = [
        Button(
            f"{_mark(one)} {title_of(content, one.passed.article, language)}", tap("home", "open", str(one.passed.id))
        )
        for one in waiting[:MOST]
    ]
    return Screen(language, tuple(blocks), (*one_a_row(*buttons), *_onward(t, mine)))


def _mark(one: Waiting) -> str:
    """The household's sign on a button, so that two of them are told apart."""
    sign = Sign.parse(one.pairing.sign) if one.from_household else None
    return sign.emoji if sign else "📄"


def _onward(t: Translator, mine: Parts) -> tuple[tuple[Button, ...], ...]:
    """What else waits: nothing of it is hidden behind the news."""
    rows = []
    if mine.asked:
        rows.append((Button("🔔 " + t("Something waits for you"), tap("pair", "home")),))
    if mine.coordinator:
        rows.append((Button("🗂 " + t("My desk"), tap("desk", "home")),))
    return (*rows, (menu_button(t),))


def did_it_work(content: ContentBase, language: Language, trial: Trial, mine: Parts) -> Screen:
    """One question, three taps, no words."""
    t = translator(language)
    name = name_of(content.organisations[trial.organisation], language)
    line = t("A week ago you looked for help here: {organisation}. Did it work?", organisation=name)
    identity = str(trial.id)
    rows = one_a_row(
        Button("✅ " + t("It worked"), tap("home", "tried", identity, "worked")),
        Button("⏳ " + t("Not yet"), tap("home", "tried", identity, "not-yet")),
        Button("✖️ " + t("It did not help"), tap("home", "tried", identity, "no-help")),
    )
    return Screen(language, (Line(line),), (*rows, *_onward(t, mine)))


def thanks(language: Language) -> Screen:
    """It is counted."""
    t = translator(language)
    line = t("Thank you. This helps the next person. I kept no name and no words.")
    return Screen(language, (Line(line),), ((menu_button(t),),))
