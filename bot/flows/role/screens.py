"""The questions, and what a role looks like."""

from __future__ import annotations

from bot.content.base import ContentBase
from bot.domain.roles import QUESTIONS
from bot.flows.card.screens import menu_button, title_of
from bot.flows.naming import role_about, role_name
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.storage.pairings import ROLES, Role
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row, packed


def question(language: Language, given: tuple[str, ...]) -> Screen:
    """The question after these answers."""
    t = translator(language)
    asked = (t("What do you like doing most?"), t("With whom?"), t("How often can you come?"))[len(given)]
    blocks: list[Block] = [Line(t("Which role fits me?"), "title")]
    if not given:
        blocks.append(Line(t("Three short questions. There is no wrong answer, and I write nothing down."), "note"))
    step = t("Question {number} of {count}", number=len(given) + 1, count=len(QUESTIONS))
    blocks += [Line(step, "note"), Line(asked)]
    answers = [Button(_answer(one, t), tap("role", "ask", *given, one)) for one in QUESTIONS[len(given)]]
    back = (Button(t("Back"), tap("role", "ask", *given[:-1])),) if given else ()
    return Screen(language, tuple(blocks), (*one_a_row(*answers), (*back, menu_button(t))))


def _answer(one: str, t: Translator) -> str:
    return {
        "listen": t("Listening and being there"),
        "act": t("Getting something done"),
        "one": t("One person or family"),
        "group": t("A group"),
        "regular": t("At fixed moments"),
        "sometimes": t("Now and then"),
    }[one]


def role(content: ContentBase, language: Language, name: Role, given: tuple[str, ...]) -> Screen:
    """A role: aim, rhythm and ending as in every proposal, with examples and pitfalls; after questions also why."""
    t = translator(language)
    shown = content.roles[name]
    blocks: list[Block] = [Line(role_name(name, t), "title")]
    if given:
        blocks.append(Line(" · ".join(_answer(one, t) for one in given), "note"))
    blocks.append(Line(role_about(name, t)))
    if "sometimes" in given:
        blocks.append(Line(shown.now_and_then[language]))
    blocks += [
        Items(shown.activities[language], t("For example")),
        Items(shown.pitfalls[language], t("Watch out for")),
        Line(t("Another role may suit you as well. You may change: talk about it first."), "note"),
    ]
    others = [Button(role_name(one, t), tap("role", "about", one)) for one in ROLES if one != name]
    read = [f"volunteer.{name}", "volunteer.start"]
    rows = (
        *one_a_row(*(Button(f"📄 {title_of(content, one, language)}", tap("card", "open", one)) for one in read)),
        *packed(others),
        (Button(t("Ask me again"), tap("role", "ask")), menu_button(t)),
    )
    return Screen(language, tuple(blocks), rows)
