"""Screens to Telegram's HTML: the one place that escapes, isolates and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.languages import is_right_to_left
from bot.transport.screens import Block, Button, Items, Line, More, Screen

# A left-to-right run inside right-to-left text: Latin words, numbers, links, and what joins them.
_LATIN = r"[A-Za-zÀ-ÖØ-öø-ɏ0-9+#@]"
_RUN = re.compile(rf"/?{_LATIN}(?:[^\S\n]*[-–.,:/&'’+%€()]*[^\S\n]*{_LATIN}|[-./:?=&_%#@]+{_LATIN})*[%€]?")
_ARABIC = re.compile("[\u0600-\u06ff]")
LRI, PDI, RLM = "\u2066", "\u2069", "\u200f"


def isolate(text: str, language: str) -> str:
    """Text of a right-to-left language with its left-to-right runs isolated; other text as it is.

    A line of numbers or Dutch words alone starts with a mark, so that it stands on the right like the others.
    """
    if not is_right_to_left(language):
        return text
    marked = "".join(_marked(text))
    return "\n".join(line if _ARABIC.search(line) or not line else RLM + line for line in marked.split("\n"))


def _marked(text: str) -> Iterator[str]:
    """The text with each left-to-right run in an isolate, and with the bracket that closes what the run opened."""
    done = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        opened = run.group().count("(") - run.group().count(")")
        if opened > 0 and text[end : end + 1] == ")":
            end += 1
        if opened < 0 and done < start and text[start - 1] == "(":
            start -= 1
        yield f"{text[done:start]}{LRI}{text[start:end]}{PDI}"
        done = end
    yield text[done:]


def utf16_length(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def to_html(screen: Screen) -> str:
    """The message text of a screen in Telegram's HTML."""
    return "\n\n".join(_block(block, screen.language) for block in screen.blocks)


def to_plain(screen: Screen) -> str:
    """The message text as a reader sees it: what Telegram counts against its limit."""
    return re.sub(r"<[^>]+>", "", to_html(screen)).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def to_markup(screen: Screen) -> InlineKeyboardMarkup | None:
    """The keyboard under a screen, None where there is none."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup([[_button(button, screen.language) for button in row] for row in screen.rows])


def _block(block: Block, language: str) -> str:
    if isinstance(block, More):
        inner = "\n\n".join(_block(one, language) for one in block.blocks)
        return f"<blockquote expandable>{inner}</blockquote>"
    spoken = block.language or language
    return _items(block, spoken) if isinstance(block, Items) else _line(block, spoken)


def _line(line: Line, language: str) -> str:
    if line.kind == "copy":
        return f"<pre>{escape(line.text, quote=False)}</pre>"
    text = _safe(line.text, language)
    match line.kind:
        case "title":
            return f"<b>{text}</b>"
        case "number":
            number, _, rest = text.partition("\n")
            return f"<b>{number}</b>\n{rest}"
        case "note":
            return f"<i>{text}</i>"
        case _:
            return text


def _items(items: Items, language: str) -> str:
    marks = [f"{n}." if items.numbered else "•" for n in range(1, len(items.entries) + 1)]
    lines = [f"{mark} {_safe(entry, language)}" for mark, entry in zip(marks, items.entries, strict=True)]
    if items.heading:
        lines.insert(0, f"<b>{_safe(items.heading, language)}</b>")
    return "\n".join(lines)


def _safe(text: str, language: str) -> str:
    return escape(isolate(text, language), quote=False)


def _button(button: Button, language: str) -> InlineKeyboardButton:
    label = isolate(button.label, language)
    if button.url:
        return InlineKeyboardButton(label, url=button.url)
    if button.copy:
        return InlineKeyboardButton(label, copy_text=CopyTextButton(button.copy))
    if button.tap is None:
        raise ValueError(f"the button {button.label!r} does nothing")
    return InlineKeyboardButton(label, callback_data=button.tap.pack())
