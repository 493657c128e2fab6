"""The chat page's WebSocket: tells what happens, and lets people act."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from typing import Any

from tornado.websocket import WebSocketClosedError, WebSocketHandler

from bot.sandbox import acting, page_words, things
from bot.sandbox.guard import Guard
from bot.sandbox.messages import Json, Message
from bot.sandbox.people import Person
from bot.sandbox.signals import Signal
from bot.sandbox.world import World

LONGEST_TEXT = 4096
LONGEST_NAME = 64


class PageError(Exception):
    """What the page asked for cannot be done; the sentence is shown there."""


class PageSocket(WebSocketHandler):
    """One open page."""

    def initialize(self, world: World, guard: Guard) -> None:
        """Take what every page needs."""
        self.world = world
        self.guard = guard
        self._stop: Callable[[], None] = lambda: None

    def prepare(self) -> None:
        """Refuse other sites and strangers, before the connection becomes a WebSocket."""
        key = self.get_query_argument("key", "") or self.get_cookie(self.guard.cookie, "") or ""
        origin = self.request.headers.get("Origin", "")
        known = hmac.compare_digest(key.encode(), self.guard.key.encode())
        if not known or not self.guard.is_own_host(self.request.host) or not self.guard.is_own_origin(origin):
            self.set_status(403)
            self.finish()

    def check_origin(self, origin: str) -> bool:
        """Only the sandbox's own page."""
        return self.guard.is_own_origin(origin)

    def open(self, *args: str, **kwargs: str) -> None:
        """Say who is there, and go on telling."""
        self._say(page_words.hello(self.world))
        self._stop = self.world.watch(self._hear)
        self.application.settings["sockets"].add(self)

    def on_close(self) -> None:
        """Stop telling."""
        self._stop()
        self._stop = lambda: None
        self.application.settings["sockets"].discard(self)

    def on_message(self, message: str | bytes) -> None:
        """Do what the page asks for, or say why not."""
        try:
            answer = do(self.world, json.loads(message))
        except PageError as error:
            answer = {"type": "error", "text": str(error)}
        except (ValueError, KeyError, TypeError, AttributeError):
            answer = {"type": "error", "text": "the page sent something the sandbox does not understand"}
        if answer:
            self._say(answer)

    def _hear(self, signal: Signal) -> None:
        words = page_words.news(self.world, signal)
        if words:
            self._say(words)

    def _say(self, words: Json) -> None:
        try:
            self.write_message(json.dumps(words, ensure_ascii=False))
        except WebSocketClosedError:
            self.on_close()


def do(world: World, wish: Json) -> Json | None:
    """Carry out one wish of the page; some have an answer of their own.

    Raises:
        PageError: when it cannot be done.
    """
    if wish["type"] == "add_person":
        name = str(wish["first_name"]).strip()[:LONGEST_NAME]
        if not name:
            raise PageError("a person needs a name")
        world.add_person(name, str(wish["language_code"])[:16])
        return None
    person = world.people.get(wish["person"])
    if person is None:
        raise PageError("there is no such person")
    if wish["type"] == "history":
        return page_words.history(world, person.id)
    act = _ACTS.get(wish["type"])
    if act is None:
        raise PageError(f"the sandbox knows no {wish['type']!r}")
    act(world, person, wish)
    return None


def _send(world: World, person: Person, wish: Json) -> None:
    _say_as(world, person, text=_text(wish["text"]))


def _start_link(world: World, person: Person, wish: Json) -> None:
    _say_as(world, person, text=_text(f"/start {wish['payload']}"))


def _sticker(world: World, person: Person, wish: Json) -> None:
    _say_as(world, person, kind="sticker", media=things.sticker())


def _voice(world: World, person: Person, wish: Json) -> None:
    _say_as(world, person, kind="voice", media=things.voice())


def _photo(world: World, person: Person, wish: Json) -> None:
    _say_as(world, person, kind="photo", media=things.picture())


def _edit(world: World, person: Person, wish: Json) -> None:
    message = _message(world, person, wish)
    if message.from_bot or message.kind != "text":
        raise PageError("only a text of one's own can be changed")
    acting.edit(world, message, _text(wish["text"]))


def _tap(world: World, person: Person, wish: Json) -> None:
    message = _message(world, person, wish)
    if all(button.get("callback_data") != wish["data"] for button in message.inline_buttons):
        raise PageError("this button is not there any more")
    acting.tap(world, person, message, wish["data"])


def _block(world: World, person: Person, wish: Json) -> None:
    if person.blocked != bool(wish["blocked"]):
        acting.block(world, person, bool(wish["blocked"]))


def _say_as(world: World, person: Person, **content: Any) -> None:
    if person.blocked:
        raise PageError(f"{person.first_name} has blocked the bot: unblock it first")
    acting.say(world, person, **content)


def _message(world: World, person: Person, wish: Json) -> Message:
    message = world.message(person.id, wish["message_id"])
    if message is None:
        raise PageError("this message is not there any more")
    return message


def _text(given: object) -> str:
    text = str(given).strip()
    if not text:
        raise PageError("there is nothing to send")
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise PageError(f"a message has at most {LONGEST_TEXT} characters")
    return text


_ACTS: dict[str, Callable[[World, Person, Json], None]] = {
    "send": _send,
    "start_link": _start_link,
    "sticker": _sticker,
    "voice": _voice,
    "photo": _photo,
    "edit": _edit,
    "tap": _tap,
    "block": _block,
}
