"""Privacy in plain words, for what the reader is."""

from __future__ import annotations

from bot.domain.overview import Parts
from bot.flows.card.screens import menu_button
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.transport.screens import Block, Items, Line, Screen

NO_PARTS = Parts()


def privacy(language: Language, parts: Parts = NO_PARTS, days: int = 90, *, waiting: bool = False) -> Screen:
    """What is kept and what is not, who reads which notes for how long, and what Telegram keeps.

    `waiting` is someone who accepted an invitation and whom the coordinator has not confirmed.
    """
    t = translator(language)
    never = (
        t("your other questions"),
        t("your residence status: I forget it after the conversation"),
        t("files, photos and voice messages: I do not open them"),
    )
    blocks: list[Block] = [
        Line(t("Your privacy"), "title"),
        Items((*_kept(t), *_kept_of(parts, waiting, t)), t("This I keep:")),
        Items(never, t("This I do not keep:")),
    ]
    if parts.adult or parts.volunteer or parts.coordinator:
        blocks.append(Items(_notes(days, t), t("Notes about a pairing:")))
    blocks += [
        Line(t("Telegram itself keeps this chat. You can delete it in Telegram.")),
        Line("/mydata · " + t("See what I keep of you") + "\n/forgetme · " + t("Erase it")),
    ]
    return Screen(language, tuple(blocks), ((menu_button(t),),))


def _kept(t: Translator) -> tuple[str, ...]:
    """Of everyone."""
    return (
        t("your language, and whether you help someone"),
        t("the number of this chat, so that I can answer you"),
        t("what you have begun and not sent, encrypted"),
        t("a question you send to the team yourself: encrypted, without your name, 90 days at the most"),
    )


def _kept_of(parts: Parts, waiting: bool, t: Translator) -> list[str]:
    """Of those with a part in pairings."""
    lines = []
    if waiting:
        lines.append(t("your first name, encrypted, so that your coordinator can check that it is you"))
    if parts.adult:
        lines.append(t("your yes to a pairing, and your household's sign"))
        lines.append(t("a code made of your first name, to keep that name out of notes"))
        lines.append(t("what you tell your coordinator in confidence: your volunteer never reads it"))
    if parts.volunteer:
        lines.append(
            t("your first name, profile and charter; your coordinator and the families you help see your first name")
        )
        lines.append(
            t(
                "The name of a service you turned to with a household: until I asked you once whether it worked. "
                "Then only a count remains, without you."
            )
        )
    if parts.adult or parts.volunteer:
        lines.append(
            t("Answers passed on between you and the other side: sealed, until they are seen, at most 30 days.")
        )
    if parts.coordinator:
        lines.append(t("your first name: those you invite see it; in the journal, which shared notes you opened"))
    return lines


def _notes(days: int, t: Translator) -> tuple[str, ...]:
    gone = t.plural(
        "They go {count} day after the pairing ended, at the latest two years after they were written.",
        "They go {count} days after the pairing ended, at the latest two years after they were written.",
        days,
    )
    return (
        t("Only the volunteer who wrote a note reads it. The coordinator sees the day and the minutes."),
        t("The volunteer can share it: with the coordinator, or also with the household's adults who said yes."),
        t("In /mydata a household sees how many notes are not shared and whom to ask."),
        t("When a pairing ends, its volunteer no longer sees its notes."),
        gone,
        t("Names, notes and messages are encrypted."),
        t("A journal says what was done and when, in codes: no names, no words."),
    )
