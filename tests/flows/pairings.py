"""Set-up that several tests share: coordinators, volunteers, families, pairings, made by the domain's own effects."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.domain import invitations, overview, pairing
from bot.domain.clock import BRUSSELS
from bot.domain.codenames import Sign
from bot.domain.notes import Draft, Readers, book
from bot.languages import OWN_NAMES, Language
from bot.sandbox import Phone
from bot.storage import Effect, Transaction
from bot.storage.journal import entries
from bot.storage.members import Member, Profile, member_of_chat
from bot.storage.pairings import Role
from bot.storage.people import keep
from tests.conftest import House


@dataclass(frozen=True)
class Pair:
    """A pairing, with the phones of everyone in it."""

    coordinator: Phone
    volunteer: Phone
    adult: Phone
    household: int
    pairing: int


async def done(house: House, effect: Effect) -> Any:
    """Carry out one effect; what it returned."""
    (result,) = await house.services.store.do(effect)
    return result


async def member_of(house: House, one: Phone) -> Member | None:
    """Who is behind a phone."""

    async def look(tx: Transaction) -> Member | None:
        return await member_of_chat(tx, one.id)

    found: Member | None = await house.services.store.read(look)
    return found


async def member_id(house: House, one: Phone) -> int:
    """The id of who is behind a phone."""
    found = await member_of(house, one)
    assert found is not None
    return found.id


async def link_for_volunteer(house: House, by: Phone) -> str:
    """What a link for a volunteer opens the bot with."""
    return "i_" + str(await done(house, invitations.invite_volunteer(by.id, Profile(role="ally"))))


async def link_for_family(house: House, by: Phone) -> str:
    """What a link for an adult of a new household, the blue rhino, opens the bot with."""
    return "i_" + str(await done(house, invitations.invite_adult(by.id, await household(house, by))))


async def coordinator(house: House, name: str = "Charlie", language: Language = "en") -> Phone:
    """A coordinator whom the operator invited."""
    one = await house.settled(name, language, OWN_NAMES[language])
    await _join(house, one, await done(house, invitations.invite_coordinator()), name)
    return one


async def volunteer(
    house: House,
    by: Phone,
    name: str = "Bob",
    language: Language = "en",
    *,
    profile: Profile = Profile(),  # noqa: B008 it is frozen
    confirmed: bool = True,
    charter: bool = True,
) -> Phone:
    """A volunteer of this coordinator, confirmed and with the charter accepted unless said otherwise."""
    one = await house.settled(name, language, OWN_NAMES[language])
    await _join(house, one, await done(house, invitations.invite_volunteer(by.id, profile)), name)
    if confirmed:
        await confirm(house, by, one)
        if charter:
            await done(house, pairing.accept_charter(one.id))
    return one


async def household(house: House, by: Phone, sign: str = "blue-rhino") -> int:
    """A household of this coordinator; its sign is the one asked for while that may be drawn."""
    wanted = Sign.parse(sign)
    opened: int = await done(
        house, pairing.open_household(by.id, lambda free: wanted if wanted in free and wanted else free[0])
    )
    return opened


async def adult(
    house: House, by: Phone, home: int, name: str = "Alice", language: Language = "en", *, confirmed: bool = True
) -> Phone:
    """An adult of a household, confirmed unless said otherwise."""
    one = await house.settled(name, language, OWN_NAMES[language])
    await done(house, invitations.accept(one.id, await done(house, invitations.invite_adult(by.id, home)), name))
    if confirmed:
        await confirm(house, by, one)
    return one


async def family(
    house: House, by: Phone, name: str = "Alice", language: Language = "en", *, sign: str = "blue-rhino"
) -> tuple[Phone, int]:
    """A confirmed adult in a household of their own, and the household."""
    home = await household(house, by, sign)
    return await adult(house, by, home, name, language), home


async def confirm(house: House, by: Phone, joined: Phone, *, right: bool = True) -> None:
    """The coordinator says that this is the one they invited, or not."""
    await done(house, invitations.confirm(by.id, await member_id(house, joined), right=right))


async def propose(house: House, by: Phone, helper: Phone, home: int, role: Role = "ally") -> int:
    """A pairing that waits for both sides; its id."""
    proposed: int = await done(house, pairing.propose(by.id, home, await member_id(house, helper), role))
    return proposed


async def pair(
    house: House,
    by: Phone | None = None,
    helper: Phone | None = None,
    *,
    adult_name: str = "Alice",
    adult_language: Language = "en",
    sign: str = "blue-rhino",
    role: Role = "ally",
) -> Pair:
    """A pairing to which both sides said yes: Charlie coordinates, Bob helps Alice, unless others are given."""
    by = by or await coordinator(house)
    helper = helper or await volunteer(house, by)
    newcomer, home = await family(house, by, adult_name, adult_language, sign=sign)
    proposed = await propose(house, by, helper, home, role)
    await done(house, pairing.volunteer_agrees(helper.id, proposed))
    await done(house, pairing.household_agrees(newcomer.id, proposed))
    return Pair(by, helper, newcomer, home, proposed)


async def note(house: House, two: Pair, text: str, readers: Readers = "me", *, minutes: int = 45, ago: int = 1) -> int:
    """A note of a pairing's volunteer, of so many days ago; its id."""
    day = house.services.store.now().astimezone(BRUSSELS).date() - timedelta(days=ago)
    draft = Draft(f"{text}-{readers}"[:16], two.pairing, "met", minutes, ("housing",), day, text, readers=readers)
    written: int = await done(house, book.save(two.volunteer.id, draft))
    return written


async def card(house: House, by: Phone, pairing_id: int) -> overview.Card:
    """A pairing as this person may see it."""
    found: overview.Card = await house.services.store.read(overview.card(by.id, pairing_id))
    return found


async def journal(house: House) -> list[str]:
    """What was done, oldest first."""
    return [one.what for one in await house.services.store.read(entries)]


def invitation(phone: Phone) -> str:
    """What stands in the link a coordinator just got."""
    found = re.findall(r"https://t\.me/\w+\?start=(i_[\w-]+)", phone.screen)
    assert len(found) == 1
    return str(found[0])


async def _join(house: House, one: Phone, token: str, name: str) -> None:
    """Accept a link as the flow does: who helps sees the volunteer's side."""
    person = await house.services.person(one.id)
    helping = replace(person, helping=True)
    await house.services.store.do(invitations.accept(one.id, token, name), keep(helping))
    house.services.remember(helping)
