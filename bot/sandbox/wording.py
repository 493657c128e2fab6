"""Texts and captions on their way into a message: parsed, then measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.errors import broken_rule
from bot.sandbox.html_entities import finished
from bot.sandbox.html_reader import Reading, read_html, units
from bot.sandbox.messages import Json

if TYPE_CHECKING:
    from bot.sandbox.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def text_of(world: World, params: Json) -> Reading:
    """The text of a message.

    Raises:
        ApiError: when it is empty, too long, or does not parse.
    """
    if not params.get("text"):
        raise broken_rule("message text is empty")
    reading = _read(world, params, "text", "entities")
    if not reading.text:
        raise broken_rule("text must be non-empty")
    if units(reading.text) > LONGEST_TEXT:
        raise broken_rule("message is too long")
    return reading


def caption_of(world: World, params: Json) -> Reading:
    """The words below a file, often none.

    Raises:
        ApiError: when they are too long, or do not parse.
    """
    reading = _read(world, params, "caption", "caption_entities")
    if units(reading.text) > LONGEST_CAPTION:
        raise broken_rule("message caption is too long")
    return reading


def _read(world: World, params: Json, name: str, entities_name: str) -> Reading:
    text, mode = params.get(name, ""), params.get("parse_mode", "")
    if mode.lower() == "html":
        reading = read_html(text)
        for link in reading.dropped_links:
            world.violated(f"Telegram shows no link to {link!r}: it drops it and keeps the words")
        return reading
    if mode:
        raise broken_rule("unsupported parse_mode", f"{mode!r}: this bot writes HTML")
    entities = params.get(entities_name, [])
    for entity in entities:
        _check_bounds(entity, units(text))
    return Reading(*finished(text, entities))


def _check_bounds(entity: Json, length: int) -> None:
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    if begin < 0:
        raise broken_rule(f"receive an entity with incorrect offset {begin}")
    if begin >= length:
        raise broken_rule(f"entity begins after the end of the text at UTF-16 offset {begin}")
    if end > length:
        raise broken_rule(
            f"entity beginning at UTF-16 offset {begin} ends after the end of the text at UTF-16 offset {end}"
        )
