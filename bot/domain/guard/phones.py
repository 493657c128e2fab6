"""Telephone numbers, Belgian and of other countries; dates, hours and amounts are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.guard.finding import Finding

_GAP = r"[\s./()–-]{0,3}"
_HOUR = r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?![.:]?\d)"
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_ALONE = r"(?<!\d)(?<!\d[./-])"

_WHEN: Final = re.compile(
    rf"{_ALONE}{_DAY}\s?([./-])\s?{_MONTH}\s?\1\s?(?:(?:19|20)\d\d(?!\d)|\d\d(?!\1?\d)(?!-\d))"
    rf"|{_ALONE}(?:19|20)\d\d([./-]){_MONTH}\2{_DAY}(?!\2?\d)"
    rf"|{_ALONE}{_HOUR}\s?(?:-|–|/|tot|to|until|till|à|en|and|et|of|or|ou)\s?{_HOUR}"
    rf"|\b(?:om|vanaf|van|tot|rond|tegen|voor|na|at|from|until|till|by|around|before|after|à|a|de|dès|vers|avant|après)"
    rf"\s{_HOUR}"
    # Laid out as a number of the national register, but with wrong check digits: it says nothing.
    r"|(?<!\d)\d\d\.\d\d\.\d\d ?- ?\d\d\d[.-]\d\d(?!\d)",
    re.IGNORECASE,
)

_PHONES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:\+{_GAP}|(?<!\d)00{_GAP})32{_GAP}(?:\(?0\)?{_GAP})?[1-9](?:{_GAP}\d){{7,8}}(?!\d)",
        rf"(?:\+{_GAP}|(?<!\d)00{_GAP})[1-9](?:{_GAP}\d){{7,13}}(?!\d)",
        rf"(?<![\d,])0{_GAP}4{_GAP}[5-9](?:{_GAP}\d){{7}}(?!\d)",
        rf"(?<![\d,])0[1-9](?:{_GAP}\d){{7,9}}(?!\d)",
        rf"\(0[1-9]\d{{0,2}}\)(?:{_GAP}\d){{6,8}}(?!\d)",
        rf"(?<!\d)32{_GAP}4{_GAP}[5-9](?:{_GAP}\d){{7}}(?!\d)",
        r"(?<![\d,.])4[5-9]\d(?:[\s./-]?\d){6}(?!\d)",
        r"\b(?:tel|telefoon|gsm|phone|mobile|mobiel|cell|whatsapp|signal|viber|sms|t[ée]l[ée]phone|portable)"
        r"(?:-?(?:nummer|nr|number|num[ée]ro))?\b(?:[\s.:]+(?:nummer|nr|number|num[ée]ro|no|is|op|on|est|au|le))?"
        r"[\s.:°]{0,3}(\d{2,4}(?:[ .]?\d{2,3}){2,4})(?!\d)",
        r"\b(?:bel|call|appele[rz]|appelle|text|stuur|ring)\b(?:\s\w+){0,2}\s(?:op|on|at|au)\s"
        r"(\d{2,4}(?:[ .]?\d{2,3}){2,4})(?!\d)",
    )
)


def phones(text: str) -> Iterator[Finding]:
    """Yields the telephone numbers."""
    quiet = without_times(text)
    for pattern in _PHONES:
        for match in pattern.finditer(quiet):
            yield Finding("phone", *match.span(pattern.groups))


def without_times(text: str) -> str:
    """The text with dates and hours made unreadable, every other letter in its place."""
    return _WHEN.sub(lambda match: "·" * len(match[0]), text)
