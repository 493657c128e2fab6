"""The charter a volunteer accepts every year, and what a household is told before it says yes."""

from __future__ import annotations

from bot.flows.card.screens import menu_button
from bot.flows.naming import role_about, role_name, sign_name
from bot.i18n import translator
from bot.languages import Language
from bot.storage.pairings import Pairing
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Items, Line, Screen, one_a_row


def charter(language: Language, *, to_accept: bool = True) -> Screen:
    """What a volunteer promises, with the button to do so; changes of meaning need a new `access.CHARTER`."""
    t = translator(language)
    promises = (
        t("What I hear and see stays with me. My coordinator hears only what is needed to help."),
        t("I may always ask my coordinator for advice, without names."),
        t("Is somebody in great danger? Then I help at once: 112 first, then my coordinator."),
        t("I do not decide for the other. They choose, I stand beside them."),
        t("Legal advice, therapy, managing money and signing are not mine: a service does that, and I may go along."),
        t("I lend and give no money, and I accept none."),
        t("I let no child interpret."),
        t("I say what I can do and when I can be reached. I may say no, and I may stop."),
        t("My notes hold no names, numbers, illnesses or residence papers. I write as if the family reads along."),
        t("If it weighs on me, I talk to my coordinator. /urgent gives the lines that listen."),
    )
    accept = [Button("✅ " + t("I accept it, for one year"), tap("pair", "accept"))] if to_accept else []
    rows = one_a_row(*accept, menu_button(t))
    lines = (
        Line(t("The charter for volunteers"), "title"),
        Items(promises, numbered=True),
        Line(t("Without this charter you see nothing of a pairing."), "note"),
    )
    return Screen(language, lines, rows)


def proposal(language: Language, pairing: Pairing) -> Screen:
    """A volunteer is asked."""
    t = translator(language)
    lines = (
        Line(t("A pairing is proposed to you"), "title"),
        Line(f"{sign_name(pairing.sign, t)}\n{role_name(pairing.role, t)}"),
        Line(role_about(pairing.role, t)),
        Line(t("You see a sign and no name: names you exchange when you meet. It starts when both sides said yes.")),
    )
    rows = (
        (Button("✅ " + t("Yes, I will do it"), tap("pair", "yes", str(pairing.id))),),
        (Button(t("No"), tap("pair", "end", str(pairing.id))), menu_button(t)),
    )
    return Screen(language, lines, rows)


def consent(language: Language, pairing: Pairing, volunteer: str) -> Screen:
    """An adult of a household is asked, and told in plain words what it means."""
    t = translator(language)
    can = (
        t("listen, go along with you, practise Dutch, look for the right service with you"),
        t("help you to understand a letter"),
    )
    cannot = (
        t("decide for you, sign for you, or give legal advice"),
        t("ask or lend money"),
        t("tell others about you; only your coordinator, when that is needed to help you"),
    )
    written = (
        t("the day, how long, and sometimes a short text about what you did together"),
        t("your coordinator sees the day and the minutes; the text only if the volunteer shares it"),
        t("what is shared with you, you read here; you can ask to correct or erase it"),
    )
    blocks = (
        Line(t("{name} would like to be your volunteer", name=volunteer or t("Somebody")), "title"),
        Line(f"{role_name(pairing.role, t)}. {role_about(pairing.role, t)}"),
        Items(can, t("A volunteer can")),
        Items(cannot, t("A volunteer may not")),
        Items(written, t("This is written down")),
        Line(
            t("You may say no. It changes nothing for your papers, your money or other help. You can stop at any time.")
        ),
    )
    rows = (
        (Button("✅ " + t("Yes, I agree"), tap("pair", "consent", str(pairing.id))),),
        (Button(t("No, thank you"), tap("pair", "end", str(pairing.id))), menu_button(t)),
    )
    return Screen(language, blocks, rows)
