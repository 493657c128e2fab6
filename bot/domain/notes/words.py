"""The words a one-line note is read by: Dutch, English and French together, as people type them, parted by commas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.content.models import Domain
from bot.domain.codenames import ANIMALS, COLOURS, SPOKEN
from bot.domain.lookup.normalise import fold
from bot.domain.notes.draft import Outcome

_OUTCOMES: Mapping[Outcome, str] = {
    "met": """met, met up, met with, saw, seen, visit, visited, home visit, meeting, gezien, gesproken, ontmoet,
        ontmoeting, bezoek, bezocht, huisbezoek, op bezoek, op bezoek geweest, langsgeweest, langs geweest,
        afgesproken, vu, vue, vus, vues, visite, visité, visitée, rencontre, rencontré, rencontrée, rencontrés""",
    "called": """called, call, phoned, phone call, by phone, video call, rang, gebeld, belde, opgebeld,
        telefonisch, telefoontje, getelefoneerd, videogesprek, appel, appelé, appelée, appelés, téléphoné, coup de
        fil, par téléphone, appel vidéo""",
    "wrote": """wrote, written, texted, messaged, message, whatsapp, whatsapped, whatsappje, sms, text message,
        emailed, mailed, geschreven, schreef, gestuurd, berichtje, bericht, bericht gestuurd, gemaild, gesmst,
        geappt, appje, écrit, envoyé, message envoyé, texto, par message""",
    "went-along": """went along, went with, went together, came along, accompanied, meegegaan, mee gegaan,
        meegeweest, mee geweest, mee naar, ging mee, begeleid, vergezeld, accompagné, accompagnée, accompagnés,
        accompagnement""",
    "group": """group, group activity, group outing, groep, groepsactiviteit, groepsmoment, in groep, groupe, en
        groupe, activité de groupe, sortie de groupe""",
    "tried": """tried, tried to call, tried to reach, not reached, could not reach, couldn't reach, no answer, no
        reply, not home, not at home, niet bereikt, niet kunnen bereiken, geen antwoord, geen gehoor, nam niet op,
        niet opgenomen, niet thuis, geprobeerd, geprobeerd te bellen, pas joint, pas jointe, pas pu joindre, pas
        répondu, pas de réponse, pas à la maison, injoignable, essayé, essayé d'appeler""",
}

# The name of a domain says no more than the domain itself, so it may leave the text.
_LABELS: Mapping[Domain, str] = {
    "integration": "integration, civic integration, inburgering, integratie, intégration",
    "work-training": """work, training, work-training, job, jobs, werk, opleiding, vorming, travail, emploi, formation,
        boulot""",
    "money-admin": """money, admin, administration, paperwork, money-admin, finances, geld, administratie,
        papierwerk, argent, paperasse, financiën""",
    "housing": "housing, huisvesting, wonen, woning, logement, habitation",
    "health-wellbeing": """health, wellbeing, well-being, health-wellbeing, healthcare, gezondheid, welzijn,
        gezondheidszorg, santé, bien-être""",
    "education-childcare": """education, school, schools, childcare, education-childcare, onderwijs, scholen,
        kinderopvang, école, écoles, enseignement, garde d'enfants""",
    "leisure": "leisure, free time, vrije tijd, vrijetijd, loisir, loisirs, temps libre",
    "parenting": "parenting, opvoeding, opvoeden, ouderschap, parentalité",
    "informal-network": "network, informal network, netwerk, informeel netwerk, réseau, réseau informel",
    "volunteer-support": """volunteer support, volunteering, vrijwilligerswerk, vrijwilligersondersteuning,
        bénévolat, soutien aux bénévoles""",
}

