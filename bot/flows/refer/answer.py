"""The referral itself: one screen that says who takes a need on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.base import ContentBase
from bot.content.models import Region, Status
from bot.domain.referral import Helper, Referral
from bot.flows.card.screens import host, menu_button, organisation_text
from bot.flows.card.texts import fill, name_of, region_name, scope_label, shows_volunteers_side, status_name
from bot.flows.ways import share
from bot.i18n import Translator, translator
from bot.languages import LANGUAGES, OWN_NAMES, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, More, Screen, one_a_row

MOST_LINKS = 3
MOST_STEPS = 3
FEW = 3  # statuses that are worth naming one by one


@dataclass(frozen=True)
class Reader:
    """For whom a referral is made; what is not known excludes nothing."""

    language: Language
    helping: bool
    status: Status | None
    region: Region | None
    nis: str
    bot: str


def referral(content: ContentBase, found: Referral, reader: Reader) -> Screen:
    """Who first, who else, how, what to bring, what meanwhile, and what is not the reader's alone."""
    language, t = reader.language, translator(reader.language)
    article = found.article
    shown, text = content.text(article, language)
    told = translator(shown)
    first, *others = found.helpers
    blocks: list[Block] = [Line(text.title, "title", shown), Line(_place_line(content, reader, t), "note")]
    blocks += [Line(t("Go here first:")), Line(helper_text(first, language))]
    if others:
        blocks.append(More((Line(t("Or here, in this order:")), *(Line(helper_text(one, language)) for one in others))))
    if found.fallback is not None:
        line = t("Near this place I know no project of this kind. This office knows what there is:")
        blocks.append(Line(f"{line} {_name(found.fallback, t)}", "note"))
    if text.bring:
        bring = tuple(fill(one, content, shown) for one in text.bring)
        blocks.append(Items(bring, told("Bring with you"), language=shown))
    blocks += _variants(content, found, reader)
    meanwhile = (text.volunteer or text.steps) if reader.helping else text.steps
    todo = tuple(fill(one, content, shown) for one in meanwhile[:MOST_STEPS])
    blocks.append(Items(todo, told("What you can do meanwhile"), language=shown))
    blocks += _not_alone(content, found, reader)
    blocks.append(Line(t("How long it takes differs: ask it when you call or come."), "note"))
    return Screen(language, tuple(blocks), _rows(content, found, reader, t))


def _variants(content: ContentBase, found: Referral, reader: Reader) -> list[Block]:
    """What holds for the status that was named: it may change who to go to."""
    article = found.article
    shown, text = content.text(article, reader.language)
    blocks: list[Block] = []
    for name, scope in article.facts.variants.items():
        if reader.status in scope.statuses and scope.holds(reader.status, reader.region) and name in text.variants:
            lines = tuple(fill(one, content, shown) for one in text.variants[name])
            blocks.append(Items(lines, scope_label(scope, translator(shown)), language=shown))
    return blocks


def _place_line(content: ContentBase, reader: Reader, t: Translator) -> str:
    parts = []
    if reader.nis:
        parts.append(content.places.municipalities[reader.nis].called_in(t.language))
    elif reader.region:
        parts.append(region_name(reader.region, t))
    else:
        parts.append(t("No place chosen: tap “Where?” for the right office."))
    if reader.status:
        parts.append(status_name(reader.status, t))
    return "📍 " + " · ".join(parts)


def helper_text(one: Helper, language: Language) -> str:
    """Who it is, why, how to reach them, for whom and in which languages."""
    t, organisation = translator(language), one.organisation
    lines = organisation_text(organisation, language).split("\n")
    lines[0] = f"▪️ {_name(one, t)}"
    if 0 < len(organisation.for_whom) <= FEW:
        lines.append(t("For: {statuses}", statuses=", ".join(status_name(each, t) for each in organisation.for_whom)))
    if organisation.answers_in:
        spoken = [OWN_NAMES[each] for each in LANGUAGES if each in organisation.answers_in]
        lines.append(t("Answers in: {languages}", languages=", ".join(spoken)))
    if organisation.interpreter:
        lines.append(t("You may ask them for an interpreter."))
    return "\n".join(lines)


def _name(one: Helper, t: Translator) -> str:
    name = name_of(one.organisation, t.language)
    return t("{organisation} of {place}", organisation=name, place=one.of) if one.of else name


def _not_alone(content: ContentBase, found: Referral, reader: Reader) -> list[Block]:
    """For who helps: what is not theirs alone, and who carries it."""
    if not shows_volunteers_side(found.article, helping=reader.helping):
        return []
    shown, text = content.text(found.article, reader.language)
    t, told = translator(reader.language), translator(shown)
    blocks: list[Block] = []
    if text.not_alone:
        alone = fill(text.not_alone, content, shown)
        blocks.append(Items((alone,), told("Not for a volunteer alone"), language=shown))
    if found.carrier is not None:
        blocks.append(Line(t("This is carried by: {carrier}.", carrier=_name(found.carrier, t))))
    return blocks


def _rows(content: ContentBase, found: Referral, reader: Reader, t: Translator) -> tuple[tuple[Button, ...], ...]:
    name = found.article.id
    rows: list[tuple[Button, ...]] = []
    if found.urgent:
        rows.append((Button("🆘 " + t("Urgent help"), tap("urgent", "show")),))
    links = {host(link): link for one in reversed(found.helpers) for link in one.organisation.links[:1]}
    rows += one_a_row(*(Button(site, url=link) for site, link in [*links.items()][: -MOST_LINKS - 1 : -1]))
    scope = [Button("📍 " + t("Where?"), tap("refer", "where", name))]
    if found.by_status:
        scope.append(Button("🪪 " + t("Status?"), tap("refer", "status", name)))
    rows.append(tuple(scope))
    rows.append((Button("✉️ " + t("A message to send"), tap("refer", "write", name, reader.nis or "-")),))
    rows.append(
        (
            Button("📄 " + t("The answer"), tap("card", "open", name)),
            share(content, found.article, reader.language, reader.bot),
        )
    )
    rows.append((Button(t("Another need"), tap("refer", "begin")), menu_button(t)))
    return tuple(rows)
