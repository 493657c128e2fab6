"""A world that outlives the program."""

from __future__ import annotations

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


def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    world = World.load_or_seed(tmp_path)
    world.save_now()
    assert (tmp_path / "world.json").stat().st_mode & 0o077 == 0
