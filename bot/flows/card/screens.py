"""The screens round a card; pure functions of data."""

from __future__ import annotations

from bot.content.base import Article, ContentBase
from bot.content.tables import Organisation
from bot.flows.card.texts import Reader, card_blocks, name_of, region_name, status_name
from bot.flows.ways import form_button, share, way
from bot.i18n import Translator, show_partial_date, translator
from bot.languages import SOURCE, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Line, Screen, in_pairs, one_a_row

RULE = "— — —"


def menu_button(t: Translator) -> Button:
    """The way to the menu, under every screen."""
    return Button(t("Menu"), tap("start", "menu"))


def title_of(content: ContentBase, article_id: str, language: Language) -> str:
    """An article's title in this language, or in Dutch where it has none."""
    return content.text(content.articles[article_id], language)[1].title


def card(content: ContentBase, article: Article, reader: Reader, *, dutch: bool, from_question: bool) -> Screen:
    """The card of an article, on request with the Dutch below."""
    language, t = reader.language, translator(reader.language)
    shown, _ = content.text(article, language)
    blocks: list[Block] = []
    if shown != language:
        blocks.append(Line(t("This answer is not there yet in your language. Here it is in Dutch."), "note"))
    blocks += card_blocks(content, article, shown, reader)
    if dutch and shown != SOURCE:
        blocks += [Line(RULE), *card_blocks(content, article, SOURCE, reader)]
    onward = [way(one, t) for one in article.facts.flows]
    onward += [form_button(one, language) for one in content.forms.values() if article.id in one.facts.articles]
    if reader.passes_to:
        label = t("Send to my household") if reader.passes_to == "household" else t("Ask my volunteer about this")
        onward.append(Button("👥 " + label, tap("pass", "choose", article.id)))
    rows = _card_rows(article, t, shown, dutch=dutch, from_question=from_question)
    last = (share(content, article, language, reader.bot), menu_button(t)) if reader.bot else (menu_button(t),)
    return Screen(language, tuple(blocks), (*one_a_row(*onward), *rows, last))


def _card_rows(
    article: Article, t: Translator, shown: Language, *, dutch: bool, from_question: bool
) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    if shown != SOURCE:
        label = t("Hide Dutch") if dutch else t("Dutch below")
        buttons.append(Button(label, tap("card", "open" if dutch else "dutch", article.id)))
    buttons.append(Button(t("Who helps"), tap("refer", "show", article.id)))
    if article.facts.related:
        buttons.append(Button(t("Related"), tap("card", "related", article.id)))
    if article.facts.variants:
        buttons.append(Button(t("Where and for whom?"), tap("card", "scope", article.id)))
    rows = in_pairs(buttons)
    if from_question:
        rows += one_a_row(Button(t("Not what I meant"), tap("ask", "other", article.id)))
    if "crisis-lines" in article.facts.helpers:
        rows = ((Button("🆘 " + t("Urgent help"), tap("urgent", "show")),), *rows)
    wrong = Button(t("Something here is wrong"), tap("report", "begin", article.id))
    return (*rows, (wrong,))


def organisation_text(one: Organisation, language: Language) -> str:
    """What to know of an organisation, line by line, every figure with its date."""
    t = translator(language)
    lines = [f"▪️ {name_of(one, language)}", one.does.get(language, one.does[SOURCE])]
    lines += [f"📞 {phone.number}{_details(t, phone.label, phone.hours, phone.as_of)}" for phone in one.phones]
    if one.address:
        label = one.address_label.get(language, "")
        lines.append(f"📍 {one.address}{_details(t, label, one.hours, one.address_as_of or one.as_of)}")
    if one.call_first:
        lines.append(t("Call before you go."))
    if one.state == "unconfirmed":
        lines.append(t("We could not check whether this still runs."))
    return "\n".join(lines)


def _details(t: Translator, label: str, hours: str, as_of: str | None) -> str:
    seen = t("source of {date}", date=show_partial_date(as_of, t.language)) if as_of else ""
    parts = [part for part in (label, hours, seen) if part]
    return f" ({', '.join(parts)})" if parts else ""


def related(content: ContentBase, article: Article, reader: Reader) -> Screen:
    """Articles that belong beside this one."""
    t = translator(reader.language)
    buttons = [
        Button(title_of(content, one, reader.language), tap("card", "open", one))
        for one in article.facts.related
        if one in content.articles
    ]
    title = Line(title_of(content, article.id, reader.language), "title")
    blocks = (title, Line(t("These answers belong with it:")))
    return Screen(reader.language, blocks, (*one_a_row(*buttons), *_back(article.id, t)))


def scope(article: Article, reader: Reader) -> Screen:
    """Where the reader lives and which status they have: kept in memory for this conversation only."""
    t = translator(reader.language)
    scopes = article.facts.variants.values()
    regions = sorted({one for each in scopes for one in each.regions})
    statuses = sorted({one for each in scopes for one in each.statuses})
    buttons = [Button(region_name(one, t), tap("card", "in", article.id, one)) for one in regions]
    buttons += [Button(status_name(one, t), tap("card", "for", article.id, one)) for one in statuses]
    buttons.append(Button(t("Show everything"), tap("card", "all", article.id)))
    blocks = (
        Line(t("The rules differ. Tap what holds for you, and you see only that.")),
        Line(t("I do not write this down: I forget it after this conversation.")),
    )
    return Screen(reader.language, blocks, (*one_a_row(*buttons), *_back(article.id, t)))


def _back(article_id: str, t: Translator) -> tuple[tuple[Button, ...], ...]:
    return ((Button(t("Back"), tap("card", "open", article_id)), menu_button(t)),)


def host(link: str) -> str:
    """The site of a link, as its button calls it."""
    return link.removeprefix("https://").removeprefix("http://").removeprefix("www.").split("/")[0]
