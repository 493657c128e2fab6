"""The ten languages of the reader, and how Telegram's language codes map to them."""

from __future__ import annotations

from typing import Final, Literal, get_args

Language = Literal["nl", "en", "fr", "ar", "fa", "ps", "uk", "ru", "tr", "es"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
SOURCE: Final[Language] = "nl"
RIGHT_TO_LEFT: Final[frozenset[str]] = frozenset({"ar", "fa", "ps"})

# Each language named in itself.
OWN_NAMES: Final[dict[Language, str]] = {
    "nl": "Nederlands",
    "en": "English",
    "fr": "Français",
    "ar": "العربية",
    "fa": "فارسی / دری",
    "ps": "پښتو",
    "uk": "Українська",
    "ru": "Русский",
    "tr": "Türkçe",
    "es": "Español",
}

# Codes whose base is not one of ours, but whose readers read one of ours (prs: Dari).
_NEIGHBOURS: Final[dict[str, Language]] = {
    "prs": "fa",
    "pbt": "ps",
    "pbu": "ps",
    "arz": "ar",
    "ary": "ar",
    "apc": "ar",
}


def language_of(code: str | None) -> Language | None:
    """Our language for a BCP 47 code such as `fa-AF` or `prs`, or None where we have none."""
    base = (code or "").replace("_", "-").split("-")[0].lower()
    for language in LANGUAGES:
        if language == base:
            return language
    return _NEIGHBOURS.get(base)


def is_right_to_left(language: str) -> bool:
    """Whether the language is written from right to left."""
    return language in RIGHT_TO_LEFT
