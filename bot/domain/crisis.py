"""Words of danger in what a person types, in every language at once.

The phrases live in `bot/content/crisis.yaml`, whose head explains how they are written. A false alarm is a small harm and a
miss is not, so matching forgives typing, endings, words in between and spelling by ear; everyday look-alikes are listed there too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, Final, Self

from rapidfuzz.distance import OSA

from bot.domain.lookup.normalise import fold, words

KINDS: Final = ("medical", "death", "child", "locked", "violence")
"""When a text holds several dangers, the earliest of these is the one answered."""

MOST_BETWEEN = 2  # other words between two words of a phrase, filler not counted
MOST_BETWEEN_IN_ALL = 3
FARTHEST = 6  # filler counted
SHORTEST_MISTYPED = 4  # letters; a shorter word must be right
SHORTEST_MISTYPED_ARABIC_SCRIPT = 6  # short vowels are not written, so five letters are too many different words
SAME_FIRST_LETTER_UP_TO = 5
SHORTEST_MISTYPED_STEM = 6
SHORTEST_MISTYPED_BY_EAR = 6  # the spelling by ear has already forgiven much
SHORTEST_MISTYPED_ALONE = 8  # a phrase of one word has no other word to confirm it
TWO_MISTAKES_FROM = 9
ENDING_FROM = 6  # letters of a word that may change its ending
LONGEST_ENDING = 3

NOT = "not"
START, END = "^", "$"
_SENTENCE_ENDS = re.compile(r"[.!?؟…;\n]+")
_BY_EAR: Final = frozenset({"ar", "fa", "ps", "uk", "ru"})  # their `latin` phrases have no fixed spelling
_ENDINGS: Final = frozenset({"uk", "ru", "tr", "ar"})
_VERB_PREFIXES: Final = frozenset({"می", "نمی", "mi", "nimi"})  # Persian: apart from the verb, half a space, or joined
_STRETCHED = re.compile(r"(.)\1{2,}")
_CLITICS = ("وال", "بال", "فال", "عال", "هال", "ال", "لل", "و", "ف", "ب", "ل", "ع", "ه", "ک", "ش")

# Spellings that stand for one sound, the longer first: Arabizi digits, French, English and German habits.
_SOUNDS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("ph", "f"), ("ch", "\0"), ("c", "k"),
    ("\0", "ch"), ("ou", "o"), ("oo", "o"),
)  # fmt: skip
_SOUND_LETTERS = str.maketrans("xqwueyv7598632", "hkvoiivhhkgta ")
_DOUBLED = re.compile(r"(.)\1+")

WordsByLang = Mapping[str, frozenset[str]]
Span = tuple[int, int]
Places = Mapping[int, Sequence[Span]]


@dataclass(frozen=True)
class CrisisHit:
    """What was found: the kind of danger, the language of the phrase, and the phrase as the content has it."""

    kind: str
    lang: str
    phrase: str


class CrisisDetector:
    """Finds words of danger. Built once from the content; it keeps nothing of what it reads."""

    def __init__(self, phrases: Iterable["_Written"], apart: "WordsByLang", filler: "WordsByLang") -> None:
        """Takes every phrase, look-alikes too, and per language the words that are never a slip, and those without weight."""
        lexicons = {False: _Lexicon(apart), True: _Lexicon({})}
        read: dict[bool, list[_Phrase]] = {False: [], True: []}
        for written in phrases:
            read[written.by_ear].append(_read(written, lexicons[written.by_ear], filler[written.lang]))
        usual = frozenset().union(*apart.values(), *filler.values())
        lexicons[False].settle(usual)
        lexicons[True].settle(_by_ear(word) for word in usual if word.isascii())
        self._books = [_Book(lexicon, read[by_ear], filler, by_ear=by_ear) for by_ear, lexicon in lexicons.items()]

    @classmethod
    def from_words(cls, content: Mapping[str, Mapping[str, Any]]) -> Self:
        """Builds the detector from the parsed `crisis.yaml`; raises ValueError on a kind that does not exist."""
        apart, filler = (
            {lang: frozenset(fold(str(word)) for word in of.get(key, ())) for lang, of in content.items()}
            for key in ("apart", "filler")
        )
        return cls(_phrases_of(content), apart, filler)

    def find(self, text: str) -> CrisisHit | None:
        """Returns the gravest danger the text speaks of, or None."""
        tokens, ends = _read_text(text)
        occurrences = [found for book in self._books for found in book.occurrences(tokens, ends)]
        innocent = [(phrase.lang, span) for phrase, span in occurrences if phrase.kind == NOT]
        dangers = [
            phrase
            for phrase, span in occurrences
            if phrase.kind != NOT and not any(lang == phrase.lang and _within(span, wide) for lang, wide in innocent)
        ]
        if not dangers:
            return None
        gravest = min(dangers, key=lambda phrase: (KINDS.index(phrase.kind), -len(phrase.slots)))
        return CrisisHit(gravest.kind, gravest.lang, gravest.text)


@dataclass(frozen=True, slots=True)
class _Written:
    """A phrase as the content has it."""

    kind: str
    lang: str
    text: str
    by_ear: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a phrase. A `stem` stands for every word that begins with it; mistyping is forgiven from some length on."""

    lang: str
    text: str
    stem: bool
    mistyped_from: int | None
    mistakes: int = 1


