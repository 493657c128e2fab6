"""Numbers known by the words before them: files of asylum and welfare offices, passports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.domain.guard.finding import Finding
from bot.domain.guard.phones import without_times

_NUMBER = r"(?:nummers?|nrs?|numbers?|num[ée]ro|num|no|n°|nº|#)"
_OFFICE = (
    r"(?:ov|cg|sp|o\.v\.|c\.g\.|s\.p\.|dvz|oe|cgvs|cgra|cgrs|rvv|cce|ocmw|cpas|fedasil|vdab|actiris|forem|onem|rva)"
)
_THING = (
    r"(?:(?:asiel|ocmw-?|cpas-?|dvz-?|sociaal\s)?dossier|zaak|file|case|aanvraag|application|klant(?:en)?|cli[ëe]nt|client|"
    r"customer|lid|member(?:ship)?|aansluitings?|badge|referentie|reference|r[ée]f[ée]rence|ref|kenmerk|inschrijvings?|"
    r"registratie|registration|procedure|asylum|asiel)"
)
_CHOSE = (
    r"(?:dossier|client|affili[ée]e?|affiliation|inscription|r[ée]f[ée]rence|demande|matricule|badge|registre|proc[ée]dure|"
    r"membre|s[ée]curit[ée] publique)"
)
_BETWEEN = (
    r"(?:[\s:=.,°#()-]{1,3}(?:is|was|van|bij|voor|het|de|the|of|at|for|from|his|her|hun|their|du|des|la|le|est|chez|au|son|"
    rf"nieuwe?|new|nouveau|{_NUMBER}|{_OFFICE})(?!\w)){{0,4}}[\s:=.,°#()-]{{0,4}}"
)
_CODE = r"(?P<code>\d{1,3}(?:[ .]\d{3})+(?!\w)|(?:[a-z]{1,4}[/.-]?)?\d(?:[./-]?[a-z0-9])*)"

_FILE_CUES: Final = (
    # words before it, fewest digits
    (rf"(?:{_THING}|{_OFFICE})(?:\s?[-–]\s?|\s)?{_NUMBER}", 3),
    (rf"(?:{_NUMBER}|r[ée]f[ée]rence|ref)\.?\s?(?:de\s|du\s|d['’]\s?|of\s(?:the\s)?)?(?:{_CHOSE}|{_OFFICE})", 3),
    (r"(?:dossier|r[ée]f[ée]rence|referentie|r[ée]f|kenmerk|matricule)", 4),
    (rf"(?:{_OFFICE}|file|case|zaak|application|aanvraag|immigration\soffice)", 5),
)
_CARD_CUES: Final = (
    (r"(?:paspoort|passport|passeport|identiteitskaart|identity\scard|carte\sd['’]identit[ée]|e?id(?:-?kaart|\scard)?|kaart|"
     rf"card|rijbewijs|driving\slicen[cs]e|mobib)(?:\s?[-–]\s?|\s)?{_NUMBER}", 5),
    (rf"{_NUMBER}\s(?:de\s|du\s|of\s(?:the\s)?)?"
     r"(?:(?:la\s|ma\s|sa\s)?carte(?:\sd['’]identit[ée])?|passeport|passport)", 5),
    (r"(?:paspoort|passport|passeport)", 5),
)  # fmt: skip
_FILES, _CARDS = (
    tuple((re.compile(rf"(?<!\w){cue}(?![^\W\d])\.?{_BETWEEN}{_CODE}", re.IGNORECASE), fewest) for cue, fewest in cues)
    for cues in (_FILE_CUES, _CARD_CUES)
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def references(text: str) -> Iterator[Finding]:
    """Yields file numbers, and numbers of passports and cards, from the word that announces them on."""
    quiet = without_times(text)
    for start, end in _announced(quiet, _FILES):
        yield Finding("file-number", start, end)
    for start, end in _announced(quiet, _CARDS):
        yield Finding("card", start, end)


def _announced(text: str, cues: Iterable[tuple[re.Pattern[str], int]]) -> Iterator[tuple[int, int]]:
    for pattern, fewest in cues:
        for match in pattern.finditer(text):
            if _is_code(match["code"], fewest):
                yield match.span("code")


def _is_code(code: str, fewest: int) -> bool:
    return sum(char.isdecimal() for char in code) >= fewest and not (fewest > 3 and _YEAR.fullmatch(code))
