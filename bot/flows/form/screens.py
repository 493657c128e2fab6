"""The texts one can use, and each of them."""

from __future__ import annotations

from bot.content.base import ContentBase, Form
from bot.flows.card.screens import menu_button
from bot.flows.ways import form_button
from bot.i18n import translator
from bot.languages import OWN_NAMES, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Line, Screen, in_pairs, one_a_row, packed


def every(content: ContentBase, language: Language) -> Screen:
    """All texts, by their titles."""
    t = translator(language)
    blocks = (
        Line(t("Texts to use"), "title"),
        Line(t("Ready to copy, to fill in and to change as your organisation needs.")),
    )
    buttons = [form_button(one, language) for one in content.forms.values()]
    return Screen(language, blocks, one_a_row(*buttons, menu_button(t)))


def form(one: Form, language: Language, chosen: Language) -> Screen:
    """What a text is for, in which language it is, and what to do with it."""
    t = translator(language)
    text = one.texts[chosen]
    blocks: list[Block] = [
        Line(text.title, "title", chosen),
        Line(text.use, language=chosen),
        Line(t("The text is in this language: {language}.", language=OWN_NAMES[chosen]), "note"),
    ]
    if one.freshness(chosen) in {"machine", "outdated"}:
        blocks.append(Line(t("Machine translation, not yet read by a person."), "note"))
    others = [
        Button(OWN_NAMES[each], tap("form", "open", one.id, each))
        for each in OWN_NAMES
        if each in one.texts and each != chosen
    ]
    rows = (
        *one_a_row(
            Button("💬 " + t("As a message to copy"), tap("form", "copy", one.id, chosen)),
            Button("📎 " + t("As a text file"), tap("form", "file", one.id, chosen)),
        ),
        *in_pairs(others),
        *packed([Button(t("Texts to use"), tap("form", "list")), menu_button(t)]),
    )
    return Screen(language, tuple(blocks), rows)


def to_copy(one: Form, chosen: Language) -> Screen:
    """The text and nothing else, in letters that read well on a phone: held down it is copied, or forwarded."""
    return Screen(chosen, (Line(one.texts[chosen].text.strip()),))


def text_file(one: Form, chosen: Language) -> tuple[str, bytes]:
    """The text as a file: its name, and UTF-8 that says so, with the title above it."""
    text = one.texts[chosen]
    return f"{one.id}-{chosen}.txt", f"{text.title}\n\n{text.text.strip()}\n".encode("utf-8-sig")
