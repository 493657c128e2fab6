"""The screens of the desk itself, of the volunteers and of who waits."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.overview import Desk, HouseholdState
from bot.flows.card.screens import menu_button
from bot.flows.desk.screens.common import desk_button, first_name, page_turns, profile_summary
from bot.flows.naming import role_name, sign_name
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.storage.members import Member
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row

HOUSEHOLDS, VOLUNTEERS = 8, 5  # so many a page
MARK = "❗"


def home(language: Language, desk: Desk, waiting: Collection[str | None], start: int = 0) -> Screen:
    """Every household with its roles, marked where something waits; `waiting` has a sign for each adult who waits."""
    t = translator(language)
    shown = desk.households[start : start + HOUSEHOLDS]
    blocks: list[Block] = [Line("🗂 " + t("My desk"), "title")]
    if shown:
        blocks.append(Items(tuple(_line(one, _mark(one, waiting), t) for one in shown)))
    else:
        blocks.append(Line(t("There are no households here yet.")))
    if any(_mark(one, waiting) for one in shown):
        blocks.append(Line(f"{MARK} " + t("Something waits for you there."), "note"))
    buttons = [
        Button(_mark(one, waiting) + sign_name(one.household.sign, t), tap("desk", "household", str(one.household.id)))
        for one in shown
    ]
    waits = t("People who wait")
    rows = (
        *one_a_row(*buttons),
        *page_turns(t, ["home"], start, HOUSEHOLDS, more=len(desk.households) > start + HOUSEHOLDS),
        (Button("➕ " + t("Open a household"), tap("desk", "open")),),
        (Button("✉️ " + t("Invite a volunteer"), tap("desk", "invite")),),
        (Button(f"⏳ {waits} ({len(waiting)})" if waiting else f"⏳ {waits}", tap("desk", "waiting")),),
        (Button("❓ " + t("Questions people sent"), tap("desk", "questions")),),
        (Button("✖️ " + t("What did not help"), tap("desk", "failed")),),
        (Button("🫱 " + t("Volunteers"), tap("desk", "volunteers")), menu_button(t)),
    )
    return Screen(language, tuple(blocks), rows)


def _mark(state: HouseholdState, waiting: Collection[str | None]) -> str:
    return f"{MARK} " if state.unread or state.orphan or state.household.sign in waiting else ""


def _line(state: HouseholdState, mark: str, t: Translator) -> str:
    if state.orphan:
        what = t("has no coordinator")
    else:
        what = ", ".join(role_name(one.role, t) for one in state.pairings) or t("no pairing yet")
    return f"{mark}{sign_name(state.household.sign, t)}: {what}"


def volunteers(language: Language, found: Sequence[Member], start: int = 0) -> Screen:
    """Whom the coordinator invited, and what they help with."""
    t = translator(language)
    shown = found[start : start + VOLUNTEERS]
    blocks: list[Block] = [Line("🫱 " + t("Volunteers"), "title")]
    if shown:
        blocks.append(Items(tuple(described(one, t) for one in shown)))
    else:
        blocks.append(Line(t("Nobody yet. Invite a volunteer with a link.")))
    rows = (
        *page_turns(t, ["volunteers"], start, VOLUNTEERS, more=len(found) > start + VOLUNTEERS),
        (Button("✉️ " + t("Invite a volunteer"), tap("desk", "invite")),),
        (desk_button(t), menu_button(t)),
    )
    return Screen(language, tuple(blocks), rows)


def described(volunteer: Member, t: Translator) -> str:
    """A volunteer in one line."""
    line = f"{first_name(volunteer, t)}: {profile_summary(volunteer.profile, t)}"
    waits = t("waits for you")
    return line if volunteer.confirmed else f"{line} ({waits})"


def waiting(language: Language, joined: Member, sign: str | None, place: int, count: int) -> Screen:
    """One person who accepted an invitation, and whether they are the one who was meant."""
    t = translator(language)
    name = joined.name or "?"
    if sign:
        line = t("{name} accepted the invitation for the household {sign}.", name=name, sign=sign_name(sign, t))
    else:
        line = t("{name} accepted your invitation as a volunteer.", name=name)
    blocks: list[Block] = [
        Line(t("People who wait") + (f" {place + 1}/{count}" if count > 1 else ""), "title"),
        Line(line),
        Line(t("Is this the person you gave the link to? If you are not sure, ask them first.")),
    ]
    known = Button(t("Yes, I know them"), tap("desk", "confirm", str(joined.id), "yes"))
    unknown = Button(t("No"), tap("desk", "confirm", str(joined.id), "no"))
    later = (Button(t("Next"), tap("desk", "waiting", str(place + 1))),) if count > 1 else ()
    return Screen(language, tuple(blocks), ((known, unknown), (*later, desk_button(t))))


def nobody_waits(language: Language) -> Screen:
    """There is nobody to confirm."""
    t = translator(language)
    return Screen(language, (Line(t("Nobody waits.")),), ((desk_button(t), menu_button(t)),))


def answered(language: Language, *, right: bool, left: int) -> Screen:
    """Someone is confirmed or refused; `left` wait still."""
    t = translator(language)
    if right:
        line = t("Confirmed. They hear of it.")
    else:
        line = t("Refused. Nothing of them is kept. Give the right person a new link.")
    wait = t("People who wait")
    more = (Button(f"⏳ {wait} ({left})", tap("desk", "waiting")),) if left else ()
    return Screen(language, (Line(line),), (*((more,) if more else ()), (desk_button(t), menu_button(t))))
