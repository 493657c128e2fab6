"""Who takes this on: from a need, in words or by a domain of life, to one screen and a message to send."""

from urllib.parse import parse_qs, urlparse

import pytest

from bot.sandbox import screen
from tests.conftest import House
from tests.flows.traces import in_files


async def test_a_volunteer_types_a_need_and_a_place_in_dutch(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await alice.taps("Ik help iemand")
    await alice.taps("Wie helpt hiermee?")
    await alice.sends("schimmel op de muur en de eigenaar doet niets")
    alice.sees("Waar is het?", "Ik schrijf dit niet op")
    await alice.sends("Borgerhout")
    alice.sees("📍 Antwerpen", "Huurdersbond", "Niet voor een vrijwilliger alleen")
    alice.does_not_see("Brussels Hoofdstedelijk", "inspectie van Brussel")


async def test_a_newcomer_chooses_a_domain_in_french_and_lives_in_brussels(house: House) -> None:
    alice = await house.settled("Alice", "fr", "Français")
    await alice.taps("Qui peut s'en charger")
    await alice.taps("Travail et formation")
    await alice.taps("S'inscrire pour chercher du travail")
    await alice.sends("Saint-Gilles")
    alice.sees("Actiris", "Saint-Gilles")
    alice.does_not_see("VDAB,")
    await alice.taps("Un message à envoyer")
    dutch, french = alice.news[-2:]
    assert "Ik ben nieuw in Sint-Gillis" in dutch.text
    assert "Saint-Gilles" in french.text
    assert "tolk" not in dutch.text


async def test_a_need_in_arabic_with_a_message_in_dutch_and_arabic(house: House) -> None:
    alice = await house.settled("Alice", "ar", "العربية")
    await house.tap_with(alice, "refer:pick:ocmw.apply")
    await alice.sends("غنت")
    alice.sees("Gent", "OCMW")
    await house.tap_with(alice, "refer:write:ocmw.apply:44021")
    instructions, dutch, arabic = alice.news
    assert "Arabisch" in dutch.text
    assert "Kan u een tolk vragen" in dutch.text
    assert "Gent" in dutch.text
    assert "مترجم" in arabic.text
    assert "Arabisch" not in instructions.text


async def test_for_another_person_the_message_is_in_their_language_and_names_neither_them_nor_their_status(
    house: House,
) -> None:
    bob = await house.settled("Bob", "en", "English")
    await bob.taps("I help someone")
    await house.tap_with(bob, "refer:area:status.dublin:flanders")
    await bob.taps("A message to send")
    bob.sees("In which language?")
    await bob.taps("Українська")
    _, dutch, ukrainian = bob.news
    assert "tolk" not in dutch.text  # a lawyer comes first here, who cannot book one
    assert "Dublin" not in dutch.text + ukrainian.text
    assert "Verblijf" in dutch.text
    assert "Bob" not in dutch.text + ukrainian.text


async def test_a_place_of_that_name_exists_twice_or_not_at_all(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "refer:pick:ocmw.apply")
    await alice.sends("Atlantis")
    alice.sees("I do not know “Atlantis”")
    await alice.sends("Tielt")
    alice.sees("Which one do you mean?")
    await alice.taps("Tielt · West-Vlaanderen")
    alice.sees("of Tielt", "Go here first")
    await alice.taps("Where?")
    await alice.taps("Without a place")
    alice.sees("No place chosen")


async def test_the_status_is_asked_where_it_matters_and_never_written(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "refer:area:ocmw.letters:all")
    await alice.taps("Status?")
    alice.sees("I do not write this down")
    await alice.taps("Asked for protection, waiting")
    alice.sees("Asked for protection, waiting", "Go here first", "reception centre")
    alice.does_not_see("(OCMW)")
    assert not in_files(house, "ocmw.letters", "Asked for protection")
    await house.tap_with(alice, "refer:area:housing.waste:all")
    assert not any("Status?" in label for label in alice.buttons)


@pytest.mark.parametrize(
    ("language", "label", "need", "said"),
    [
        ("nl", "Nederlands", "kan hun dochter van 12 tolken bij de dokter", "Een kind hoort dit niet te dragen"),
        ("fr", "Français", "notre fils traduit toujours pour nous au CPAS", "enfant"),
        ("ar", "العربية", "بنتي عمرها 12 تترجم لي عند الدكتور", "طفل"),
    ],
)
async def test_a_child_who_interprets_is_spared_before_anybody_is_named(
    house: House, language: str, label: str, need: str, said: str
) -> None:
    alice = await house.settled("Alice", language, label)
    await house.tap_with(alice, "refer:begin")
    await alice.sends(need)
    explained, card = alice.news
    assert said in explained.text
    assert len(card.text) > 2 * len(explained.text)
    (onward,) = [label for label in screen.labels_of([explained]) if "Menu" not in label][:1]
    await alice.taps(onward)
    assert len(alice.news) == 1


async def test_a_need_nobody_knows_is_asked_again_and_a_command_ends_the_waiting(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.taps("Who takes this on?")
    await alice.sends("quantum zebra")
    alice.sees("no certain answer", "choose what it is about")
    await alice.sends("mould in my home")
    alice.sees("Where is it?")
    await alice.sends("/menu")
    await alice.sends("Ghent")
    alice.does_not_see("Go here first")


async def test_danger_comes_before_a_need_and_a_place(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.taps("Who takes this on?")
    await alice.sends("I want to die")
    alice.sees("1813")
    await house.tap_with(alice, "refer:pick:ocmw.apply")
    await alice.sends("my husband is beating me now")
    alice.sees("112")


async def test_a_card_is_shared_by_a_link_that_opens_it_in_ones_own_language(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "card:open:housing.bad-home")
    address = urlparse(alice.button("Share")["url"])
    assert address.netloc == "t.me"
    link = urlparse(parse_qs(address.query)["url"][0])
    payload = parse_qs(link.query)["start"][0]
    bob = house.person("Bob", "ar")
    await bob.opens(payload)
    bob.sees("سكن")


async def test_forged_buttons_ask_again(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    for forged in ("refer:domain:nothing:0", "refer:domain:housing:999", "refer:at:ocmw.apply:99999"):
        await house.tap_with(alice, forged)
        assert alice.news
    await house.tap_with(alice, "refer:show:no.such")
    alice.sees("earlier version")


async def test_another_need_typed_where_a_place_was_asked_is_a_need(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await house.tap_with(alice, "refer:pick:ocmw.apply")
    await alice.sends("schimmel op de muren van mijn huis")
    alice.sees("ongezond", "Waar is het?")
    await alice.sends("Antwerpn")
    alice.sees("Welke bedoel je?")
    await alice.taps("Antwerpen")
    alice.sees("📍 Antwerpen")


async def test_a_place_is_asked_after_danger_no_more(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "refer:pick:ocmw.apply")
    await alice.sends("I want to die")
    await alice.sends("Ghent")
    alice.does_not_see("Go here first")


async def test_a_need_is_not_offered_to_the_team_afterwards(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("zebra quantum")
    old = alice.news[-1]
    await alice.sends("/menu")
    await alice.taps("Who takes this on?")
    await alice.sends("my violet elephants xylophone")
    await alice.taps_old(old, "Send this question to the team")
    alice.does_not_see("violet elephants")
    assert in_files(house, "violet elephants") == set()


async def test_showing_everything_forgets_the_place_too(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "refer:at:housing.bad-home:44021")
    alice.sees("📍 Gent")
    await house.tap_with(alice, "card:all:housing.bad-home")
    await alice.taps("Who helps")
    alice.sees("No place chosen")


async def test_a_child_is_spared_too_when_the_need_is_chosen_by_its_domain(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await house.tap_with(alice, "refer:pick:family.young-carers")
    alice.sees("Een kind hoort dit niet te dragen")
    await alice.taps("Wie helpt hiermee?")
    alice.sees("Waar is het?")
