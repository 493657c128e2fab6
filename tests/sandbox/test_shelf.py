"""A world that outlives the program."""

from __future__ import annotations

import json
from pathlib import Path

from bot.sandbox import World, acting, things
from bot.sandbox.messages import BOT_ID


def test_one_person_is_there_from_the_start(tmp_path: Path) -> None:
    assert World(tmp_path / "a").people == {}
    world = World.load_or_seed(tmp_path / "b")
    assert [(one.first_name, one.language_code) for one in world.people.values()] == [("Alice", "nl")]
    assert len(World.load_or_seed(tmp_path / "b").people) == 1


def test_everything_comes_back(tmp_path: Path) -> None:
    world = World.load_or_seed(tmp_path)
    [alice] = world.people.values()
    acting.say(world, alice, "hello")
    acting.say(world, alice, kind="photo", media=things.picture())
    deleted = world.post(alice.id, BOT_ID, text="gone")
    deleted.deleted = True
    world.profile.names[""] = "Wegwijs"
    world.touch(deleted)
    again = World(tmp_path)
    assert [message.plain for message in again.messages_of(alice.id)] == ["hello", "[photo: photo.png]"]
    assert again.messages_of(alice.id)[1].media == world.messages_of(alice.id)[1].media
    assert again.people == world.people
    assert again.profile == world.profile


def test_update_and_message_ids_go_on_rising(tmp_path: Path) -> None:
    world = World.load_or_seed(tmp_path)
    [alice] = world.people.values()
    message, ticket = acting.say(world, alice, "hello")
    again = World(tmp_path)
    later, next_ticket = acting.say(again, again.people[alice.id], "hello")
    assert next_ticket.update_id == ticket.update_id + 1
    assert later.id == message.id + 1


def test_unconfirmed_updates_wait_for_the_next_run(tmp_path: Path) -> None:
    world = World.load_or_seed(tmp_path)
    [alice] = world.people.values()
    acting.say(world, alice, "one")
    acting.say(world, alice, "two")
    world.updates.confirm_below(2)
    assert [one["message"]["text"] for one in World(tmp_path).updates.pending] == ["two"]


def test_a_deleted_file_leaves_the_disk(tmp_path: Path) -> None:
    world = World.load_or_seed(tmp_path)
    [alice] = world.people.values()
    letter = world.post(alice.id, BOT_ID, kind="document", media=things.document())
    kept = world.post(alice.id, BOT_ID, kind="document", media=things.document())
    assert len(list((tmp_path / "media").iterdir())) == 2
    world.delete(letter)
    assert kept.media is not None
    assert [path.name for path in (tmp_path / "media").iterdir()] == [kept.media.file_id]
    again = World(tmp_path)
    assert [message.document for message in again.messages_of(alice.id)] == [kept.document]
    assert set(again.files) == {kept.media.file_id}


def test_a_folder_of_earlier_days_is_read(tmp_path: Path) -> None:
    media = {"file_id": "5e", "mime": "text/plain", "name": "letter.txt"}
    message = {"id": 3, "chat_id": 2001, "sender_id": BOT_ID, "date": 1_700_000_000, "text": "", "entities": []}
    message |= {"kind": "document", "media": media, "markup": None, "extra": {}, "reply_to": None}
    message |= {"edit_date": None, "deleted": False, "touched": 0}
    alice = {"id": 2001, "first_name": "Alice", "language_code": "nl", "blocked": False, "started": True}
    texts: dict[str, object] = {"names": {}, "descriptions": {}, "short_descriptions": {}, "menus": {}}
    kept = {"next_update_id": 1, "pending": [], "next_message_id": 4, "people": [alice], "groups": []}
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "5e").write_bytes(b"Good morning.")
    (tmp_path / "world.json").write_text(json.dumps(kept | {"profile": texts, "messages": [message]}))
    world = World(tmp_path)
    world.save_now()
    assert [one.document for one in World(tmp_path).messages_of(2001)] == [("letter.txt", b"Good morning.")]


def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    world = World.load_or_seed(tmp_path)
    world.save_now()
    assert (tmp_path / "world.json").stat().st_mode & 0o077 == 0
