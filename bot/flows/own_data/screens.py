"""Privacy in plain words."""

from __future__ import annotations

from bot.flows.card.screens import menu_button
from bot.i18n import translator
from bot.languages import OWN_NAMES, Language
from bot.storage.people import Person
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen


def privacy(language: Language) -> Screen:
    """What is kept, what is not, and what Telegram keeps."""
    t = translator(language)
    kept = (
        t("your language, and whether you help someone"),
        t("the number of this chat, so that I can answer you"),
        t("a question you send to the team yourself: encrypted, without your name, 90 days at the most"),
    )
    never = (
        t("your other questions"),
        t("your residence status: I forget it after the conversation"),
        t("files, photos and voice messages: I do not open them"),
    )
    blocks = (
        Line(t("Your privacy"), "title"),
        Items(kept, t("This I keep:")),
        Items(never, t("This I do not keep:")),
        Line(t("Telegram itself keeps this chat. You can delete it in Telegram.")),
        Line("/mydata · " + t("See what I keep of you") + "\n/forgetme · " + t("Erase it")),
    )
    return Screen(language, blocks, ((menu_button(t),),))


def my_data(person: Person, language: Language) -> Screen:
    """Everything kept under this chat."""
    t = translator(language)
    chosen = OWN_NAMES[person.language] if person.language else t("not chosen")
    lines = (
        t("Language: {name}", name=chosen),
        t("You help someone: yes") if person.helping else t("You help someone: no"),
    )
    blocks: list[Block] = [Line(t("This is all I keep of you:"), "title"), Items(lines)]
    if person.draft:
        blocks += [Line(t("A question you have not sent yet:")), Line(person.draft, "copy")]
    erase = Button(t("Erase it"), tap("data", "ask"))
    return Screen(language, tuple(blocks), ((erase, menu_button(t)),))


def confirm(language: Language) -> Screen:
    """Asked once before erasing."""
    t = translator(language)
    row = (Button(t("Yes, erase everything"), tap("data", "erase")), Button(t("No"), tap("start", "menu")))
    return Screen(language, (Line(t("Shall I erase everything I keep of you?")),), (row,))


def erased(language: Language) -> Screen:
    """Nothing is left."""
    t = translator(language)
    line = t("Everything is erased. You can write to me again at any moment: /start")
    return Screen(language, (Line(line),))
