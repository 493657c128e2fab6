"""Which languages a text must have."""

from __future__ import annotations

from bot.languages import Language

EVERYWHERE: tuple[Language, ...] = ("nl", "en", "fr")
# Languages besides those, chapter by chapter as they are translated: for articles meant for newcomers, and guides.
ALSO: dict[str, tuple[Language, ...]] = {
    "status": ("ar", "uk", "fa", "ru", "es", "ps", "tr"),
    "integration": ("ar", "uk", "fa", "ru", "tr", "es", "ps"),
    "housing": ("ar", "uk", "fa", "tr", "es", "ru"),
    "work": ("ar", "uk", "fa", "ru", "tr", "es", "ps"),
    "ocmw": ("ar", "uk", "fa", "ru", "tr", "es"),
    "education": ("ar", "uk", "fa", "ru", "es", "tr", "ps"),
    "family": ("ar", "uk", "fa", "ru", "es", "tr", "ps"),
    "care": ("ar", "uk", "fa", "ru", "es", "tr", "ps"),
}
