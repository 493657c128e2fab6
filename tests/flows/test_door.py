"""The first minutes: language, privacy, menu, and changing one's mind."""

from tests.conftest import House


async def test_alice_chooses_arabic_and_everything_speaks_arabic(house: House) -> None:
    alice = house.person("Alice", "ar")
    await alice.sends("/start")
    assert alice.buttons[0] == "العربية"
    assert len(alice.buttons) == 10
    await alice.taps("العربية")
    alice.sees("Wegwijs")
    alice.sees("/privacy")
    alice.does_not_see("Welcome")
    assert any("🆘" in label for label in alice.buttons)


async def test_the_likely_language_comes_first_also_for_dari(house: House) -> None:
    bob = house.person("Bob", "prs")
    await bob.sends("/start")
    assert bob.buttons[0] == "فارسی / دری"


async def test_changing_the_language_changes_everything_at_once(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await alice.sends("/language")
    await alice.taps("Українська")
    menu = alice.screen
    await alice.sends("/menu")
    assert alice.screen in menu
    await alice.sends("/help")
    alice.does_not_see("Typ een vraag")


async def test_start_again_shows_the_menu_not_the_door(house: House) -> None:
    alice = await house.settled("Alice", "fr", "Français")
    await alice.sends("/start")
    assert "Nederlands" not in alice.buttons
    assert any("🏠" in label for label in alice.buttons)


async def test_helping_someone_can_be_switched_on_and_off(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.taps("I help someone")
    alice.sees("volunteer")
    await alice.taps("I am looking for myself")
    alice.does_not_see("volunteer's side")


async def test_a_shared_link_opens_its_article_even_before_the_door(house: House) -> None:
    bob = house.person("Bob", "en")
    await bob.opens("a_housing_bad-home")
    bob.sees("unhealthy")
    await bob.opens("a_status_no-such-article")
    assert "English" in bob.buttons


async def test_mydata_and_forgetme(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("/mydata")
    alice.sees("English")
    await alice.sends("/forgetme")
    await alice.taps("Yes, erase everything")
    alice.sees("erased")
    await alice.sends("/start")
    assert len(alice.buttons) == 10
