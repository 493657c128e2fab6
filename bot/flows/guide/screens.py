"""One step of a guide: where you are, whom you meet, what you can do, what comes next."""

from __future__ import annotations

from bot.content.base import ContentBase, Guide
from bot.flows.card.screens import menu_button, title_of
from bot.flows.card.texts import fill, name_of
from bot.flows.ways import way
from bot.i18n import translator
from bot.languages import SOURCE, Language, is_right_to_left
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row


def step(content: ContentBase, guide: Guide, name: str, language: Language, *, helping: bool) -> Screen:
    """The screen of one step; with `helping` the volunteer's side of it."""
    t = translator(language)
    shown = language if language in guide.texts else SOURCE
    words, told = guide.texts[shown].steps[name], translator(shown)
    blocks: list[Block] = []
    if shown != language:
        blocks.append(Line(t("This guide is not there yet in your language. Here it is in Dutch."), "note"))
    title = guide.texts[shown].title if name == "start" else words.label
    blocks += [Line(title, "title", shown), Line(fill(words.text, content, shown), language=shown)]
    blocks += _meet(content, guide, name, language)
    todo = tuple(fill(one, content, shown) for one in words.todo)
    if todo:
        blocks.append(Items(todo, told("What you can do"), language=shown))
    if words.volunteer and helping:
        side = tuple(fill(one, content, shown) for one in words.volunteer)
        blocks.append(Items(side, told("As a volunteer you can"), language=shown))
    if words.next:
        onward = told("What comes next: {text}", text=fill(words.next, content, shown))
        blocks.append(Line(onward, language=shown))
    if guide.freshness(shown) in {"machine", "outdated"}:
        blocks.append(Line(t("Machine translation, not yet read by a person."), "note"))
    return Screen(language, tuple(blocks), _rows(content, guide, name, language, shown))


def _meet(content: ContentBase, guide: Guide, name: str, language: Language) -> list[Block]:
    t = translator(language)
    met = [content.organisations[one] for one in guide.steps[name].meet]
    lines = tuple(f"{name_of(one, language)}: {one.does.get(language, one.does[SOURCE])}" for one in met)
    return [Items(lines, t("Whom you meet"))] if lines else []


def _rows(
    content: ContentBase, guide: Guide, name: str, language: Language, shown: Language
) -> tuple[tuple[Button, ...], ...]:
    t = translator(language)
    here = guide.steps[name]
    labels = guide.texts[shown].steps
    onwards = "⬅️" if is_right_to_left(shown) else "➡️"
    onward = [Button(f"{onwards} {labels[one].label}", tap("guide", "at", guide.chapter, one)) for one in here.steps]
    answers = [Button(f"📄 {title_of(content, one, language)}", tap("card", "open", one)) for one in here.articles]
    ways = [way(one, t) for one in here.flows]
    parent = guide.parent(name)
    back = tap("start", "chapter", guide.chapter) if parent is None else tap("guide", "at", guide.chapter, parent)
    return (*one_a_row(*onward, *ways, *answers), (Button(t("Back"), back), menu_button(t)))
