"""What is asked on the way to a referral, and what goes along with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from bot.content.base import Article, ContentBase
from bot.content.models import Domain, Region, Status
from bot.domain.places import Place
from bot.flows.card.screens import menu_button, title_of
from bot.flows.card.texts import region_name, status_name
from bot.flows.naming import domain_name
from bot.i18n import Translator, translator
from bot.languages import LANGUAGES, OWN_NAMES, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen, in_pairs, one_a_row, packed

PER_PAGE = 8


def begin(language: Language) -> Screen:
    """Ask what is needed."""
    t = translator(language)
    blocks = (
        Line(t("Who takes this on?"), "title"),
        Line(t("Type what is needed, in your own words, or choose what it is about.")),
        Line(t("Please leave out names and numbers: I do not need them."), "note"),
    )
    return Screen(language, blocks, (*_domains(t), (menu_button(t),)))


def _domains(t: Translator) -> tuple[tuple[Button, ...], ...]:
    return packed([Button(domain_name(one, t), tap("refer", "domain", one, "0")) for one in get_args(Domain)])


def not_found(language: Language) -> Screen:
    """Nothing certain: other words, or a domain."""
    t = translator(language)
    blocks = (
        Line(t("I have no certain answer to that. I would rather say so than guess.")),
        Line(t("Try other words, or choose what it is about.")),
    )
    rows = (*_domains(t), (Button(t("Talk to a person"), tap("ask", "people")), menu_button(t)))
    return Screen(language, blocks, rows)


def choices(content: ContentBase, language: Language, ids: Sequence[str]) -> Screen:
    """Two or three needs to choose from."""
    t = translator(language)
    buttons = [Button(title_of(content, one, language), tap("refer", "pick", one)) for one in ids]
    buttons.append(Button(t("None of these"), tap("refer", "begin")))
    return Screen(language, (Line(t("What do you mean?")),), (*one_a_row(*buttons), (menu_button(t),)))


def not_a_child(language: Language, article: Article) -> Screen:
    """Before any helper: why no child, and what instead."""
    t = translator(language)
    lines = (Line(t("A child should not carry this. Read first why, and what can be done instead.")),)
    onward = Button(t("Who takes this on?"), tap("refer", "where", article.id))
    return Screen(language, lines, ((onward,), (menu_button(t),)))


def needs(content: ContentBase, language: Language, name: str, page: int, *, helping: bool) -> Screen:
    """The needs of one domain of life: its articles, page by page."""
    t = translator(language)
    every = [
        one
        for one in content.articles.values()
        if name in one.facts.domains and (helping or "newcomer" in one.facts.audience)
    ]
    every.sort(key=lambda one: one.facts.domains.index(name))  # what is of this domain first of all comes first
    start = page * PER_PAGE if page * PER_PAGE < len(every) else 0
    shown = every[start : start + PER_PAGE]
    buttons = [Button(title_of(content, one.id, language), tap("refer", "pick", one.id)) for one in shown]
    turns = []
    if start:
        turns.append(Button(t("Previous"), tap("refer", "domain", name, str(page - 1))))
    if start + PER_PAGE < len(every):
        turns.append(Button(t("Next"), tap("refer", "domain", name, str(page + 1))))
    rows = (*one_a_row(*buttons), *((tuple(turns),) if turns else ()))
    back = (Button(t("Back"), tap("refer", "begin")), menu_button(t))
    return Screen(language, (Line(domain_name(name, t), "title"), Line(t("What is needed?"))), (*rows, back))


def where(content: ContentBase, language: Language, article: Article) -> Screen:
    """Ask where it is."""
    t = translator(language)
    blocks = (
        Line(title_of(content, article.id, language), "title"),
        Line(t("Where is it? Type a municipality, a part of one or a postcode.")),
        Line(t("I do not write this down: I forget it after this conversation."), "note"),
    )
    return Screen(language, blocks, _regions(article.id, t))


def _regions(article: str, t: Translator) -> tuple[tuple[Button, ...], ...]:
    regions = packed([Button(region_name(one, t), tap("refer", "area", article, one)) for one in get_args(Region)])
    return (*regions, (Button(t("Without a place"), tap("refer", "area", article, "all")), menu_button(t)))


def which_place(
    content: ContentBase, language: Language, article: Article, found: Sequence[Place], typed: str
) -> Screen:
    """Several places are called so, or none."""
    t = translator(language)
    if not found:
        line = t("I do not know “{place}” in Flanders or Brussels. Try the postcode, or choose.", place=typed)
        return Screen(language, (Line(line),), _regions(article.id, t))
    buttons = [Button(_called(content, one, language), tap("refer", "at", article.id, one.nis)) for one in found]
    return Screen(language, (Line(t("Which one do you mean?")),), (*one_a_row(*buttons), *_regions(article.id, t)))


def _called(content: ContentBase, place: Place, language: Language) -> str:
    municipality = content.places.municipalities[place.nis]
    own, province = municipality.called_in(language), municipality.province
    name = f"{place.part} ({own})" if place.part else own
    return f"{name} · {province}" if province else name


def status(language: Language, article: Article) -> Screen:
    """Ask which status it is about."""
    t = translator(language)
    blocks = (
        Line(t("Not everybody may be helped everywhere. Which status is it about?")),
        Line(t("I do not write this down: I forget it after this conversation."), "note"),
    )
    buttons = [Button(status_name(one, t), tap("refer", "status", article.id, one)) for one in get_args(Status)]
    buttons.append(Button(t("Rather not say"), tap("refer", "status", article.id, "all")))
    back = (Button(t("Back"), tap("refer", "show", article.id)), menu_button(t))
    return Screen(language, blocks, (*one_a_row(*buttons), back))


def whose_language(language: Language, article: Article, nis: str) -> Screen:
    """In which language the newcomer reads the message first."""
    t = translator(language)
    blocks = (
        Line(t("Let the person read the message before it goes. In which language?")),
        Line(t("I do not write this down: I forget it after this conversation."), "note"),
    )
    buttons = [Button(OWN_NAMES[one], tap("refer", "write", article.id, nis or "-", one)) for one in LANGUAGES]
    return Screen(
        language, blocks, (*in_pairs(buttons), (Button(t("Back"), tap("refer", "show", article.id)), menu_button(t)))
    )


def handover(language: Language, article: Article, *, ask: str = "") -> Screen:
    """What the messages below are for; `ask` is the organisation a volunteer will be asked about in a week."""
    t = translator(language)
    blocks = [
        Line(t("Below are ready messages, without a name. Copy or forward them; change what you like.")),
        Line(t("Let the person read it first, and send it only if they agree.")),
    ]
    rows: list[tuple[Button, ...]] = []
    if ask:
        blocks.append(Line(t("In a week I ask you once whether it worked: one tap, no words."), "note"))
        rows.append((Button(t("Do not ask me"), tap("refer", "quiet", ask)),))
    rows.append((Button(t("Back"), tap("refer", "show", article.id)), menu_button(t)))
    return Screen(language, tuple(blocks), tuple(rows))


def not_asked(language: Language) -> Screen:
    """They will not be asked."""
    t = translator(language)
    return Screen(language, (Line(t("All right, I will not ask.")),), ((menu_button(t),),))
