"""Whatever people type, and what they are called, stands in no file of the database and in no line of the log."""

import io
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.domain import invitations, overview
from bot.domain.notes import book, reading
from bot.sandbox import Phone
from bot.storage.journal import entries
from tests.conftest import House
from tests.flows.pairings import confirm, done, household, invitation, member_of, propose

NAMES = ("Quirinusmark", "Bartholomark", "Alberichmark", "Ottokarmark", "Yolandemark")
TYPED = (
    "zebrafiggen",  # the text of a note
    "kwetterlijst",  # its follow-up
    "oranjevogel",  # a text that was taken back
    "paarsedruif",  # a text that was corrected away
    "geheimpraat",  # told in confidence
    "boskapelle",  # where a volunteer can come
    "ladekastje",  # where a paper lies
    "zoekhoutje",  # a word looked for
    "halfzinnetje",  # the text of a note that is not saved yet
    "wachtplaats",  # a profile that is not finished
    "vraagteken",  # a question sent to the team
)


class Everyone(NamedTuple):
    """A coordinator, a volunteer, an adult, and two who are not confirmed."""

    charlie: Phone
    bob: Phone
    alice: Phone
    otto: Phone
    yolande: Phone


async def joins(one: Phone, link: str) -> None:
    await one.opens(link)
    await one.taps("English")
    await one.taps("Yes")


async def invite(charlie: Phone) -> str:
    """A volunteer is invited, with places typed."""
    for label in ("Mentor", "Nederlands", "Done"):
        await charlie.taps(label)
    await charlie.sends("Gent and boskapelle")
    await charlie.taps("Done")
    return invitation(charlie)


async def meet(house: House) -> tuple[Everyone, list[str]]:
    """Everybody joins by a link of their own; the links."""
    people = Everyone(*(house.person(name, "en") for name in NAMES))
    links = ["i_" + str(await done(house, invitations.invite_coordinator()))]
    await joins(people.charlie, links[0])
    for one in (people.bob, people.otto):
        await house.tap_with(people.charlie, "desk:invite")
        links.append(await invite(people.charlie))
        await joins(one, links[-1])
    home = await household(house, people.charlie)
    for one in (people.alice, people.yolande):
        await people.charlie.sends("/menu")
        await house.tap_with(people.charlie, f"desk:adult:{home}")
        links.append(invitation(people.charlie))
        await joins(one, links[-1])
    for one in (people.bob, people.alice):
        await confirm(house, people.charlie, one)
    return people, links


async def agree(house: House, people: Everyone) -> int:
    """A pairing: a yes on paper, and then both sides'."""
    await house.tap_with(people.bob, "pair:accept")
    two = await propose(house, people.charlie, people.bob, 1)
    await house.tap_with(people.charlie, f"desk:paper:{two}")
    await people.charlie.taps("Today")
    await people.charlie.sends("drawer ladekastje of the office")
    await house.tap_with(people.bob, f"pair:yes:{two}")
    await house.tap_with(people.alice, f"pair:consent:{two}")
    return two


async def write_notes(bob: Phone) -> None:
    """A note that stays, one that is taken back, one that is corrected, one that is not finished."""
    await bob.sends("/note 1h visit zebrafiggen")
    await bob.taps("Follow-up")
    await bob.sends("the kwetterlijst")
    await bob.taps("Who reads it")
    await bob.taps("The household too")
    await bob.taps("Save")
    await bob.sends("/note 1h called oranjevogel")
    await bob.taps("Save")
    await bob.taps("Undo")
    await bob.sends("/note 30 min called paarsedruif")
    await bob.taps("Save")
    await bob.taps("My notes")
    await bob.taps("Called")
    await bob.taps("Correct")
    await bob.taps("Text")
    await bob.sends("something else")
    await bob.taps("Save")
    await bob.taps("My notes")
    await bob.taps("Search")
    await bob.sends("zoekhoutje")
    await bob.sends("/note halfzinnetje")


async def talk(house: House, people: Everyone, two: int) -> None:
    """Everything else that is typed."""
    await house.tap_with(people.alice, f"pair:told:{two}:another")
    await people.alice.taps("Add words")
    await people.alice.sends("geheimpraat about Bartholomark")
    await people.alice.sends("vraagteken quantum zebra")
    await people.alice.taps("Send this question to the team")
    await people.alice.taps("Send")
    await house.tap_with(people.charlie, "desk:invite")
    for label in ("Ally", "Done"):
        await people.charlie.taps(label)
    await people.charlie.sends("wachtplaats")


async def fail(house: House, bob: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something breaks with everybody's words in its message."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(" ".join((*TYPED, *NAMES)))

    monkeypatch.setattr(book, "names_of_household", broken)
    for label in ("Met", "1 h", "Done"):
        await bob.taps(label)
    await bob.taps("Save")
    bob.sees("Code:")


async def kept(house: House, people: Everyone, two: int) -> str:
    """What those may read whom it is for: the words are there."""
    store = house.services.store
    notes = await store.read(reading.own_notes(people.bob.id, two))
    card: overview.Card = await store.read(overview.card(people.charlie.id, two))
    drafts = [(await house.services.person(one.id)).draft for one in (people.bob, people.charlie)]
    members = [await member_of(house, one) for one in (people.charlie, people.bob, people.otto, people.yolande)]
    names = [(one.name, one.profile.places) for one in members if one]
    return str([[one.body for one in notes], card.confidences, card.consents, drafts, names])


def read_files(folder: Path) -> bytes:
    """The database, its log and whatever lies beside them."""
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {"wegwijs.db", "wegwijs.db-wal"} <= {*files}
    return b"".join(files.values())


async def test_no_word_and_no_name_is_on_disk_or_in_the_log(
    house: House, tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    people, links = await meet(house)
    two = await agree(house, people)
    await write_notes(people.bob)
    await talk(house, people, two)
    there = await kept(house, people, two)
    await fail(house, people.bob, monkeypatch)
    gone = {"oranjevogel", "paarsedruif", "zoekhoutje", "vraagteken", "Alberichmark"}
    assert {word for word in (*TYPED, *NAMES) if word not in there} == gone

    on_disk, journal = read_files(tmp_path), str(await house.services.store.read(entries))
    for known in ("note.sheet", "desk.themes", "accepted volunteer"):
        assert known.encode() in on_disk
    assert "accepted volunteer" in journal
    written = log.getvalue()
    assert "flow=note" in written
    assert "update failed, code" in written
    for word in (*TYPED, *NAMES, *(link.removeprefix("i_") for link in links)):
        for spelling in (word, word.lower(), word.upper(), word.encode().hex()):
            assert spelling.encode() not in on_disk, word
            assert spelling not in journal, word
            assert spelling not in written, word
        assert word.encode("utf-16-le") not in on_disk, word
