"""The first screens a person sees, and the menu."""

from __future__ import annotations

from bot.content.base import Article, ContentBase
from bot.content.models import Doing
from bot.domain.overview import Parts
from bot.flows.card.screens import menu_button, title_of
from bot.flows.naming import chapter_name
from bot.flows.ways import way
from bot.i18n import Translator, translator
from bot.languages import LANGUAGES, OWN_NAMES, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Line, Screen, in_pairs, one_a_row, packed

PER_PAGE = 8
NO_PARTS = Parts()
EMOJI = {"status": "🪪", "integration": "🤝", "housing": "🏠", "work": "🛠", "ocmw": "🧾"} | {
    "education": "🎒",
    "family": "👪",
    "care": "💙",
    "volunteer": "🫱",
    "coordinator": "🗂",
}
# What the bot does in a chapter besides answering.
WAYS: dict[str, tuple[Doing, ...]] = {"volunteer": ("role", "charter"), "coordinator": ("forms",)}


def languages(likely: Language) -> Screen:
    """Every language named in itself, the likely one first."""
    order = [likely, *(one for one in LANGUAGES if one != likely)]
    buttons = [Button(OWN_NAMES[one], tap("start", "speak", one)) for one in order]
    t = translator(likely)
    blocks: list[Block] = [Line("👋 Wegwijs", "title"), Line(t("Choose your language."))]
    if likely != "en":
        blocks.append(Line("Choose your language.", "note", "en"))
    return Screen(likely, tuple(blocks), (tuple(buttons[:1]), *in_pairs(buttons[1:])))


def menu(
    content: ContentBase, language: Language, *, helping: bool, welcome: bool = False, parts: Parts = NO_PARTS
) -> Screen:
    """What the person has a part in, chapters, a question, helping someone, urgent help."""
    t = translator(language)
    blocks: list[Block] = []
    if welcome:
        blocks.append(Line(t("Welcome! I am Wegwijs. I help you find your way in Flanders and Brussels.")))
        blocks.append(Line(t("I do not ask your name, and your questions are not kept. More: /privacy"), "note"))
    if helping:
        blocks.append(Line(t("You see the volunteer's side too."), "note"))
    blocks.append(Line(t("Type your question at any moment, or choose:")))
    chapters = [
        Button(f"{EMOJI[one]} {chapter_name(one, t)}", tap("start", "chapter", one))
        for one in content.chapters
        if _for(content, one, helping=helping)
    ]
    help_label = t("I am looking for myself") if helping else t("I help someone")
    rows = (
        *_own_rows(parts, t),
        *packed(chapters),
        (Button("❓ " + t("Ask a question"), tap("ask", "start")),),
        (way("referral", t),),
        (Button("🫱 " + help_label, tap("start", "helping", "no" if helping else "yes")),),
        (Button("🆘 " + t("Urgent help"), tap("urgent", "show")),),
        (Button("🌐 " + t("Language"), tap("start", "languages")),),
    )
    return Screen(language, tuple(blocks), rows)


def _own_rows(parts: Parts, t: Translator) -> tuple[tuple[Button, ...], ...]:
    """What only a person with a part in pairings sees."""
    rows: list[tuple[Button, ...]] = []
    if parts.asked or parts.news:
        rows.append((Button("🔔 " + t("Something waits for you"), tap("home", "look")),))
    if parts.active:
        rows.append((Button("✍️ " + t("Log a contact"), tap("note", "begin")),))
    if parts.coordinator:
        rows.append((Button("🗂 " + t("My desk"), tap("desk", "home")),))
    if parts.volunteer:
        rows.append((Button("👥 " + t("My pairings"), tap("pair", "home")),))
    elif parts.adult:
        rows.append((Button("👥 " + t("My volunteer"), tap("pair", "home")),))
    return tuple(rows)


def _for(content: ContentBase, chapter: str, *, helping: bool) -> list[Article]:
    """The articles of a chapter for this reader: what is for volunteers only is seen by who helps someone."""
    return [one for one in content.in_chapter(chapter) if helping or "newcomer" in one.facts.audience]


def chapter(content: ContentBase, language: Language, name: str, *, helping: bool = False) -> Screen:
    """The ways into a chapter: step by step where it has a guide, and all its answers."""
    t = translator(language)
    guide = [Button("🧭 " + t("Step by step"), tap("guide", "at", name, "start"))] if name in content.guides else []
    ways = [way(one, t) for one in WAYS.get(name, ())]
    every = Button("📄 " + t("All answers"), tap("start", "answers", name, "0"))
    rows = one_a_row(*guide, *ways, every, menu_button(t))
    count = t.plural("{count} answer", "{count} answers", len(_for(content, name, helping=helping)))
    return Screen(language, (Line(f"{EMOJI[name]} {chapter_name(name, t)}", "title"), Line(count)), rows)


def answers(content: ContentBase, language: Language, name: str, page: int, *, helping: bool = False) -> Screen:
    """A page of the chapter's articles."""
    t = translator(language)
    every = _for(content, name, helping=helping)
    shown = every[page * PER_PAGE : (page + 1) * PER_PAGE]
    rows = one_a_row(*(Button(title_of(content, one.id, language), tap("card", "open", one.id)) for one in shown))
    turns = []
    if page > 0:
        turns.append(Button(t("Previous"), tap("start", "answers", name, str(page - 1))))
    if (page + 1) * PER_PAGE < len(every):
        turns.append(Button(t("Next"), tap("start", "answers", name, str(page + 1))))
    back = (Button(t("Back"), tap("start", "chapter", name)), menu_button(t))
    return Screen(language, (Line(chapter_name(name, t), "title"),), (*rows, *((tuple(turns),) if turns else ()), back))


def help_text(language: Language) -> Screen:
    """What the bot can do, and the commands that always work."""
    t = translator(language)
    lines = (
        Line(t("Type a question in your own language and I look for a checked answer.")),
        Line(
            "\n".join(
                (
                    "/menu · " + t("The menu"),
                    "/urgent · " + t("Urgent help"),
                    "/language · " + t("Change language"),
                    "/stop · " + t("Leave what you are doing"),
                    "/privacy · " + t("What is kept, and what is not"),
                    "/mydata · " + t("See what I keep of you"),
                    "/forgetme · " + t("Erase it"),
                )
            )
        ),
        Line(
            t("I am a program, not a person. My answers are general: for your own file, ask a lawyer or social worker.")
        ),
    )
    return Screen(language, lines, ((Button(t("Talk to a person"), tap("ask", "people")), menu_button(t)),))


def left(language: Language, *, was_busy: bool) -> Screen:
    """After /stop."""
    t = translator(language)
    line = t("Stopped. Nothing was sent.") if was_busy else t("There was nothing to stop. You can type a question.")
    return Screen(language, (Line(line),), ((menu_button(t),),))
