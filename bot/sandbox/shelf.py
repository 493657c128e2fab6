"""Keeps a world on disk: one JSON file, and one file for each picture or document."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from bot.sandbox.messages import Json, Media, Message
from bot.sandbox.people import Group, Person
from bot.sandbox.profile import Profile
from bot.sandbox.updates import UpdateQueue

if TYPE_CHECKING:
    from bot.sandbox.world import World

KEPT_MESSAGES = 200


class Shelf:
    """The world's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "world.json"
        self._media = folder / "media"

    def load(self, world: World) -> None:
        """Fill a new world with what was kept."""
        self._media.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not self._file.exists():
            return
        kept = json.loads(self._file.read_text(encoding="utf-8"))
        world.updates = UpdateQueue(kept["next_update_id"], kept["pending"], world.save)
        world.next_message_id = kept["next_message_id"]
        world.people = {one["id"]: Person(**one) for one in kept["people"]}
        world.groups = {one["id"]: Group(**one) for one in kept["groups"]}
        world.profile = Profile(**kept["profile"])
        for one in kept["messages"]:
            message = self._message(one)
            world.messages.setdefault(message.chat_id, []).append(message)
            if message.media:
                world.files[message.media.file_id] = message.media

    def save(self, world: World) -> None:
        """Write the world down, whole or not at all."""
        entries = [
            self._entry(one) for chat_id in world.messages for one in world.messages_of(chat_id)[-KEPT_MESSAGES:]
        ]
        kept = {
            "next_update_id": world.updates.next_id,
            "pending": world.updates.pending,
            "next_message_id": world.next_message_id,
            "people": [asdict(one) for one in world.people.values()],
            "groups": [asdict(one) for one in world.groups.values()],
            "profile": asdict(world.profile),
            "messages": entries,
        }
        _write(self._file, json.dumps(kept, ensure_ascii=False).encode())
        self._sweep({entry["media"]["file_id"] for entry in entries if entry["media"]})

    def _entry(self, message: Message) -> Json:
        """A message without its file's bytes, which lie beside it."""
        entry = vars(message) | {"touched": 0}
        media = message.media
        if media:
            path = self._media / media.file_id
            if not path.exists():
                _write(path, media.content)
            entry["media"] = {"file_id": media.file_id, "mime": media.mime, "name": media.name}
        return entry

    def _sweep(self, kept: set[str]) -> None:
        """Throw away the files of messages that are gone."""
        for path in self._media.iterdir():
            if path.name not in kept:
                path.unlink()

    def _message(self, entry: Json) -> Message:
        media = entry.pop("media")
        if media:
            path = self._media / media["file_id"]
            media = Media(content=path.read_bytes() if path.exists() else b"", **media)
        return Message(media=media, **entry)


def _write(path: Path, content: bytes) -> None:
    """Write a file that only its owner reads, in one step."""
    draft = path.with_suffix(".draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    draft.replace(path)
