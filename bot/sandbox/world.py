"""The small world around the bot: who is there, what was said, what waits for the bot, what it did wrong."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.sandbox.callbacks import CallbackBook, CallbackQuery
from bot.sandbox.errors import broken_rule, forbidden, refused
from bot.sandbox.faults import Fault, Faults, error_for
from bot.sandbox.messages import Json, Media, Message, content_of
from bot.sandbox.people import Group, Person
from bot.sandbox.phone import Phone
from bot.sandbox.profile import Profile
from bot.sandbox.shelf import Shelf
from bot.sandbox.signals import Signal
from bot.sandbox.updates import UpdateQueue

FIRST_PERSON = 2001
FIRST_GROUP = -1002001


class World:
    """Everything the sandbox knows; with a folder it outlives the program, without one it lives in memory."""

    def __init__(self, data_dir: Path | None = None) -> None:
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.messages: dict[int, list[Message]] = {}
        self.files: dict[str, Media] = {}
        self.updates = UpdateQueue(on_change=self.save)
        self.callbacks = CallbackBook()
        self.profile = Profile()
        self.faults = Faults()
        self.violations: list[str] = []
        self.next_message_id = 1
        self.moment = 0
        self._save_is_due = False
        self._listeners: list[Callable[[Signal], None]] = []
        self._shelf = Shelf(data_dir) if data_dir else None
        if self._shelf:
            self._shelf.load(self)

    @classmethod
    def load_or_seed(cls, data_dir: Path | None = None, *, language_code: str = "nl") -> World:
        """The world as it was left, with one person in it at least."""
        world = cls(data_dir)
        if not world.people:
            world.add_person("Alice", language_code)
        return world

    # People and chats

    def person(self, first_name: str, *, language_code: str = "en") -> Phone:
        """A new person, by their phone."""
        return Phone(self, self.add_person(first_name, language_code))

    def add_person(self, first_name: str, language_code: str) -> Person:
        """A new person, who has not opened the chat yet."""
        person = Person(FIRST_PERSON + len(self.people), first_name, language_code)
        self.people[person.id] = person
        self.tell(Signal("people"))
        return person

    def group(self, title: str = "Neighbours") -> Group:
        """A new group, without the bot."""
        group = Group(FIRST_GROUP - len(self.groups), title)
        self.groups[group.id] = group
        return group

    async def add_to_group(self, group: Group, *phones: Phone) -> None:
        """The first of these people adds the bot; all become members. Returns when the bot has dealt with it."""
        group.members += [phone.person.id for phone in phones if phone.person.id not in group.members]
        await phones[0].adds_bot_to(group)

    def chat(self, chat_id: Any) -> Person | Group:
        """The chat that the bot may write in.

        Raises:
            ApiError: when it does not exist, or does not let the bot write.
        """
        if chat_id == "":
            raise broken_rule("chat_id is empty")
        place = self.people.get(chat_id) or self.groups.get(chat_id)
        if place is None:
            raise refused("chat not found")
        if isinstance(place, Person) and place.blocked:
            raise forbidden("bot was blocked by the user")
        if isinstance(place, Person) and not place.started:
            raise forbidden("bot can't initiate conversation with a user")
        if isinstance(place, Group) and not place.has_bot:
            raise forbidden("bot is not a member of the supergroup chat")
        return place

    # Messages

    def post(self, chat_id: int, sender_id: int, **content: Any) -> Message:
        """Put a new message in a chat."""
        message = Message(self.next_message_id, chat_id, sender_id, int(time.time()), **content)
        self.next_message_id += 1
        if message.media:
            self.files[message.media.file_id] = message.media
        self.messages.setdefault(chat_id, []).append(message)
        self.touch(message)
        return message

    def touch(self, message: Message) -> None:
        """Say that a message is new or has changed."""
        self.moment += 1
        message.touched = self.moment
        self.tell(Signal("deleted" if message.deleted else "message", message.chat_id, message))

    def delete(self, message: Message) -> None:
        """Take a message out of its chat, and its file out of the world unless another message holds it."""
        message.deleted = True
        self.messages[message.chat_id].remove(message)
        left = (one.media for place in self.messages for one in self.messages_of(place))
        if message.media and message.media.file_id not in {media.file_id for media in left if media}:
            self.files.pop(message.media.file_id, None)
        self.touch(message)

    def messages_of(self, chat_id: int) -> list[Message]:
        """What stands in a chat, oldest first."""
        return [message for message in self.messages.get(chat_id, []) if not message.deleted]

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """One message of a chat, unless it was deleted."""
        return next((one for one in self.messages_of(chat_id) if one.id == message_id), None)

    def seen_since(self, moment: int, person: Person) -> bool:
        """Whether the bot has written where this person can see it, or answered their tap."""
        places = [person.id, *(group.id for group in self.groups.values() if person.id in group.members)]
        query = self.callbacks.last_of(person.id)
        answered = query is not None and query.answered_at > moment
        return answered or any(
            one.from_bot and one.touched > moment for place in places for one in self.messages_of(place)
        )

    def message_json(self, message: Message) -> Json:
        """The message as Telegram's Message."""
        place = self.people.get(message.chat_id) or self.groups[message.chat_id]
        sender = self.profile.as_user if message.from_bot else self.people[message.sender_id].as_user
        found: Json = {"message_id": message.id, "from": sender, "chat": place.as_chat, "date": message.date}
        found |= content_of(message)
        if message.edit_date:
            found["edit_date"] = message.edit_date
        if message.markup and "inline_keyboard" in message.markup:
            found["reply_markup"] = message.markup
        original = self.message(message.chat_id, message.reply_to) if message.reply_to else None
        if original:
            found["reply_to_message"] = self.message_json(original)
        return found

    # What tests order and ask

    def fail_next(
        self,
        method: str,
        chat_id: int | None = None,
        error_code: int = 429,
        retry_after: int = 3,
        times: int = 1,
        description: str | None = None,
    ) -> None:
        """Let the next calls of a method fail, in one chat or in any."""
        self.faults.add(Fault(method, chat_id, error_for(error_code, retry_after, description), times))

    def drop_connection_next(self, method: str | None = None, *, after: bool = False, times: int = 1) -> None:
        """Break off the next call, before it is carried out or just after: of this method, or any but getUpdates."""
        self.faults.add(Fault(method, None, None, times, after))

    def unanswered(self) -> list[CallbackQuery]:
        """The taps that the bot has left without an answer."""
        return self.callbacks.unanswered()

    def check(self) -> None:
        """Fail when the bot broke a rule or left a tap unanswered: for the end of a test.

        Raises:
            AssertionError: with one sentence for each.
        """
        open_taps = [f"the tap on {one.label!r} was never answered" for one in self.unanswered()]
        if problems := [*self.violations, *open_taps]:
            raise AssertionError("The bot broke Telegram's rules:\n- " + "\n- ".join(problems))

    def violated(self, sentence: str) -> None:
        """Note a mistake of the bot's programmer."""
        self.violations.append(sentence)
        self.tell(Signal("error", data={"text": sentence}))

    # Who watches

    def tell(self, signal: Signal) -> None:
        """Let everybody who watches know, and put the world on disk."""
        for listener in list(self._listeners):
            listener(signal)
        self.save()

    def watch(self, listener: Callable[[Signal], None]) -> Callable[[], None]:
        """Call this at each signal, until the function that is returned is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def save(self) -> None:
        """Put the world on disk soon, if it has a folder: once for all that happens in one go."""
        if self._shelf is None or self._save_is_due:
            return
        try:
            asyncio.get_running_loop().call_soon(self.save_now)
        except RuntimeError:
            self.save_now()
        else:
            self._save_is_due = True

    def save_now(self) -> None:
        """Put the world on disk at once, if it has a folder."""
        self._save_is_due = False
        if self._shelf:
            self._shelf.save(self)