# A thing says more than its domain, so it always stays in the text.
_THINGS: Mapping[Domain, str] = {
    "integration": """dutch, dutch lesson, dutch lessons, dutch class, language lesson, nederlands, nederlandse les,
        taalles, taallessen, inburgeringscursus, inburgeringstraject, néerlandais, cours de néerlandais, cours de
        langue, atlas, agii, bapa""",
    "work-training": """vdab, actiris, forem, cv, job interview, interview, employer, contract, vacancy, internship,
        interim, werkgever, arbeidscontract, sollicitatie, sollicitatiegesprek, solliciteren, vacature, vacatures,
        stage, employeur, contrat de travail, entretien d'embauche, patron""",
    "money-admin": """ocmw, cpas, town hall, city hall, bank, bills, invoice, debts, taxes, budget, benefits,
        gemeente, gemeentehuis, stadhuis, factuur, facturen, rekening, rekeningen, schulden, belasting, belastingen,
        leefloon, kinderbijslag, papieren, commune, maison communale, banque, facture, factures, dettes, impôts,
        revenu d'intégration, allocations, papiers""",
    "housing": """rent, lease, flat, apartment, landlord, social housing, moving house, huur, huurcontract,
        huurwaarborg, huisbaas, verhuurder, verhuizing, verhuis, verhuizen, appartement, sociale woning, kot, loyer,
        bail, garantie locative, propriétaire, logement social, déménagement""",
    "health-wellbeing": """doctor, gp, hospital, dentist, pharmacy, nurse, psychologist, health insurance, dokter,
        huisarts, ziekenhuis, tandarts, apotheek, psycholoog, mutualiteit, ziekenfonds, médecin, docteur, hôpital,
        dentiste, pharmacie, psychologue, mutuelle, mutualité, vaccin""",
    "education-childcare": """teacher, homework, nursery, kindergarten, daycare, leerkracht, juf, huiswerk, crèche,
        kleuterschool, onthaalouder, oudercontact, opvang, instituteur, institutrice, devoirs, garderie, maternelle""",
    "leisure": """sport, sports, football, swimming, museum, library, cinema, walk, trip, voetbal, zwemmen,
        bibliotheek, bib, uitstap, wandeling, wandelen, film, foot, piscine, musée, bibliothèque, promenade,
        excursion""",
    "parenting": """kids, children, baby, teenager, teenagers, kinderen, tiener, tieners, puber, pubers,
        enfants, bébé, ado, ados""",
    "informal-network": """friends, neighbours, neighbors, neighbour, vrienden, buren, buurvrouw, buurman, kennissen,
        amis, voisins, voisin, voisine""",
    "volunteer-support": """volunteers, supervision, vrijwilligers, intervisie, supervisie, bénévoles""",
}


def _phrases(listed: str) -> list[str]:
    return [fold(one) for one in listed.split(",")]


OUTCOME_OF: Final = {phrase: outcome for outcome, listed in _OUTCOMES.items() for phrase in _phrases(listed)}
LABEL_OF: Final = {phrase: domain for domain, listed in _LABELS.items() for phrase in _phrases(listed)}
# A French article clings to its word: l'école stays in the sentence it is in, and so does d'école.
THING_OF: Final = {phrase: domain for domain, listed in _THINGS.items() for phrase in _phrases(listed)} | {
    f"{article} {phrase}": domain
    for listing in (_LABELS, _THINGS)
    for domain, listed in listing.items()
    for phrase in _phrases(listed)
    if phrase[0] in "aeiouh"
    for article in ("l", "d")
}


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


PLAIN_EMOJI: Final = {emoji.rstrip("\ufe0f"): one for one, emoji in [*COLOURS.items(), *ANIMALS.items()]}
SIGN_OF: Final = {
    fold(word): one for spoken in SPOKEN.values() for one, said in spoken.items() for word in said
} | PLAIN_EMOJI
WITH: Final = _words("with avec bij chez met gezin familie family famille household huishouden menage")
ARTICLES: Final = _words("the de het la le les l")

# Words that tie what stands beside them to the sentence.
BINDING: Final = _words("""a an and at about after again all another any are as because before but by during every
        for from he her his in into is it its more my no not of on or our over she some that the their they this to
        was were when which who will with without aan achter als bij binnen de deze die dat door een en er geen haar
        het hij hun ik in is maar met mijn naar niet nog of om ons onze op over per te tegen tijdens tot uit van via
        voor waar want was wat we wij ze zij zijn zonder au aux avec ce ces cette chez comme d dans de des du elle
        elles en est et etait il ils je l la le les leur leurs lui mais mon ma mes nous ou par pas pour qu que qui sa
        sans ses si son sont sous sur tres un une vers y
        took takes lasted duurde duurt dure""")
# What stands before one of these is its subject: "yesterday was hard".
VERBS: Final = _words("is was are were will wordt werd waren zal ging est etait sont sera")

# Words that show a line is in Dutch, where "met" is "with" and "hier" is "here".
_COMMON_DUTCH = _words("""het een van voor naar bij aan uit geweest samen niet ook nog dat ik wij hij zij
        gisteren vandaag eergisteren uur kwartier halfuur gebeld gezien ontmoet bezoek gestuurd geschreven thuis
        dokter huur maandag dinsdag woensdag donderdag vrijdag zaterdag zondag""")
_OTHER = {fold(word) for language in ("en", "fr") for said in SPOKEN[language].values() for word in said}
DUTCH: Final = _COMMON_DUTCH | ({fold(word) for said in SPOKEN["nl"].values() for word in said} - _OTHER)
