"""Keyboards, checked as Telegram checks them once their shape is known to be right."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from bot.sandbox.errors import broken_rule
from bot.sandbox.html_reader import units
from bot.sandbox.messages import Json

MOST_BUTTONS = 100
MOST_BYTES_OF_DATA = 64
MOST_TEXT_TO_COPY = 256
MOST_PLACEHOLDER = 64
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def checked_markup(markup: Json | None) -> Json | None:
    """The keyboard, without empty rows; None where there is none.

    Raises:
        ApiError: in Telegram's words, for a keyboard that it refuses.
    """
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        rows = [row for row in markup["inline_keyboard"] if row]
        _check_count(rows)
        for button in (button for row in rows for button in row):
            _check_inline(button)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        _check_count(markup["keyboard"])
        _check_labels(markup["keyboard"])
    _check_placeholder(markup)
    return markup


def _check_count(rows: list[list[Json]]) -> None:
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise broken_rule("reply markup is too long")


def _check_labels(rows: list[list[Json | str]]) -> None:
    if not any(rows):
        raise broken_rule("reply keyboard must have at least one button")
    for button in (button for row in rows for button in row):
        text = button if isinstance(button, str) else button["text"]
        if not text.strip():
            raise broken_rule("keyboard button text must be non-empty")


def _check_placeholder(markup: Json) -> None:
    if units(markup.get("input_field_placeholder", "")) > MOST_PLACEHOLDER:
        raise broken_rule("input field placeholder is too long")


def _check_inline(button: Json) -> None:
    if not button["text"].strip():
        raise broken_rule("inline keyboard button text must be non-empty", f"in {button}")
    actions = [name for name in _ACTIONS if button.get(name) not in (None, False)]
    if not actions or button.get("callback_data") == "":
        raise broken_rule("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise broken_rule("can't parse inline keyboard button: exactly one of the optional fields must be used")
    check = _CHECKS.get(actions[0])
    if check:
        check(button)


def _check_data(button: Json) -> None:
    if len(button["callback_data"].encode()) > MOST_BYTES_OF_DATA:
        raise broken_rule("BUTTON_DATA_INVALID", f"{button['callback_data']!r} is over 64 bytes")


def _check_url(button: Json) -> None:
    url = button["url"]
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        good = parts.scheme in ("http", "https", "tg") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or url.lower().startswith(("tel:", "mailto:", "javascript:")):
        raise broken_rule(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if parts.scheme != "tg" and "." not in str(parts.hostname):
        raise broken_rule(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_copied(button: Json) -> None:
    if not 1 <= units(button["copy_text"]["text"]) <= MOST_TEXT_TO_COPY:
        raise broken_rule("BUTTON_COPY_TEXT_INVALID")


_CHECKS: dict[str, Callable[[Json], None]] = {
    "callback_data": _check_data,
    "url": _check_url,
    "copy_text": _check_copied,
}
