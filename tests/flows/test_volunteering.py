"""Being a volunteer and guiding volunteers: both guides, the questions about roles, the texts to use."""

import pytest

from bot.sandbox import Phone
from tests.conftest import House
from tests.flows.pairings import coordinator, volunteer


async def helps(house: House, language: str) -> Phone:
    """Someone who says that they help someone."""
    alice = await house.settled("Alice", language, {"nl": "Nederlands", "fr": "Français", "ar": "العربية"}[language])
    await alice.taps({"nl": "Ik help iemand", "fr": "J'aide quelqu'un", "ar": "أساعد"}[language])
    return alice


async def test_a_volunteer_walks_the_guide_in_dutch(house: House) -> None:
    alice = await helps(house, "nl")
    await alice.taps("Vrijwilligers")
    await alice.taps("Stap voor stap")
    alice.sees("Vrijwilliger zijn, stap voor stap", "Dringende hulp")
    await alice.taps("Iets is moeilijk")
    await alice.taps("Een kind tolkt voor de ouders")
    alice.sees("Een kind kan niet neutraal vertalen", "Met wie je te maken krijgt")
    await alice.taps("Kinderen niet laten tolken")
    alice.sees("tolk")
    await alice.sends("/menu")
    await alice.taps("Vrijwilligers")
    await alice.taps("Stap voor stap")
    await alice.taps("Ik heb een duo")
    await alice.taps("Contact noteren")
    alice.sees("duo")


async def test_a_volunteer_walks_the_guide_in_french(house: House) -> None:
    alice = await helps(house, "fr")
    await alice.taps("Bénévolat")
    await alice.taps("Étape par étape")
    await alice.taps("Quelque chose est difficile")
    await alice.taps("Cela me pèse")
    alice.sees("Cela me pèse")
    await alice.taps("Retour")
    alice.sees("Quelque chose est difficile")
    await alice.taps("Je vois quelqu'un en danger")
    alice.sees("danger")


async def test_a_coordinator_walks_the_guide_in_dutch(house: House) -> None:
    alice = await helps(house, "nl")
    await alice.taps("Coördinatoren")
    await alice.taps("Stap voor stap")
    await alice.taps("Ik maak een duo en afspraken")
    await alice.taps("Ik zet afspraken op papier")
    alice.sees("artikel 4")
    await alice.taps("Teksten om te gebruiken")
    await alice.taps("Afspraken tussen drie")
    alice.sees("Bij de start")
    await alice.taps("Als bericht om te kopiëren")
    assert alice.screen.splitlines()[-1].endswith("……")
    alice.sees("ARTIKEL 4")


async def test_a_coordinator_walks_the_guide_in_french(house: House) -> None:
    alice = await helps(house, "fr")
    await alice.taps("Pour la coordination")
    await alice.taps("Étape par étape")
    await alice.taps("Nouveaux arrivants bénévoles")
    await alice.taps("Je vérifie si c'est permis")
    alice.sees("Fedasil")
    await alice.taps("Retour")
    await alice.taps("Retour")
    alice.sees("Accompagner des bénévoles, pas à pas")
    await alice.taps("Je soutiens et je termine")
    await alice.taps("On ne suit pas les accords")
    await alice.taps("Textes à utiliser")
    alice.sees("Textes à utiliser")


async def test_a_newcomer_does_not_meet_these_chapters_in_the_menu(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    assert not {"Vrijwilligers", "Coördinatoren"} & {label.split(" ", 1)[-1] for label in alice.buttons}


@pytest.mark.parametrize(
    ("language", "answers", "role", "about"),
    [
        ("nl", ("Luisteren en er zijn", "Eén persoon of gezin", "Af en toe"), "Bondgenoot", "Af en toe komen kan"),
        ("nl", ("Iets gedaan krijgen", "Een groep", "Op vaste momenten"), "Monitor", "Op een vaste dag"),
        ("fr", ("Faire avancer", "Une personne ou une famille", "À des moments fixes"), "Mentor", "un seul but clair"),
        ("fr", ("Écouter et être là", "Un groupe", "De temps en temps"), "Animateur", "De temps en temps"),
    ],
)
async def test_three_questions_end_in_a_role(
    house: House, language: str, answers: tuple[str, str, str], role: str, about: str
) -> None:
    alice = await helps(house, language)
    await alice.taps({"nl": "Vrijwilligers", "fr": "Bénévolat"}[language])
    await alice.taps({"nl": "Welke rol past bij mij?", "fr": "Quel rôle me convient ?"}[language])
    for answer in answers:
        await alice.taps(answer)
    alice.sees(role, *answers, about)
    assert len(alice.news) == 1


async def test_a_role_is_told_in_the_words_in_which_it_is_proposed(house: House) -> None:
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie)
    await bob.sends("/menu")
    await bob.taps("Volunteering")
    await bob.taps("Which role fits me?")
    for answer in ("Listening and being there", "One person or family", "At fixed moments"):
        await bob.taps(answer)
    proposed = "Someone to talk to and do ordinary things with, one to one."
    bob.sees(proposed)
    bob.does_not_see("Now and then")
    await bob.taps("Mentor")
    bob.does_not_see(proposed)
    bob.sees("one clear goal")


async def test_answers_nobody_gave_begin_again(house: House) -> None:
    alice = await helps(house, "nl")
    for forged in ("role:ask:listen:listen", "role:ask:one", "role:ask:listen:one:regular:sometimes", "role:ask:x"):
        await house.tap_with(alice, forged)
        alice.sees("Wat doe je het liefst?")
    await house.tap_with(alice, "role:about:boss")
    alice.sees("Bondgenoot")


async def test_a_text_to_take_along_as_a_file_in_ones_own_language(house: House) -> None:
    alice = await helps(house, "ar")
    await house.tap_with(alice, "form:open:newcomer-info")
    await alice.taps("كملف نصي")
    (file,) = alice.files
    assert file.name == "newcomer-info-ar.txt"
    said = file.content.decode("utf-8-sig")
    await alice.taps("Nederlands")
    alice.sees("Voor u: wat doet een vrijwilliger?")
    await alice.taps("كرسالة للنسخ")
    alice.sees("WAT IS EEN VRIJWILLIGER?")
    assert "WAT IS EEN VRIJWILLIGER?" not in said
    assert len(said.splitlines()) > 40


async def test_a_text_that_is_not_in_ones_language_comes_in_dutch_and_says_so(house: House) -> None:
    alice = await helps(house, "ar")
    await house.tap_with(alice, "form:open:agreement:ar")
    alice.sees("Afspraken tussen drie", "Nederlands")
    await house.tap_with(alice, "form:copy:nothing")
    alice.does_not_see("Afspraken")


async def test_the_charter_can_be_read_by_who_need_not_accept_it(house: House) -> None:
    alice = await helps(house, "nl")
    await alice.taps("Vrijwilligers")
    await alice.taps("Het charter voor vrijwilligers")
    alice.sees("Ik laat geen kind tolken")
    assert not any("aanvaard" in label for label in alice.buttons)
