"""One way to write a word: what a person types and what the content base says meet here.

`fold` is for comparing only, never for showing. It is idempotent, so folded text may be folded again.
"""

import re
import unicodedata

_APOSTROPHES = "'’‘ʼʹ`´′＇"

# Letters that people (and keyboards) use for one another. What Unicode decomposes by itself (أ, ئ, é) is not repeated.
_LETTERS = {
    # Arabic, Persian, Pashto, Urdu keyboards
    "ٱ": "ا", "ي": "ی", "ى": "ی", "ې": "ی", "ۍ": "ی", "ے": "ی", "ێ": "ی", "ك": "ک", "ڪ": "ک", "ګ": "گ",
    "ة": "ه", "ۃ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۂ": "ه", "ټ": "ت", "ٹ": "ت", "ډ": "د", "ڈ": "د",
    "ړ": "ر", "ڑ": "ر", "ږ": "ژ", "ښ": "ش", "ڼ": "ن", "ں": "ن", "ۆ": "و", "ۇ": "و",
    "ء": "", "ـ": "",
    # Latin letters that do not decompose
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
}  # fmt: skip

# Zero-width non-joiner parts a Persian prefix from its verb: a space for us. The joiner and all bidi marks mean nothing here.
_INVISIBLE = {"\u200c": " ", "\u200d": "", "\u00ad": "", "\u2060": "", "\ufeff": "", "\u061c": ""}
_BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


# Every decimal digit of Unicode stands below this code point; going through all planes would cost a third of a second.
_LAST_DIGIT = 0x20000


def _digits() -> dict[str, str]:
    """Every decimal digit of every script, as 0-9."""
    every = (chr(code) for code in range(_LAST_DIGIT))
    return {char: str(unicodedata.decimal(char)) for char in every if char.isdecimal() and not char.isascii()}


_TABLE = str.maketrans(_LETTERS | _INVISIBLE | dict.fromkeys(_BIDI, "") | _digits())

# Marks are dropped, but й and ї keep theirs: without it they would be other letters (и, і). ё loses it on purpose.
_MARKS = re.compile(
    "(?<!и)\u0306|(?<!і)\u0308|[\u0300-\u0305\u0307\u0309-\u036f\u0483-\u0487"
    "\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]"
)
_CYRILLIC = "а-яіїєґў"
# п'ять is one word, and so are don't, I'm, foto's and m'n; but j'ai, l'eau and Gent'te are two.
_SILENT_APOSTROPHE = re.compile(
    rf"(?<=[{_CYRILLIC}])[{_APOSTROPHES}]+(?=[{_CYRILLIC}])|(?<=[a-z])[{_APOSTROPHES}](?=(?:[tsmnd]|re|ve|ll)\b)"
)
# Phones without a Ukrainian keyboard lend the Latin i.
_LATIN_I = re.compile(rf"(?<=[{_CYRILLIC}])i|i(?=[{_CYRILLIC}])")
_NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Returns the text as it is compared: small letters, no accents or vowel marks, one form of each letter, single spaces.

    Ukrainian і ї є ґ stay apart from the Russian letters; the Turkish ı becomes i; digits of any script become 0-9.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _MARKS.sub("", unicodedata.normalize("NFD", text)).translate(_TABLE)
    text = unicodedata.normalize("NFC", text)
    text = _SILENT_APOSTROPHE.sub("", text)
    text = _LATIN_I.sub("і", text)
    return _NOT_WORD.sub(" ", text).strip()


def words(text: str) -> list[str]:
    """Returns the folded words of a text, in order."""
    return fold(text).split()
