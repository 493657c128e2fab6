"""The screens of a household, and of proposing a pairing for it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.overview import HouseholdState
from bot.flows.card.screens import menu_button
from bot.flows.desk.screens.common import cancel_row, desk_button, household_button, page_turns
from bot.flows.desk.screens.home import MARK, VOLUNTEERS, described
from bot.flows.naming import role_about, role_name, sign_name
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.storage.households import Household
from bot.storage.members import Member
from bot.storage.pairings import ROLES, Pairing
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, in_pairs, one_a_row

MOST_PAIRINGS = 12


def ask_open(language: Language) -> Screen:
    """What a sign is for."""
    t = translator(language)
    blocks = (
        Line(t("I draw a sign for the household: a colour and an animal. That is its only name here.")),
        Line(t("Write down for yourself, on paper, which family it is: I do not know."), "note"),
    )
    return Screen(language, blocks, ((Button(t("Draw a sign"), tap("desk", "draw")),), cancel_row(t)))


def page(language: Language, state: HouseholdState, *, waits: bool, opened: bool = False) -> Screen:
    """One household: who has a chat, its pairings, and what can be done."""
    t = translator(language)
    identity = str(state.household.id)
    blocks: list[Block] = [Line(sign_name(state.household.sign, t), "title")]
    if opened:
        blocks.append(Line(t("This is the new household's sign.")))
    blocks.append(Line(_adults(state.adults, t)))
    if waits:
        blocks.append(Line(f"{MARK} " + t("Somebody waits until you confirm them.")))
    if state.unread:
        blocks.append(Line(f"{MARK} " + t("Something was told to you in confidence: open the pairing.")))
    pairings = [Button(_pairing(one, t), tap("desk", "pairing", str(one.id))) for one in _living_first(state.pairings)]
    rows = (
        *one_a_row(*pairings[:MOST_PAIRINGS]),
        *(((Button("⏳ " + t("People who wait"), tap("desk", "waiting")),),) if waits else ()),
        (Button("✉️ " + t("Invite an adult"), tap("desk", "adult", identity)),),
        (Button("🤝 " + t("Propose a pairing"), tap("desk", "propose", identity)),),
        (desk_button(t), menu_button(t)),
    )
    return Screen(language, tuple(blocks), rows)


def _adults(count: int, t: Translator) -> str:
    if not count:
        return t("Nobody of this household has a chat here yet.")
    return t.plural("{count} adult has a chat here.", "{count} adults have a chat here.", count)


def _living_first(pairings: Sequence[Pairing]) -> list[Pairing]:
    return sorted(pairings, key=lambda one: one.state == "ended")


def _pairing(pairing: Pairing, t: Translator) -> str:
    state = {"proposed": t("waits for a yes"), "active": t("active"), "ended": t("ended")}[pairing.state]
    return f"{role_name(pairing.role, t)} · {state}"


def orphan(language: Language, household: Household) -> Screen:
    """A household whose coordinator is gone."""
    t = translator(language)
    blocks = (
        Line(sign_name(household.sign, t), "title"),
        Line(t("This household has no coordinator any more. If you take it over, you see its pairings.")),
    )
    take = Button(t("Take it over"), tap("desk", "take", str(household.id)))
    return Screen(language, blocks, ((take,), (desk_button(t), menu_button(t))))


def choose_volunteer(language: Language, household: Household, found: Sequence[Member], start: int = 0) -> Screen:
    """One's confirmed volunteers."""
    t = translator(language)
    identity, shown = str(household.id), found[start : start + VOLUNTEERS]
    blocks: list[Block] = [Line(sign_name(household.sign, t), "title")]
    if shown:
        blocks += [Line(t("Which volunteer?")), Items(tuple(described(one, t) for one in shown))]
    else:
        blocks.append(Line(t("You have no volunteer yet whom you confirmed.")))
    buttons = [Button(one.name or "?", tap("desk", "choose", identity, str(one.id))) for one in shown]
    invite = (Button("✉️ " + t("Invite a volunteer"), tap("desk", "invite")),)
    rows = (
        *in_pairs(buttons),
        *page_turns(t, ["propose", identity], start, VOLUNTEERS, more=len(found) > start + VOLUNTEERS),
        *(() if found else (invite,)),
        (household_button(t, household.id), menu_button(t)),
    )
    return Screen(language, tuple(blocks), rows)


def choose_role(language: Language, household: Household, volunteer: Member) -> Screen:
    """The four roles, each with its aim, rhythm and ending."""
    t = translator(language)
    blocks: tuple[Block, ...] = (
        Line(f"{sign_name(household.sign, t)} · {volunteer.name or '?'}", "title"),
        *(Items((role_about(one, t),), role_name(one, t)) for one in ROLES),
        Line(t("Which role? Both sides read the same explanation.")),
    )
    buttons = [
        Button(role_name(one, t), tap("desk", "pair", str(household.id), str(volunteer.id), one)) for one in ROLES
    ]
    return Screen(language, blocks, (*in_pairs(buttons), (household_button(t, household.id), menu_button(t))))


def proposed(language: Language, pairing_id: int, state: HouseholdState) -> Screen:
    """Both sides are asked."""
    t = translator(language)
    blocks = [Line(t("Proposed. Both sides are told, and each says yes or no for themselves."))]
    if not state.adults:
        blocks.append(
            Line(t("Nobody of this household has a chat here yet: invite an adult, or record a yes on paper."))
        )
    rows = one_a_row(
        Button(t("See the pairing"), tap("desk", "pairing", str(pairing_id))),
        household_button(t, state.household.id),
    )
    return Screen(language, tuple(blocks), (*rows, (desk_button(t), menu_button(t))))
