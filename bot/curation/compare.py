"""What a translation must keep of the Dutch, compared by script: lists, numbers, names of services, negations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.models import ArticleText
from bot.languages import SOURCE, Language

FIGURE = re.compile(r"\{\{([^}]*)\}\}")
_NUMBER = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)*(?!\w)")

# A service keeps its Dutch name in every language; French and English may use the other name people know.
_SERVICE = re.compile(
    r"\b(?:OCMW|CAW|CLB|DVZ|CGVS|RvV|LOI|BJB|VMRI|VDAB|NARIC|RIZIV|Fedasil|Actiris|Unia|Atlas|Amal|Woonloket|Woningfonds)\b"
)
_ALSO_KNOWN_AS = {"OCMW": "CPAS", "DVZ": "OE", "CGVS": "CGRA", "RvV": "CCE", "LOI": "ILA", "BJB": "BAJ"}

# Words that turn a sentence round. Where Dutch has one in a paragraph, so has the translation.
_NEGATIONS: dict[Language, re.Pattern[str]] = {
    language: re.compile(words, re.IGNORECASE)
    for language, words in {
        SOURCE: r"\b(?:niet|geen|nooit|niemand|niets|nergens|zonder|noch)\b",
        "en": r"\b(?:not|no|never|nobody|nothing|nowhere|without|cannot|none|neither|nor|impossible|fails)\b|n't\b"
        r"|\bun\w{4,}",
        "fr": r"\b(?:ne|pas|aucune?|jamais|personne|rien|sans|ni|non|nulle|sinon|impossible|ignor\w+)\b"
        r"|\bn['’]|\bin\w{5,}",
        "ar": r"(?<!\w)[وفبأ]?(?:لا|لم|لن|ليس|لست|غير|بدون|دون|ألا|إلا|عدم|ما|بلا)(?!\w)|ليس|[وفبأ]?لست|\bأن لا",
        "fa": r"(?<!\w)(?:ن[هم]?ی|نمی|بدون|هیچ|نیست|نه|ندار|نباش|نکن|نش|نده|نخواه|نبا|نتوان|نرو|نگو|بی)|نی(?:ست|ستند)",
        "ps": r"(?<!\w)(?:نه|مه|نشته|نشي|بې|هېڅ|هیڅ|پرته|نۀ)(?!\w)",
        "uk": r"(?<!\w)(?:не|ні|без|нема|жодн|ніхто|ніко|нічо|ніде|замало)",
        "ru": r"(?<!\w)(?:не|ни|без|нет|никто|нико|ниче|нигде)",
        "tr": r"\b(?:değil|yok|hiç|asla|olmadan)|m[ae](?:z|d|y|m|k|s|n|l|\b)|s[ıiuü]z",
        "es": r"\b(?:no|nunca|nadie|nada|sin|ningun[oa]?|ningún|tampoco|ni)\b",
    }.items()
}


def differences(text: ArticleText, dutch: ArticleText, language: Language) -> Iterator[str]:
    """What drifted between a translation and its Dutch, in words for whoever mends it."""
    if _lengths(text) != _lengths(dutch):
        yield f"its lists are not as long as in Dutch: {_lengths(text)} and {_lengths(dutch)}"
        return
    if _numbers(text) != _numbers(dutch):
        yield f"numbers differ from Dutch: {sorted(_numbers(text) ^ _numbers(dutch))}"
    lost = {name for name in _services(dutch) - _services(text) if _ALSO_KNOWN_AS.get(name) not in _capitals(text)}
    if lost:
        yield f"services of the Dutch are missing: {sorted(lost)}"
    for said, meant in zip(text.paragraphs, dutch.paragraphs, strict=True):
        if _NEGATIONS[SOURCE].search(meant) and not _NEGATIONS[language].search(said):
            yield f"Dutch says “{meant[:50]}”, and no word of “{said[:50]}” says not"


def _lengths(text: ArticleText) -> dict[str, int]:
    lists = {name: len(getattr(text, name)) for name in ("steps", "good_to_know", "bring", "volunteer")}
    return (
        lists
        | {f"variant {name}": len(texts) for name, texts in text.variants.items()}
        | {"not_alone": int(text.not_alone is not None)}
    )


def _numbers(text: ArticleText) -> set[str]:
    shown = " ".join(text.paragraphs)
    quoted = {f"{{{{{name}}}}}" for name in FIGURE.findall(shown)}
    return quoted | set(_NUMBER.findall(FIGURE.sub(" ", shown)))


def _services(text: ArticleText) -> set[str]:
    return set(_SERVICE.findall(" ".join(text.paragraphs)))


def _capitals(text: ArticleText) -> set[str]:
    return set(re.findall(r"\b[A-Z]{2,}\b", " ".join(text.paragraphs)))