@dataclass(frozen=True, slots=True)
class _Phrase:
    kind: str
    lang: str
    text: str
    slots: tuple[tuple[int, ...], ...]  # each is filled by any one of these words of the lexicon
    at_once: tuple[bool, ...]  # whether it must follow the one before it without a word between


def _read_text(text: str) -> tuple[list[str], list[int]]:
    """Returns the words of a text and, as numbers of words, where its sentences end."""
    tokens: list[str] = []
    ends: list[int] = []
    for sentence in _SENTENCE_ENDS.split(text):
        tokens += words(sentence)
        ends.append(len(tokens))
    return tokens, ends


def _phrases_of(content: Mapping[str, Mapping[str, Any]]) -> Iterator[_Written]:
    for lang, groups in content.items():
        for by_ear, of in ((False, groups), (lang in _BY_EAR, groups.get("latin", {}))):
            for kind, phrases in of.items():
                if kind in ("latin", "apart", "filler"):
                    continue
                if kind not in (*KINDS, NOT):
                    raise ValueError(f"crisis.yaml: {lang} has the unknown kind {kind!r}; use one of {(*KINDS, NOT)}")
                yield from (_Written(kind, lang, str(phrase), by_ear) for phrase in phrases)


def _read(written: _Written, lexicon: "_Lexicon", filler: frozenset[str]) -> _Phrase:
    """Reads the notation: `a|b` either word, `stem*` any ending, `=word` no mistyping, `+word` follows at once."""
    slots: list[tuple[int, ...]] = []
    at_once: list[bool] = []
    parts = written.text.split()
    if written.kind != NOT:
        telling = [part for part in parts if not all(fold(option) in filler for option in part.split("|"))]
        parts = telling if len(telling) > 1 else parts
    alone = sum(part not in (START, END) for part in parts) == 1
    for part in parts:
        at_once.append(part.startswith("+") or (bool(slots) and parts[0] == START and len(slots) == 1))
        slots.append(
            tuple(lexicon.add(_word(option, written, alone=alone)) for option in part.removeprefix("+").split("|"))
        )
    return _Phrase(written.kind, written.lang, written.text, tuple(slots), tuple(at_once))


def _word(option: str, written: _Written, *, alone: bool) -> _Word:
    if option in (START, END):
        return _Word(written.lang, option, stem=False, mistyped_from=None)
    text = "".join(words(option))
    text = _by_ear(text) if written.by_ear else text
    if not text:
        raise ValueError(f"crisis.yaml: {written.lang} has an empty word in {written.text!r}")
    stem = option.endswith("*")
    if option.startswith("=") or (alone and stem):
        return _Word(written.lang, text, stem, mistyped_from=None)
    shortest = SHORTEST_MISTYPED_STEM if stem else SHORTEST_MISTYPED
    if "\u0600" <= text[0] <= "\u06ff":
        shortest = max(shortest, SHORTEST_MISTYPED_ARABIC_SCRIPT)
    if written.by_ear:
        shortest = max(shortest, SHORTEST_MISTYPED_BY_EAR)
    if alone:
        shortest = max(shortest, SHORTEST_MISTYPED_ALONE)
    often = len(text) >= TWO_MISTAKES_FROM and not (alone or written.by_ear or stem)
    return _Word(written.lang, text, stem, mistyped_from=shortest, mistakes=2 if often else 1)


def _by_ear(token: str) -> str:
    """Spells a word of another script, typed in Latin letters, the way it sounds: e or i, u or oo, 7 or h no longer matter."""
    for spelling, sound in _SOUNDS:
        token = token.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", token.translate(_SOUND_LETTERS).replace(" ", ""))


