"""Words of a person's right to stay, in Dutch, English and French; "papers" or "card" alone are none.

Notation of `bot.domain.guard.phrases`: `stem*` any ending, `*end` any beginning, `=WORD` in these very letters.
A word that is the same in two languages stands in the first.
"""

from __future__ import annotations

import re
from typing import Final

STATUSES: Final = {
    "nl": """illegaal, illegale, illegalen, illegaliteit, clandestien*, asiel*, vluchteling*, *vluchteling,
        *vluchtelingen, ontheemd*, staatlo*, zonder papieren, heeft geen papieren, hebben geen papieren, had
        geen papieren, heb geen papieren, geen wettige papieren, geen geldige papieren, zonder wettig*, zonder
        verblijf*, geen verblijf, geen wettig verblijf, wettig verblijf, legaal verblijf, onwettig verblijf,
        precair verblijf, illegaal verblijf, onbeperkt verblijf, beperkt verblijf, tijdelijk verblijf, recht op
        verblijf, verblijf geweigerd, verblijf ingetrokken, verblijfs*, subsidiair*, tijdelijk bescherm*,
        tijdelijke bescherming, internationale bescherming, beschermingsstat*, beschermde status, bescherming
        aangevraagd, oranje kaart, vreemdelingenkaart, attest van immatriculatie, immatriculatieattest*, bijlage
        12, bijlage 13*, bijlage 15*, bijlage 19*, bijlage 20, bijlage 25*, bijlage 26*, bijlage 33, bijlage 35,
        bijlage 39*, bijlage 13 quinquies, bijlage 26 quater, bijlage 13 septies, dublin*, bevel om het
        grondgebied te verlaten, bevel om het grondgebied, bevel om het land, bevel om te vertrekken, bevel
        gekregen, bgv, uitwijz*, uitgewezen, gedeporteerd*, deportatie*, inreisverbod*, terugkeerbesluit*,
        terugkeertraject*, vrijwillige terugkeer, gedwongen terugkeer, uitgeprocedeerd*, regularis*,
        geregulariseerd*, 9bis, 9ter, humanitair visum, gezinshereniging*, nbmv, niet begeleide minderjarige*,
        transmigrant*, wachtregister*, code 207, gesloten centrum, negatieve beslissing, negatief advies,
        gecombineerde vergunning*, slachtoffer van mensenhandel""",
    "en": """illegal, illegals, illegally, clandestin*, undocumented*, asylum*, refugee*, stateless*, displaced
        person*, without papers, has no papers, have no papers, had no papers, no legal papers, no valid papers,
        no residence*, residence permit*, residence card*, residence status*, residence title*, residence
        right*, residence document*, right of residence, right to stay, right to reside, residency*, legal
        stay*, irregular stay*, illegal stay*, irregular migrant*, legal status, immigration status, migration
        status, leave to remain, subsidiary protect*, subsidiary status, temporary protect*, temporarily
        protected, international protection, protection status, protected status, orange card*, annex 12, annex
        13*, annex 15*, annex 19*, annex 20, annex 25*, annex 26*, annex 33, annex 35, certificate of
        immatriculation, order to leave the territory, order to leave, entry ban*, deport*, return decision*,
        voluntary return*, forced return*, rejected asylum*, regulariz*, humanitarian visa*, family
        reunification*, unaccompanied minor*, closed centre*, closed center*, detention centre*, detention
        center*, negative decision*, single permit*, overstay*, permanent residence*, victim of trafficking""",
    "fr": """illégale, illégaux, illégales, illégalement, illégalité, sans papiers, sans papier, n'a pas de papiers,
        n'ont pas de papiers, n'a plus de papiers, asile, demandeur d'asile, demandeuse d'asile, demandeurs
        d'asile, demandeuses d'asile, demande d'asile, réfugi*, apatrid*, personne déplacée, personnes
        déplacées, titre de séjour, titres de séjour, permis de séjour, carte de séjour, cartes de séjour, droit
        de séjour, droit au séjour, statut de séjour, document de séjour, documents de séjour, autorisation de
        séjour, séjour légal, séjour illégal, séjour irrégulier, séjour régulier, séjour précaire, séjour
        illimité, séjour limité, séjour temporaire, séjour refusé, situation irrégulière, statut de protection,
        protection subsidiaire*, protection temporaire*, protection internationale*, protégé subsidiaire, carte
        orange, cartes orange, attestation d'immatriculation, annexe 12, annexe 13*, annexe 15*, annexe 19*,
        annexe 20, annexe 25*, annexe 26*, annexe 33, annexe 35, ordre de quitter le territoire, ordre de
        quitter, oqt, interdiction d'entrée, expulsé de Belgique, rapatri*, retour volontaire, retour forcé,
        débouté*, visa humanitaire, regroupement familial, réunification familiale, mineur non accompagné,
        mineurs non accompagnés, mineure non accompagnée, =MENA, centre fermé, centres fermés, décision
        négative, registre d'attente, permis unique, exilé*""",
}

NO_STATUSES: Final = {
    "all": """vluchtelingenwerk, flemish refugee action, refugee week, wereldvluchtelingendag, illegal parking,
        illegaal parkeren, illegal dumping""",
}
"""Where one of the above stands inside one of these, it says nothing of a person's stay."""

_HAVING = r"(?:an|the|has|have|his|her|their|with|new|no|on|got|gets?)"
CARDS: Final = re.compile(
    r"\b[A-N]\+?[- ]?kaart(?:en)?\b|\b[a-n]-kaart(?:en)?\b|\bkaart [A-N]\+?(?![\w'’])"
    rf"|\b[A-N]-cards?\b|\b{_HAVING} [A-N]\+? cards?\b|\ba [B-N]\+? card\b"
    r"|\b[Cc]artes? [A-N]\+?(?![\w'’])"
)
"""Residence cards are named by a letter; its capital tells them from other cards."""
