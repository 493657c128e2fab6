"""Writes a message as HTML that a page may show as it is: only Telegram's tags, built anew from entities."""

from __future__ import annotations

from html import escape

from bot.sandbox.messages import Json

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_REFUSED_SCHEMES = ("javascript:", "data:", "vbscript:", "file:")


def safe_html(text: str, entities: list[Json]) -> str:
    """The text with its entities as nested tags."""
    ends: dict[int, list[Json]] = {}
    starts: dict[int, list[Json]] = {}
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        starts.setdefault(entity["offset"], []).append(entity)
        ends.setdefault(entity["offset"] + entity["length"], []).append(entity)
    parts: list[str] = []
    is_open: list[Json] = []
    at = 0
    for char in [*text, ""]:
        parts += [_close(is_open, entity) for entity in reversed(ends.get(at, []))]
        for entity in starts.get(at, []) if char else []:
            parts.append(_start_tag(entity))
            is_open.append(entity)
        parts.append(escape(char))
        at += 2 if char > "\uffff" else 1
    return "".join(parts)


def _close(is_open: list[Json], entity: Json) -> str:
    """Close an entity, and open again whatever crosses it."""
    if entity not in is_open:
        return ""
    crossing: list[Json] = []
    parts: list[str] = []
    while (top := is_open.pop()) is not entity:
        crossing.insert(0, top)
        parts.append(_end_tag(top))
    parts.append(_end_tag(entity))
    parts += [_start_tag(one) for one in crossing]
    is_open += crossing
    return "".join(parts)


def _start_tag(entity: Json) -> str:
    kind = entity["type"]
    if kind == "text_link":
        href = _href(entity["url"])
        return f'<a href="{escape(href)}" target="_blank" rel="noopener noreferrer">'
    if kind == "expandable_blockquote":
        return "<blockquote expandable>"
    return f"<{_TAGS[kind]}>" if kind in _TAGS else ""


def _end_tag(entity: Json) -> str:
    kind = entity["type"]
    if kind == "text_link":
        return "</a>"
    if kind == "expandable_blockquote":
        return "</blockquote>"
    return f"</{_TAGS[kind]}>" if kind in _TAGS else ""


def _href(url: str) -> str:
    if url.strip().lower().startswith(_REFUSED_SCHEMES):
        return "#"
    return url if ":" in url else f"http://{url}"
