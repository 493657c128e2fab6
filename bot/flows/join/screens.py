"""The screens of accepting an invitation."""

from __future__ import annotations

from bot.domain.invitations import Invitation
from bot.flows.card.screens import menu_button
from bot.flows.naming import sign_name
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.storage.invites import Kind
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen


def look(invitation: Invitation, language: Language) -> Screen:
    """What saying yes means, and the two answers."""
    t = translator(language)
    blocks = {"coordinator": _coordinator, "volunteer": _volunteer, "household": _household}[invitation.kind]
    row = (Button(t("Yes"), tap("join", "yes")), Button(t("No"), tap("join", "no")))
    return Screen(language, blocks(invitation, t), (row,))


def _coordinator(_invitation: Invitation, t: Translator) -> tuple[Block, ...]:
    return (
        Line(t("You are invited as a coordinator."), "title"),
        Line(t("You invite volunteers and families, propose who meets whom, and follow how it goes.")),
        Line(t("Your first name in Telegram is kept, encrypted: the people you invite see it."), "note"),
        Line(t("Do you want this?")),
    )


def _volunteer(invitation: Invitation, t: Translator) -> tuple[Block, ...]:
    if invitation.inviter:
        title = t("{name} invites you as a volunteer.", name=invitation.inviter)
    else:
        title = t("You are invited as a volunteer.")
    steps = (
        t("Your coordinator sees your first name in Telegram and checks that it is you."),
        t("Then you read the charter: what you keep to yourself, and what is not yours to do."),
        t("Then you may be asked to meet a family. You can say no, and you can stop at any time."),
    )
    return (
        Line(title, "title"),
        Items(steps, t("If you say yes:"), numbered=True),
        Line(t("Your first name is kept, encrypted: the families you meet see it."), "note"),
        Line(t("Do you want this?")),
    )


def _household(invitation: Invitation, t: Translator) -> tuple[Block, ...]:
    does = (
        t("listens, and does ordinary things with you"),
        t("helps you read a letter, make a phone call or find the right office"),
    )
    does_not = (
        t("decide for you"),
        t("take the place of a lawyer, a doctor or a social worker"),
        t("ask for money, or pay for you"),
        t("tell others about you"),
    )
    sign = sign_name(invitation.sign, t) if invitation.sign else ""
    return (
        Line(t("A volunteer may come to you."), "title"),
        Items(does, t("A volunteer:")),
        Items(does_not, t("A volunteer does not:")),
        Line(t("Nothing starts before you say yes. You can stop at any time, without giving a reason.")),
        Line(t("Your household is called {sign} here, never by its name.", sign=sign)),
        Line(
            t("Your first name is shown once to the coordinator, to check that it is you, and then not kept."), "note"
        ),
        Line(t("Do you want this?")),
    )


def joined(kind: Kind, language: Language) -> Screen:
    """It is accepted: what happens next."""
    t = translator(language)
    if kind == "coordinator":
        line = t("You are a coordinator now. Everything you do begins at your desk.")
        return Screen(language, (Line(line),), ((Button("🗂 " + t("My desk"), tap("desk", "home")), menu_button(t)),))
    if kind == "volunteer":
        line = t(
            "Thank you! Your coordinator checks that it is you. I tell you when that is done. Then comes the charter."
        )
    else:
        line = t(
            "Thank you! Your coordinator checks that it is you. When there is a volunteer for you, I ask you first."
        )
    return Screen(language, (Line(line),), ((menu_button(t),),))


def declined(language: Language) -> Screen:
    """They said no."""
    t = translator(language)
    line = t("Fine. Nothing was kept. If you change your mind: the link works for 7 days.")
    return Screen(language, (Line(line),), ((menu_button(t),),))


def refused(language: Language, reason: str) -> Screen:
    """The link leads nowhere; the menu follows."""
    return Screen(language, (Line(reason),))
