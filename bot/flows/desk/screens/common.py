"""Buttons and words that several screens of the desk share."""

from __future__ import annotations

from collections.abc import Sequence

from bot.flows.naming import domain_name, role_name
from bot.i18n import Translator
from bot.languages import OWN_NAMES, language_of
from bot.storage.members import Member, Profile
from bot.transport.callbacks import tap
from bot.transport.screens import Button

Row = tuple[Button, ...]


def desk_button(t: Translator) -> Button:
    """Back to the desk."""
    return Button("🗂 " + t("My desk"), tap("desk", "home"))


def household_button(t: Translator, household_id: int) -> Button:
    """Back to a household."""
    return Button(t("The household"), tap("desk", "household", str(household_id)))


def cancel_row(t: Translator) -> Row:
    """Out of a step."""
    return (Button(t("Cancel"), tap("desk", "cancel")),)


def page_turns(t: Translator, action: Sequence[str], at: int, by: int, *, more: bool) -> tuple[Row, ...]:
    """Previous and next: `action` with the place `by` further or back; no row where neither is needed."""
    name, *args = action
    turns = []
    if at > 0:
        turns.append(Button(t("Previous"), tap("desk", name, *args, str(max(0, at - by)))))
    if more:
        turns.append(Button(t("Next"), tap("desk", name, *args, str(at + by))))
    return (tuple(turns),) if turns else ()


def first_name(member: Member | None, t: Translator) -> str:
    """A volunteer's first name, or that they are gone."""
    return (member.name if member else None) or t("no longer here")


def profile_summary(profile: Profile, t: Translator) -> str:
    """What a coordinator wrote of a volunteer, in one line."""
    spoken = [OWN_NAMES[found] for one in profile.languages if (found := language_of(one))]
    themes = [domain_name(one, t) for one in profile.themes]
    role = role_name(profile.role, t) if profile.role else t("role not yet known")
    return " · ".join(filter(None, (role, ", ".join(spoken), profile.places, ", ".join(themes))))
