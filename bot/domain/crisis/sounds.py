"""Spelling by ear: other scripts typed in Latin letters have no fixed spelling, so their sound is compared."""

import re

# Spellings that stand for one sound, the longer first: Arabizi digits, French, English and German habits.
_SOUNDS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("ph", "f"),
    ("ch", "\0"), ("c", "k"), ("\0", "ch"), ("ou", "o"), ("oo", "o"),
)  # fmt: skip
_SOUND_LETTERS = str.maketrans("xqwueyv7598632", "hkvoiivhhkgta ")
_DOUBLED = re.compile(r"(.)\1+")


def sound_of(token: str) -> str:
    """Spells a word of another script, typed in Latin letters, as it sounds: e or i, u or oo, 7 or h are one."""
    for spelling, sound in _SOUNDS:
        token = token.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", token.translate(_SOUND_LETTERS).replace(" ", ""))
