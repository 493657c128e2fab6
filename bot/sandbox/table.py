"""Checks a call against Telegram's own table of methods and types (api.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.sandbox.errors import ApiError, broken_rule
from bot.sandbox.messages import Media

ARRAY = "Array of "
# Telegram's own words for a parameter that is not there; every other one is named.
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "animation": "there is no animation in the request",
}
_NAMED = {
    "InlineKeyboardButton": "can't parse inline keyboard button",
    "KeyboardButton": "can't parse keyboard button",
    "MessageEntity": "can't parse MessageEntity",
    "BotCommand": "can't parse BotCommand",
}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("api.json").read_text(encoding="utf-8"))
    return table


def methods() -> frozenset[str]:
    """The names of all methods the sandbox serves, as Telegram spells them."""
    return frozenset(_table()["methods"])


def read_params(method: str, raw: Mapping[str, Any], uploads: Mapping[str, Media]) -> dict[str, Any]:
    """The parameters of a call, typed.

    Raises:
        ApiError: for a parameter that is unknown, missing or of another type.
    """
    fields = _table()["methods"][method]
    attached = {str(value)[9:] for value in raw.values() if str(value).startswith("attach://")}
    for name in [*raw, *(name for name in uploads if name not in attached)]:
        if name not in fields:
            raise broken_rule(f'method {method} has no parameter "{name}"')
        if name in uploads and "InputFile" not in fields[name]["types"]:
            raise broken_rule(f'parameter "{name}" of {method} takes no file')
    params = {name: _typed(name, fields[name]["types"], value, uploads) for name, value in raw.items()}
    params |= {name: upload for name, upload in uploads.items() if name in fields}
    for name, field in fields.items():
        if field["required"] and name not in params:
            raise broken_rule(_MISSING.get(name, f'parameter "{name}" of {method} is required'))
    return params


def _typed(name: str, types: list[str], value: Any, uploads: Mapping[str, Media]) -> Any:
    """One parameter: forms and multipart bring strings, JSON brings values."""
    if "InputFile" in types:
        text = str(value)
        return uploads.get(text[9:], text) if text.startswith("attach://") else text
    if types == ["String"] or isinstance(value, list | dict):
        return _checked(name, types, value)
    if "Integer" in types and _is_integer(value):
        return int(value)
    if "String" in types:
        return _checked(name, ["String"], value)
    if types == ["Boolean"]:
        return _boolean(name, value)
    return _checked(name, types, _decoded(name, value))


def _is_integer(value: Any) -> bool:
    return str(value).removeprefix("-").isdecimal() and not isinstance(value, bool)


def _boolean(name: str, value: Any) -> bool:
    text = str(value).lower()
    if text not in {"true", "false"}:
        raise _wrong_type(name, "Boolean", "")
    return text == "true"


def _decoded(name: str, value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        raise broken_rule(f'can\'t parse "{name}" as a JSON object') from None


def _checked(name: str, types: list[str], value: Any, owner: str = "") -> Any:
    """The value itself, when one of the types describes it; the likeliest one complains."""
    problems: list[ApiError] = []
    for kind in sorted(types, key=lambda one: -_likeness(one, value)):
        try:
            _check(name, kind, value, owner)
        except ApiError as problem:
            problems.append(problem)
        else:
            return value
    raise problems[0]


def _likeness(kind: str, value: Any) -> int:
    """How many fields an object has in common with a type."""
    fields = _table()["types"].get(kind, {})
    return len(fields.keys() & value.keys()) if isinstance(value, dict) else 0


def _check(name: str, kind: str, value: Any, owner: str) -> None:
    if kind.startswith(ARRAY):
        if not isinstance(value, list):
            raise _wrong_type(name, "Array", owner)
        for item in value:
            _check(name, kind.removeprefix(ARRAY), item, owner)
    elif kind in _table()["types"]:
        _check_object(name, kind, value, owner)
    elif not _is_a(kind, value):
        raise _wrong_type(name, kind, owner)


def _check_object(name: str, kind: str, value: Any, owner: str) -> None:
    if kind == "KeyboardButton" and isinstance(value, str):
        return
    if not isinstance(value, dict):
        raise _wrong_type(name, "Object", owner)
    fields = _table()["types"][kind]
    for key, item in value.items():
        if key not in fields:
            raise broken_rule(f'{kind} has no field "{key}"', f"in {value}")
        _checked(key, fields[key]["types"], item, kind)
    for key, field in fields.items():
        if field["required"] and key not in value:
            raise _in_words(kind, f'Can\'t find field "{key}"')


def _is_a(kind: str, value: Any) -> bool:
    if kind == "String":
        return isinstance(value, str)
    if kind == "Boolean":
        return isinstance(value, bool)
    if kind == "Integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, dict)


def _wrong_type(name: str, kind: str, owner: str) -> ApiError:
    return _in_words(owner, f'Field "{name}" must be of type {kind}')


def _in_words(owner: str, text: str) -> ApiError:
    """Telegram names a few types in its complaint, and begins the other ones in lower case."""
    prefix = _NAMED.get(owner)
    return broken_rule(f"{prefix}: {text}" if prefix else text[0].lower() + text[1:], f"in {owner}" if owner else "")
