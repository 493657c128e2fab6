"""Words of the interface: catalogs read from locales/, plurals, and figures as a reader writes them."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

from bot.languages import LANGUAGES, Language, is_right_to_left

_BESIDE = Path(__file__).parent / "_locales"
LOCALES = _BESIDE if _BESIDE.exists() else Path(__file__).parent.parent / "locales"

# Months of Dari and Pashto readers in Belgium's papers are Gregorian, written with European digits.
_DATE_LOCALE = {"fa": "fa", "ps": "ps"}


@dataclass(frozen=True)
class Translator:
    """Speaks one language; `t(...)` takes the English sentence that stands in the code."""

    language: Language
    _catalog: Catalog
    _plural: Callable[[int], int]

    def __call__(self, key: str, **params: object) -> str:
        """The sentence in this language, with its named placeholders filled in."""
        message = self._catalog.get(key)
        text = message.string if message and isinstance(message.string, str) and message.string else key
        return text.format(**params) if params else text

    def plural(self, one: str, many: str, count: int) -> str:
        """The form of the sentence that fits the count, which stands in it as {count}."""
        message = self._catalog.get(one)
        forms = message.string if message else ""
        text = one if count == 1 else many
        if isinstance(forms, tuple | list) and any(forms):
            text = forms[min(self._plural(count), len(forms) - 1)]
        return text.format(count=count)

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return is_right_to_left(self.language)


@cache
def translator(language: Language) -> Translator:
    """The translator of a language; its catalog is read once."""
    catalog = read_catalog(language)
    return Translator(language, catalog, gettext.c2py(catalog.plural_expr))


def read_catalog(language: Language) -> Catalog:
    """The catalog of a language as it stands in locales/."""
    with catalog_path(language).open("rb") as file:
        return read_po(file, locale=language)


def catalog_path(language: Language) -> Path:
    """Where a language's catalog stands."""
    return LOCALES / language / "LC_MESSAGES" / "bot.po"


def warm_up() -> None:
    """Read every catalog, so that no reader waits for it."""
    for language in LANGUAGES:
        translator(language)


def show_number(value: float, language: Language) -> str:
    """A number with this language's separators and the digits 0-9."""
    return format_decimal(value, locale=language, numbering_system="latn")


def show_money(value: float, language: Language) -> str:
    """An amount in euro; whole amounts without decimals."""
    digits = "#,##0 ¤" if value == int(value) else "#,##0.00 ¤"
    return format_currency(value, "EUR", digits, locale=language, currency_digits=False, numbering_system="latn").strip(
        "\u200f\u200e"
    )


def show_date(value: date, language: Language) -> str:
    """A full date, always of the Gregorian calendar, with the digits 0-9."""
    return to_ascii_digits(format_date(value, "d MMMM y", locale=language))


def show_partial_date(value: str, language: Language) -> str:
    """A date as exact as it is known: a year, a month or a day."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    day = date(*[*parts, 1][:3])
    return to_ascii_digits(format_date(day, "LLLL y" if len(parts) == 2 else "d MMMM y", locale=language))


_DIGITS = {ord(digit): str(value) for zero in "٠۰" for value, digit in enumerate(chr(ord(zero) + n) for n in range(10))}


def to_ascii_digits(text: str) -> str:
    """Arabic and Persian digits as 0-9."""
    return text.translate(_DIGITS)