class _Lexicon:
    """The words of all phrases, and which of them a typed word may be."""

    def __init__(self, apart: WordsByLang) -> None:
        self._words: list[_Word] = []
        self._ids: dict[_Word, int] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._stems: dict[str, list[int]] = defaultdict(list)
        self._changing: dict[str, list[int]] = defaultdict(list)  # by what stays when the ending changes
        self._cuts: dict[str, list[int]] = defaultdict(list)  # by the word with one letter left out
        self._long: dict[tuple[str, int], list[int]] = defaultdict(list)  # by first two letters and length
        self._long_stems: dict[str, list[int]] = defaultdict(list)  # by first three letters
        self._settled: dict[str, set[int]] = {}
        self._starts: set[str] = set()  # of stems and changing words, to rule most words out at once
        self._longest_start = 0
        self._apart: dict[str, set[str]] = defaultdict(set)
        for lang, of in apart.items():
            for word in of:
                self._apart[word].add(lang)

    def __getitem__(self, number: int) -> _Word:
        return self._words[number]

    def add(self, word: _Word) -> int:
        """Returns the number of a word, new or known."""
        if word not in self._ids:
            self._ids[word] = len(self._words)
            self._words.append(word)
            self._index(word, self._ids[word])
        return self._ids[word]

    def _index(self, word: _Word, number: int) -> None:
        text, length = word.text, len(word.text)
        (self._stems if word.stem else self._exact)[text].append(number)
        if word.stem:
            self._note_start(text)
        if word.mistyped_from is None:
            return
        if word.lang in _ENDINGS and length >= ENDING_FROM and not word.stem:
            lasting = text[: max(length - 2, ENDING_FROM - 1)]
            self._changing[lasting].append(number)
            self._note_start(lasting)
        if length < word.mistyped_from:
            return
        if word.stem:
            self._long_stems[text[:3]].append(number)
            return
        for cut in _cuts(text):
            self._cuts[cut].append(number)
        if word.mistakes > 1:
            self._long[text[:2], length].append(number)

    def _note_start(self, start: str) -> None:
        self._starts.add(start[:3])
        self._longest_start = max(self._longest_start, len(start))

    def exactly(self, token: str) -> Sequence[int]:
        """Returns the words it is letter for letter."""
        return self._exact.get(token, ())

    def settle(self, usual: Iterable[str]) -> None:
        """Looks up once what the usual words may be; call it when all words are in."""
        self._settled = {word: self._look_up(word) for word in {*self._exact, *usual} if word}

    def meanings(self, token: str) -> set[int]:
        """Returns the numbers of all words this typed word may be."""
        settled = self._settled.get(token)
        return self._look_up(token) if settled is None else settled

    def _look_up(self, token: str) -> set[int]:
        found: set[int] = set()
        for form in _forms(token):
            certain = self.certain(form)
            themselves = {self._words[number].lang for number in certain} | self._apart.get(form, set())
            found |= certain
            found |= {n for n in self._mistyped(form) if self._words[n].lang not in themselves}
        if "\u0600" < token[0] <= "\u06ff":
            for rest in _without_clitics(token):
                found |= {number for number in self.certain(rest) if self._words[number].lang == "ar"}
        return found

    def certain(self, token: str) -> set[int]:
        """Returns the words it is without any mistake, whatever its ending."""
        found = set(self._exact.get(token, ()))
        if token[:3] not in self._starts:
            return found
        for length in range(2, min(len(token), self._longest_start) + 1):
            start = token[:length]
            found.update(self._stems.get(start, ()))
            if start in self._changing:
                found.update(n for n in self._changing[start] if self._may_end_so(token, n))
        return found

    def _may_end_so(self, token: str, number: int) -> bool:
        word = self._words[number]
        return len(token) <= len(word.text) + LONGEST_ENDING and word.lang not in self._apart.get(token, ())

    def _mistyped(self, token: str) -> Iterator[int]:
        if len(token) < SHORTEST_MISTYPED - 1:
            return
        for cut in self._cuts.keys() & _cuts(token):
            for number in self._cuts[cut]:
                if self._one_slip(token, self._words[number].text):
                    yield number
        for length in range(max(len(token) - 2, TWO_MISTAKES_FROM), len(token) + 3):
            for number in self._long.get((token[:2], length), ()):
                if OSA.distance(token, self._words[number].text, score_cutoff=2) <= 2:
                    yield number
        for number in self._long_stems.get(token[:3], ()):
            stem = self._words[number].text
            if any(
                OSA.distance(token[:end], stem, score_cutoff=1) <= 1
                for end in (len(stem), len(stem) + 1, len(stem) - 1)
            ):
                yield number

    @staticmethod
    def _one_slip(token: str, word: str) -> bool:
        if len(word) <= SAME_FIRST_LETTER_UP_TO and token[0] != word[0]:
            return False
        return OSA.distance(token, word, score_cutoff=1) <= 1


