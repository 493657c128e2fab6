"""Puts entities in order once their text is read, as Telegram does before it keeps a message."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.sandbox.messages import Json

_SPACES = " \t\r\n\v"
_SOLID = ("code", "pre")
_QUOTES = ("blockquote", "expandable_blockquote")
_SCHEMES = ("http", "https", "tg", "ton", "tonsite")


def finished(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without outer space, and the entities Telegram keeps of it, in order."""
    kept = text.rstrip(_SPACES)
    lead = len(kept) - len(kept.lstrip(_SPACES))
    lead = kept.rfind("\n", 0, lead) + 1
    kept = kept[lead:]
    end = len(kept.encode("utf-16-le", "surrogatepass")) // 2
    inside = [cut for entity in entities if (cut := _cut(entity, lead, end))]
    ordered = sorted(inside, key=lambda entity: (entity["offset"], -entity["length"]))
    return kept, _without_forbidden_nesting(_joined_code(ordered))


def is_safe_link(link: str) -> bool:
    """Whether Telegram keeps a link to this address."""
    try:
        parts = urlsplit(link if "://" in link else f"http://{link}")
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme.lower() not in _SCHEMES:
        return False
    return bool(host) and (parts.scheme.lower() in ("tg", "ton") or "." in str(host))


def _cut(entity: Json, lead: int, end: int) -> Json | None:
    """The part of an entity that is left inside the trimmed text."""
    begin = max(entity["offset"] - lead, 0)
    length = min(entity["offset"] + entity["length"] - lead, end) - begin
    return entity | {"offset": begin, "length": length} if length > 0 else None


def _joined_code(entities: list[Json]) -> list[Json]:
    """A code of a language that fills a pre is one block of that language; alone it is plain code."""
    blocks = {(one["offset"], one["length"]): one for one in entities if one["type"] == "pre"}
    kept: list[Json] = []
    for entity in entities:
        language = entity.get("language") if entity["type"] == "code" else None
        block = blocks.get((entity["offset"], entity["length"]))
        if language and block:
            block["language"] = language
        else:
            entity.pop("language", None) if entity["type"] == "code" else None
            kept.append(entity)
    return kept


def _without_forbidden_nesting(entities: list[Json]) -> list[Json]:
    """Nothing stands inside code, and no quotation inside a quotation."""
    kept: list[Json] = []
    for entity in entities:
        around = [one for one in kept if one["offset"] + one["length"] > entity["offset"]]
        in_code = any(one["type"] in _SOLID for one in around)
        doubled = entity["type"] in _QUOTES and any(one["type"] in _QUOTES for one in around)
        if not in_code and not doubled:
            kept.append(entity)
    return kept
