"""Typing a question at any moment."""

from pathlib import Path

import pytest

from tests.conftest import House


async def test_a_question_brings_the_card_and_its_ways_on(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("what is annex 26 and the orange card")
    alice.sees("orange card")
    alice.sees("Machine translation")
    await alice.taps("Dutch below")
    alice.sees("oranje kaart")
    await alice.taps("Hide Dutch")
    alice.does_not_see("oranje kaart (")
    await alice.taps("Who helps")
    alice.sees("Go here first", "in this order")
    await alice.taps("The answer")
    await alice.taps("Related")
    alice.sees("belong with it")


async def test_a_question_before_the_door_is_answered_too(house: House) -> None:
    bob = house.person("Bob", "fr")
    await bob.sends("moisissures dans mon logement")
    assert any("logement est malsain" in label for label in bob.buttons)


async def test_not_what_i_meant_leads_to_others_and_then_to_people(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("orange card")
    for _ in range(4):
        wanted = next((one for one in alice.buttons if one in {"Not what I meant", "None of these"}), None)
        if wanted is None:
            break
        await alice.taps(wanted)
    alice.sees("no certain answer")
    await alice.taps("Talk to a person")
    alice.sees("CAW")


async def test_nothing_found_is_said_and_never_guessed(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("quantum zebra xylophone")
    alice.sees("no certain answer")
    assert {"Talk to a person", "Send this question to the team"} <= set(alice.buttons)


async def test_hello_is_answered_with_hello(house: House) -> None:
    alice = await house.settled("Alice", "uk", "Українська")
    await alice.sends("Доброго дня!")
    assert len(alice.screen) < 200


async def test_a_question_goes_to_the_team_only_after_a_yes(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("zebra xylophone, call Charlie on 0471 23 45 67")
    await alice.taps("Send this question to the team")
    alice.sees("zebra xylophone")
    alice.does_not_see("0471")
    await alice.taps("Cancel")
    alice.sees("Nothing was sent")
    await alice.sends("zebra quantum")
    await alice.taps("Send this question to the team")
    await alice.taps("Send")
    alice.sees("Thank you")


async def test_a_question_typed_while_sending_is_answered_and_nothing_is_sent(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("zebra quantum")
    await alice.taps("Send this question to the team")
    await alice.sends("mould in my home")
    alice.sees("unhealthy")
    await alice.sends("/stop")
    alice.sees("nothing to stop")


async def test_a_looked_up_question_writes_nothing_to_disk(house: House, tmp_path: Path) -> None:
    alice = await house.settled("Alice", "en", "English")

    def disk() -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in tmp_path.iterdir() if "-shm" not in file.name}

    before = disk()
    await alice.sends("how do I find a lawyer")
    await alice.sends("quantum zebra")
    assert disk() == before


@pytest.mark.parametrize(
    ("language", "label", "words"),
    [
        ("nl", "Nederlands", "ik wil niet meer leven"),
        ("en", "English", "I want to die"),
        ("fr", "Français", "il me frappe, j'ai peur"),
        ("ar", "العربية", "اريد ان اموت"),
        ("fa", "فارسی / دری", "میخواهم خودم را بکشم"),
        ("ps", "پښتو", "زه غواړم ځان ووژنم"),
        ("uk", "Українська", "я хочу померти"),
        ("ru", "Русский", "он меня бьёт"),
        ("tr", "Türkçe", "ölmek istiyorum"),
        ("es", "Español", "quiero morir"),
    ],
)
async def test_words_of_danger_come_first_in_every_language(
    house: House, language: str, label: str, words: str
) -> None:
    alice = await house.settled("Alice", language, label)
    await alice.sends(words)
    for number in ("112", "101", "1813"):
        alice.sees(number)


async def test_words_of_danger_in_a_step_keep_the_draft(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("zebra quantum")
    await alice.taps("Send this question to the team")
    await alice.sends("I want to kill myself")
    alice.sees("1813")
    await alice.taps("Go on with what I was doing")
    alice.sees("zebra quantum")


async def test_words_of_danger_in_a_caption_and_an_edited_message(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends_photo(caption="he is beating me, help")
    alice.sees("112")
    asked = await alice.sends("orange card")
    await alice.edits(asked, "I want to die")
    alice.sees("1813")


async def test_without_storage_the_urgent_screen_still_comes(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object) -> None:
        raise OSError("disk on fire")

    monkeypatch.setattr(house.services.store, "read", broken)
    bob = house.person("Bob", "tr")
    await bob.sends("ölmek istiyorum")
    bob.sees("112")
