"""The notation of `crisis.yaml` read into phrases and words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

from bot.content.models import Danger
from bot.domain.crisis.sounds import sound_of
from bot.domain.lookup.normalise import fold, words

if TYPE_CHECKING:
    from bot.domain.crisis.lexicon import Lexicon

KINDS: Final = get_args(Danger)
"""When a text holds several dangers, the earliest of these is the one answered."""

SHORTEST_MISTYPED = 4  # letters; a shorter word must be right
SHORTEST_MISTYPED_ARABIC_SCRIPT = 6  # short vowels are not written, so five letters are too many different words
SHORTEST_MISTYPED_STEM = 6
SHORTEST_MISTYPED_BY_EAR = 6  # the spelling by ear has already forgiven much
SHORTEST_MISTYPED_ALONE = 8  # a phrase of one word has no other word to confirm it
TWO_MISTAKES_FROM = 9

NOT = "not"
START, END = "^", "$"
BY_EAR: Final = frozenset({"ar", "fa", "ps", "uk", "ru"})  # their `latin` phrases have no fixed spelling


@dataclass(frozen=True, slots=True)
class Written:
    """A phrase as the content has it."""

    kind: str
    lang: str
    text: str
    by_ear: bool


@dataclass(eq=False, frozen=True, slots=True)  # one object a word: compared by identity, which is quick
class Word:
    """One word of a phrase. A `stem` is every word that begins with it; mistyping is forgiven from some length on."""

    lang: str
    text: str
    stem: bool
    mistyped_from: int | None
    mistakes: int = 1


@dataclass(eq=False, frozen=True, slots=True)
class Phrase:
    """A phrase, read."""

    kind: str
    lang: str
    text: str
    slots: tuple[tuple[Word, ...], ...]  # each is filled by any one of these words
    at_once: tuple[bool, ...]  # whether it must follow the one before it without a word between


def phrases_of(content: Mapping[str, Mapping[str, Any]]) -> Iterator[Written]:
    """Yields every phrase of the content; raises ValueError on a kind that does not exist."""
    for lang, groups in content.items():
        for in_latin, of in ((False, groups), (lang in BY_EAR, groups.get("latin", {}))):
            for kind, phrases in of.items():
                if kind in ("latin", "apart", "filler"):
                    continue
                if kind not in (*KINDS, NOT):
                    raise ValueError(f"crisis.yaml: {lang} has the unknown kind {kind!r}; use one of {(*KINDS, NOT)}")
                yield from (Written(kind, lang, str(phrase), in_latin) for phrase in phrases)


def read(written: Written, lexicon: "Lexicon", filler: frozenset[str]) -> Phrase:
    """Reads the notation: `a|b` either word, `stem*` any ending, `=word` no mistyping, `+word` follows at once."""
    slots: list[tuple[Word, ...]] = []
    at_once: list[bool] = []
    parts = written.text.split()
    if written.kind != NOT:
        telling = [part for part in parts if not all(fold(option) in filler for option in part.split("|"))]
        parts = telling if len(telling) > 1 else parts
    alone = sum(part not in (START, END) for part in parts) == 1
    for part in parts:
        at_once.append(part.startswith("+") or (bool(slots) and parts[0] == START and len(slots) == 1))
        options = part.removeprefix("+").split("|")
        slots.append(tuple(lexicon.add(_word(option, written, alone=alone)) for option in options))
        lexicon.note_spellings(slots[-1])
    return Phrase(written.kind, written.lang, written.text, tuple(slots), tuple(at_once))


def _word(option: str, written: Written, *, alone: bool) -> Word:
    if option in (START, END):
        return Word(written.lang, option, stem=False, mistyped_from=None)
    text = "".join(words(option))
    text = sound_of(text) if written.by_ear else text
    if not text:
        raise ValueError(f"crisis.yaml: {written.lang} has an empty word in {written.text!r}")
    stem = option.endswith("*")
    if option.startswith("=") or (alone and stem):
        return Word(written.lang, text, stem, mistyped_from=None)
    shortest = SHORTEST_MISTYPED_STEM if stem else SHORTEST_MISTYPED
    if "\u0600" <= text[0] <= "\u06ff":
        shortest = max(shortest, SHORTEST_MISTYPED_ARABIC_SCRIPT)
    if written.by_ear:
        shortest = max(shortest, SHORTEST_MISTYPED_BY_EAR)
    if alone:
        shortest = max(shortest, SHORTEST_MISTYPED_ALONE)
    often = len(text) >= TWO_MISTAKES_FROM and not (alone or written.by_ear or stem)
    return Word(written.lang, text, stem, mistyped_from=shortest, mistakes=2 if often else 1)


def stands_word_for_word(phrase: str, text: str) -> bool:
    """Whether every word of a phrase, in the notation, stands in a text as it is written: no slip is forgiven."""
    typed = frozenset(words(text))
    slots = [slot for slot in phrase.split() if slot not in (START, END)]
    return all(any(_stands(word.lstrip("=+"), typed) for word in slot.split("|")) for slot in slots)


def _stands(word: str, typed: frozenset[str]) -> bool:
    if word.endswith("*"):
        return any(one.startswith(fold(word[:-1])) for one in typed)
    return typed.issuperset(words(word))
