"""What a word sounds like, whatever the script: its consonants in a few classes, so that `maktab` meets مكتب.

People write Arabic, Persian, Pashto, Ukrainian and Russian in Latin letters as they hear them (Arabizi, Finglish …),
and Dutch and French names in their own script. Short vowels are not written in the one and every ear spells them
differently in the other: they are left out. Takes folded words (`normalise.fold`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

SHORTEST: Final = 3  # consonants; fewer are shared by too many words

# One sign a class of consonants; "" for what is a vowel, or is not heard.
_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "s", "ج": "j", "چ": "S", "ح": "h", "ه": "h", "خ": "x", "د": "d",
    "ذ": "z", "ر": "r", "ز": "z", "ژ": "j", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ظ": "z", "ع": "", "غ": "g",
    "ف": "f", "ق": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "w", "ی": "", "ڤ": "w", "څ": "s",
    "ځ": "z",
}  # fmt: skip
_CYRILLIC = {
    "б": "b", "в": "w", "г": "g", "ґ": "g", "д": "d", "ж": "j", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n",
    "п": "b", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "x", "ц": "ts", "ч": "S", "ш": "S", "щ": "S",
}  # fmt: skip
_SCRIPT = str.maketrans(_ARABIC | _CYRILLIC)
# Longest first: what two or three Latin letters are heard as.
_LATIN = re.compile("shch|sch|tsch|tch|sh|ch|kh|gh|zh|dj|th|ph|ck|qu|[b-df-hj-np-tv-xz]|[3-9]'?|.")
_HEARD = {
    "shch": "S", "sch": "S", "tsch": "S", "tch": "S", "sh": "S", "ch": "S", "kh": "x", "gh": "g", "zh": "j",
    "dj": "j", "th": "t", "ph": "f", "ck": "k", "qu": "k", "b": "b", "p": "b", "c": "k", "d": "d", "f": "f", "v": "w",
    "w": "w", "g": "g", "h": "h", "j": "j", "k": "k", "q": "k", "l": "l", "m": "m", "n": "n", "r": "r", "s": "s",
    "t": "t", "x": "x", "z": "z", "5": "x", "6": "t", "7": "h", "8": "g", "9": "k", "3'": "g",
}  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
# Inside a word w is as often a vowel (و), and a last h is a written ending (ه).
_NOT_HEARD = re.compile("(?<=.)w|(?<=.{3})h$")


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants of a folded word; empty when there are too few to tell words apart."""
    if word.isascii():
        heard = "".join(_HEARD.get(part, "") for part in _LATIN.findall(word))
    else:
        heard = "".join(sign for sign in word.translate(_SCRIPT) if sign.isascii() and sign.isalpha())
    heard = _NOT_HEARD.sub("", _TWICE.sub(r"\1", heard))
    return heard if len(heard) >= SHORTEST else ""
