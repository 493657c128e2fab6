"""What a question brings: choices, nothing, people, and sending the question to the team."""

from __future__ import annotations

from bot.content.base import ContentBase
from bot.flows.card.screens import menu_button, organisation_text, title_of
from bot.i18n import translator
from bot.languages import OWN_NAMES, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen, one_a_row

# Formal and informal doors that are open to everyone, whatever the question.
DOORS = ("caw", "ocmw", "agii", "vluchtelingenwerk-infolijn", "fedasilinfo")


def invite(language: Language) -> Screen:
    """How to ask."""
    t = translator(language)
    blocks = (
        Line(t("Type your question, as you would say it to a friend. One word is fine too.")),
        Line(t("Please leave out names and numbers: I do not need them."), "note"),
    )
    return Screen(language, blocks, ((menu_button(t),),))


def greeting(language: Language) -> Screen:
    """An answer to hello or thank you."""
    t = translator(language)
    return Screen(
        language,
        (Line(t("Hello! What would you like to know? Type it in your own words.")),),
        ((menu_button(t),),),
    )


def switch(other: Language) -> Screen:
    """An offer to go on in the language of the question, in that language."""
    t = translator(other)
    line = Line(t("Would you rather read this in {language}?", language=OWN_NAMES[other]))
    return Screen(other, (line,), ((Button("🌐 " + OWN_NAMES[other], tap("ask", "switch", other)),),))


def choices(content: ContentBase, language: Language, ids: tuple[str, ...], *, again: bool = False) -> Screen:
    """Two or three articles to choose from."""
    t = translator(language)
    buttons = [Button(title_of(content, one, language), tap("card", "open", one)) for one in ids]
    buttons.append(Button(t("None of these"), tap("ask", "none")))
    line = t("Then perhaps one of these?") if again else t("What do you mean?")
    return Screen(language, (Line(line),), (*one_a_row(*buttons), (menu_button(t),)))


def nothing(language: Language) -> Screen:
    """Nothing certain was found: chapters, people, and the team."""
    t = translator(language)
    blocks = (
        Line(t("I have no certain answer to that. I would rather say so than guess.")),
        Line(t("Try other words, look in the chapters, or talk to a person.")),
    )
    rows = one_a_row(
        Button(t("Chapters"), tap("start", "menu")),
        Button(t("Talk to a person"), tap("ask", "people")),
        Button(t("Send this question to the team"), tap("send", "begin")),
    )
    return Screen(language, blocks, rows)


def people(content: ContentBase, language: Language) -> Screen:
    """People one can turn to with any question."""
    t = translator(language)
    found = [content.organisations[name] for name in DOORS if name in content.organisations]
    blocks = [Line(t("These people listen and look for an answer with you:"), "title")]
    blocks += [Line(organisation_text(one, language)) for one in found if one.state != "stopped"]
    rows = ((Button(t("Urgent help"), tap("urgent", "show")), menu_button(t)),)
    return Screen(language, tuple(blocks), rows)