class _Book:
    """Phrases with the lexicon of their words, found by the rarest word of each."""

    def __init__(self, lexicon: _Lexicon, phrases: Sequence[_Phrase], filler: WordsByLang, *, by_ear: bool) -> None:
        self._lexicon = lexicon
        self._filler = filler
        self._by_ear = by_ear
        self._by_word: dict[int, list[_Phrase]] = defaultdict(list)
        usual = Counter(number for phrase in phrases for slot in phrase.slots for number in slot)
        for phrase in phrases:
            for number in min(phrase.slots, key=lambda slot: sum(usual[number] for number in slot)):
                self._by_word[number].append(phrase)

    def occurrences(self, tokens: Sequence[str], ends: Sequence[int]) -> Iterator[tuple[_Phrase, Span]]:
        """Yields every phrase in the tokens and from which token up to which it stands; `ends` says where sentences end."""
        places = self._places(tokens)
        for mark, marked in ((START, (0,)), (END, ends)):
            for number in self._lexicon.exactly(mark):
                places[number] = [(at, at) for at in marked]
        seen: set[_Phrase] = set()
        weights: dict[str, list[int]] = {}
        for number in places:
            for phrase in self._by_word.get(number, ()):
                if phrase not in seen and all(any(n in places for n in slot) for slot in phrase.slots):
                    seen.add(phrase)
                    scale = "" if phrase.kind == NOT else phrase.lang
                    if scale not in weights:
                        weights[scale] = _weigh(tokens, self._filler.get(scale, frozenset()))
                    yield from ((phrase, span) for span in _spans(phrase, places, weights[scale]))

    def _places(self, tokens: Sequence[str]) -> dict[int, list[Span]]:
        places: dict[int, list[Span]] = defaultdict(list)
        heard = self._listen(tokens) if self._by_ear else tokens
        meanings = {token: self._lexicon.meanings(token) for token in set(heard) if token}
        for at, token in enumerate(heard):
            for number in meanings.get(token, ()):
                places[number].append((at, at + 1))
        for at, (token, following) in enumerate(pairwise(heard)):
            joined = token + following
            if token in _VERB_PREFIXES:
                numbers: Iterable[int] = self._lexicon.meanings(joined)
            else:
                numbers = self._lexicon.exactly(joined)
            for number in numbers:
                places[number].append((at, at + 2))
        return places

    @staticmethod
    def _listen(tokens: Sequence[str]) -> list[str]:
        sounds = {token: _by_ear(token) if token.isascii() else "" for token in set(tokens)}
        return [sounds[token] for token in tokens]


def _weigh(tokens: Sequence[str], filler: frozenset[str]) -> list[int]:
    """Returns, for every place between tokens, how many words that count stand before it."""
    return [0, *accumulate(token not in filler for token in tokens)]


def _spans(phrase: _Phrase, places: Places, weight: Sequence[int]) -> Iterator[Span]:
    """Yields where the words of the phrase stand in order, with few others between."""
    rows = [sorted(span for number in slot for span in places.get(number, ())) for slot in phrase.slots]

    farthest = phrase.kind == NOT  # a look-alike explains as much of the text as it can

    def end_of(slot: int, previous: int, allowed: int) -> int | None:
        if slot == len(rows):
            return previous
        best: int | None = None
        for start, end in rows[slot]:
            if not previous <= start <= previous + FARTHEST:
                continue
            between = weight[start] - weight[previous]
            near_enough = start == previous or not (phrase.at_once[slot] or start == end)
            if near_enough and between <= min(MOST_BETWEEN, allowed):
                last = end_of(slot + 1, end, allowed - between)
                if last is not None and not farthest:
                    return last
                best = max(best or 0, last or 0) or None
        return best

    for start, end in rows[0]:
        last = end_of(1, end, MOST_BETWEEN_IN_ALL)
        if last is not None:
            yield start, last


def _begins_nearly(token: str, stem: str) -> bool:
    length = len(stem)
    if len(token) < length - 1:
        return False
    return any(OSA.distance(token[:end], stem, score_cutoff=1) <= 1 for end in (length, length + 1, length - 1))


def _within(span: Span, wide: Span) -> bool:
    return wide[0] <= span[0] and span[1] <= wide[1]


def _forms(token: str) -> tuple[str, ...]:
    """A stretched word (heeelp) as one letter and as two."""
    if not _STRETCHED.search(token):
        return (token,)
    return (_STRETCHED.sub(r"\1", token), _STRETCHED.sub(r"\1\1", token))


def _cuts(token: str) -> set[str]:
    return {token, *[token[:at] + token[at + 1 :] for at in range(len(token))]}


def _without_clitics(token: str) -> Iterator[str]:
    """Arabic and/so/with/for/the, written against the word: the word without them, one by one."""
    for clitic in _CLITICS:
        if token.startswith(clitic) and len(token) - len(clitic) >= 3:
            rest = token[len(clitic) :]
            yield rest
            if len(clitic) == 1:
                yield from _without_clitics(rest)
