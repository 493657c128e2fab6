"""Mail addresses, and numbers that prove themselves by check digits: people, accounts and cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from bot.domain.guard.finding import Finding

_GAP = r"[\s./–-]{0,3}"
_PROVIDER = (
    r"(?:gmail|hotmail|outlook|yahoo|telenet|icloud|proton(?:mail)?|skynet|live|msn|mail|ukr|yandex|gmx|proximus)"
)
_USER = r"(?<![\w.+%-])[\w.+%-]+"
_MAIL = re.compile(
    rf"{_USER}\s?@\s?[\w-]+(?:\.[\w-]+)+"
    rf"|{_USER}\s?[(\[]\s?(?:at|apenstaartje|arobase)\s?[)\]]\s?[\w-]+(?:\s?[(\[]?(?:\.|dot|punt|point)[)\]]?\s?\w{{2,}})?"
    rf"|{_USER}\s?(?:@|\b(?:apenstaart(?:je)?|arobase)\b)\s?{_PROVIDER}\b"
    rf"|{_USER} (?:at|a) {_PROVIDER}\s?(?:\.|dot|punt|point)\s?[a-z]{{2,3}}\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(rf"(?<!\d)(?=(\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}\d{{3}}{_GAP}\d\d)(?!\d))")
_IDENTITY_CARD = re.compile(rf"(?<!\d)(?=(\d{{3}}{_GAP}\d{{7}}{_GAP}\d\d)(?!\d))")
_FOREIGNERS_CARD = re.compile(r"(?<!\w)B[\s-]?\d{7}[\s-]?\d\d(?!\w)")
_BANK_CARD = re.compile(r"(?<!\d)(?=((?:\d{4}[ .-]?){3}\d{4}|3\d{3}[ .-]?\d{6}[ .-]?\d{5}|\d{13,19})(?!\d))")
_LONG_BANK_CARD = re.compile(r"(?<!\d)(?=((?:\d{4}[ .-]?){4}\d{1,3})(?!\d))")
_ACCOUNT_START = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{2})[ .-]?\d\d")
_ACCOUNT_CHAR = re.compile(r"[ .-]{0,2}([A-Za-z0-9])")

_ACCOUNTS: Final = """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28
    EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28
    LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33
    SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"""
_ACCOUNT_LENGTHS: Final = {one[:2]: int(one[2:]) for one in _ACCOUNTS.split()}


def checked(text: str) -> Iterator[Finding]:
    """Yields mail addresses, national numbers, account numbers and card numbers whose check digits are right."""
    for mail in _MAIL.finditer(text):
        yield Finding("email", *mail.span())
    for start, end in _right(text, _NATIONAL, _is_national):
        yield Finding("national-number", start, end)
    for start, end in _accounts(text):
        yield Finding("iban", start, end)
    for start, end in _right(text, _IDENTITY_CARD, _is_identity_card):
        yield Finding("card", start, end)
    for pattern in (_BANK_CARD, _LONG_BANK_CARD):
        for start, end in _right(text, pattern, _is_bank_card):
            yield Finding("card", start, end)
    for card in _FOREIGNERS_CARD.finditer(text):
        yield Finding("card", *card.span())


def _right(text: str, pattern: re.Pattern[str], holds: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        if holds("".join(char for char in match[1] if char.isdecimal())):
            yield match.span(1)


def _is_national(digits: str) -> bool:
    """A number of the national register or a BIS number (20 or 40 is added to the month)."""
    month, day = int(digits[2:4]), int(digits[4:6])
    number, check = int(digits[:9]), int(digits[9:])
    a_birthday = day <= 31 and month <= 52 and month % 20 <= 12
    return a_birthday and check in (97 - number % 97, 97 - (2_000_000_000 + number) % 97)


def _is_identity_card(digits: str) -> bool:
    return int(digits[10:]) == (int(digits[:10]) % 97 or 97)


def _is_bank_card(digits: str) -> bool:
    """A number that Luhn's sum proves, of the kinds that banks give out."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return digits[0] in "23456" and sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    for start in _ACCOUNT_START.finditer(text):
        length = _ACCOUNT_LENGTHS.get(start[1].upper(), 0)
        chars, at = "", start.start()
        while len(chars) < length and (one := _ACCOUNT_CHAR.match(text, at)):
            chars, at = chars + one[1], one.end()
        if length and len(chars) == length and not text[at : at + 1].isdecimal() and _is_account(chars):
            yield start.start(), at


def _is_account(chars: str) -> bool:
    return int("".join(str(int(char, 36)) for char in chars[4:] + chars[:4])) % 97 == 1
