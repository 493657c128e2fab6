"""Articles as blocks of a card: figures filled in, variants apart, the truth about the text in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.content.base import Article, ContentBase
from bot.content.models import ArticleText, Region, Scope, Status
from bot.content.tables import Figure, Organisation
from bot.domain.referral import URGENT, Where, refer
from bot.i18n import Translator, show_date, show_money, show_number, show_partial_date, translator
from bot.languages import SOURCE, Language
from bot.transport.screens import Block, Items, Line, More

_FIGURE = re.compile(r"\{\{([a-z0-9-]+)\}\}")


@dataclass(frozen=True)
class Reader:
    """For whom a card is made; what is not known excludes nothing."""

    language: Language
    helping: bool = False
    status: Status | None = None
    region: Region | None = None
    # The municipality they named, by its NIS code.
    nis: str = ""
    today: date = date.max
    # The bot's own name, for links to share; without it there is no such button.
    bot: str = ""
    # To whom this reader can pass an answer on, if to anybody.
    passes_to: Literal["", "household", "volunteer"] = ""


def fill(text: str, content: ContentBase, language: Language) -> str:
    """The text with its {{figures}} written as this language writes them.

    Raises:
        KeyError: for a figure that figures.yaml does not hold.
    """
    return _FIGURE.sub(lambda match: show_figure(content.figures[match.group(1)], language), text)


def show_figure(figure: Figure, language: Language) -> str:
    """One amount, term or date in this language."""
    if isinstance(figure.value, date):
        return show_date(figure.value, language)
    return show_money(figure.value, language) if figure.kind == "money" else show_number(figure.value, language)


def card_blocks(content: ContentBase, article: Article, language: Language, reader: Reader) -> list[Block]:
    """One language of a card: title, answer, steps and first helper open, the rest folded."""
    t = translator(language)
    text = _filled(article.texts[language], content, language)
    first = _first_helper(content, article, language, reader)
    return [
        Line(text.title, "title", language),
        Line(text.answer, language=language),
        *_moving(content, article, language),
        Items(text.steps, t("What to do"), numbered=True, language=language),
        Line(t("First helper: {name}", name=name_of(first, language)), language=language),
        More(tuple(_folded(content, article, text, language, reader))),
    ]


def _first_helper(content: ContentBase, article: Article, language: Language, reader: Reader) -> Organisation:
    if article.facts.helpers[0] == URGENT:
        return content.organisations[URGENT]
    found = refer(content, article, Where(reader.nis, reader.region), reader.status, language)
    return found.helpers[0].organisation


def _filled(text: ArticleText, content: ContentBase, language: Language) -> ArticleText:
    def every(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(fill(one, content, language) for one in texts)

    return text.model_copy(
        update={
            "answer": fill(text.answer, content, language),
            "steps": every(text.steps),
            "good_to_know": every(text.good_to_know),
            "bring": every(text.bring),
            "volunteer": every(text.volunteer),
            "not_alone": None if text.not_alone is None else fill(text.not_alone, content, language),
            "variants": {name: every(texts) for name, texts in text.variants.items()},
        }
    )


def _moving(content: ContentBase, article: Article, language: Language) -> list[Block]:
    if article.facts.under_review is None:
        return []
    law = content.moving[article.facts.under_review]
    t = translator(language)
    since = t("Under review since {date}.", date=show_partial_date(law.since, language))
    return [Line(f"⚠️ {since} {law.why[language]}", "note", language)]


def _folded(
    content: ContentBase, article: Article, text: ArticleText, language: Language, reader: Reader
) -> list[Line | Items]:
    t = translator(language)
    blocks: list[Line | Items] = []
    for name, scope in article.facts.variants.items():
        if scope.holds(reader.status, reader.region) and name in text.variants:
            blocks.append(Items(text.variants[name], scope_label(scope, t), language=language))
    if text.good_to_know:
        blocks.append(Items(text.good_to_know, t("Good to know"), language=language))
    if text.bring:
        blocks.append(Items(text.bring, t("Bring with you"), language=language))
    for_volunteers = shows_volunteers_side(article, helping=reader.helping)
    if text.volunteer and for_volunteers:
        blocks.append(Items(text.volunteer, t("What a volunteer can do"), language=language))
    if text.not_alone and for_volunteers:
        blocks.append(Items((text.not_alone,), t("Not for a volunteer alone"), language=language))
    blocks.append(Line(truth(article, language, reader.today), "note", language))
    return blocks


def shows_volunteers_side(article: Article, *, helping: bool) -> bool:
    """Whether what is said to volunteers is shown: to who helps, and in articles that are not for newcomers."""
    return helping or "newcomer" not in article.facts.audience


def truth(article: Article, language: Language, today: date) -> str:
    """How old the facts are, who read the translation, and whether it still follows the Dutch."""
    t = translator(language)
    parts = [t("According to a source of {date}.", date=show_partial_date(article.facts.verified_on, language))]
    if today > article.facts.review_by:
        parts.append(t("This should have been checked again by now: ask before you act on it."))
    match article.freshness(language):
        case "machine":
            parts.append(t("Machine translation, not yet read by a person."))
        case "outdated":
            parts.append(t("This text has changed in Dutch since it was translated."))
        case _:
            pass
    return " ".join(parts)


def scope_label(scope: Scope, t: Translator) -> str:
    """For whom or where a variant holds, in words."""
    return " · ".join([region_name(r, t) for r in scope.regions] + [status_name(s, t) for s in scope.statuses])


def region_name(region: str, t: Translator) -> str:
    """Flanders or Brussels in the reader's language."""
    return {"flanders": t("In Flanders"), "brussels": t("In Brussels")}[region]


def status_name(status: str, t: Translator) -> str:
    """A residence status in the reader's language."""
    return {
        "refugee": t("Recognised refugee"),
        "subsidiary": t("Subsidiary protection"),
        "temporary": t("Temporary protection (Ukraine)"),
        "applicant": t("Asked for protection, waiting"),
        "other": t("Another card (family, EU, student)"),
        "none": t("Without legal stay"),
    }[status]


def name_of(organisation: Organisation, language: Language) -> str:
    """The name in the reader's language with the Dutch one, which they must say at a counter, beside it."""
    dutch = organisation.names[SOURCE]
    own = organisation.names.get(language)
    return dutch if own is None or own == dutch else f"{own} · {dutch}"
