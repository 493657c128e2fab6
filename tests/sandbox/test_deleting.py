"""Taking messages away: whose, how many, how old."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import Phone, World, things
from bot.sandbox.editing import TIME_TO_DELETE
from bot.sandbox.messages import BOT_ID
from tests.sandbox.conftest import RawClient

GONE = "Bad Request: message to delete not found"


@pytest.fixture
def alice(world: World) -> Phone:
    alice = world.person("Alice")
    alice.person.started = True
    return alice


async def test_both_sides_of_a_private_chat(client: RawClient, alice: Phone) -> None:
    own = alice.world.post(alice.id, alice.id, text="my question")
    said = alice.world.post(alice.id, BOT_ID, text="an answer")
    for message in (own, said):
        assert await client.result("deleteMessage", chat_id=alice.id, message_id=message.id) is True
        assert (await client.call("deleteMessage", chat_id=alice.id, message_id=message.id))["description"] == GONE
    assert (alice.messages, alice.news) == ([], [])
    alice.world.check()


async def test_many_at_once_and_who_is_gone_is_passed_over(client: RawClient, alice: Phone) -> None:
    ids = [alice.world.post(alice.id, sender, text="x").id for sender in (alice.id, BOT_ID, BOT_ID)]
    wanted = [ids[0], 99, ids[1], ids[1]]
    for _ in range(2):
        assert await client.result("deleteMessages", chat_id=alice.id, message_ids=wanted) is True
    assert [message.id for message in alice.messages] == [ids[2]]
    alice.world.check()


async def test_a_chat_loses_only_its_own(client: RawClient, alice: Phone) -> None:
    bob = alice.world.person("Bob")
    kept = alice.world.post(bob.id, BOT_ID, text="for Bob")
    assert (await client.call("deleteMessage", chat_id=alice.id, message_id=kept.id))["description"] == GONE
    await client.result("deleteMessages", chat_id=alice.id, message_ids=[kept.id])
    assert bob.messages == [kept]


async def test_in_a_group_other_peoples_messages_stay(client: RawClient, alice: Phone) -> None:
    group = alice.world.group()
    group.has_bot = True
    own = alice.world.post(group.id, BOT_ID, text="mine")
    other = alice.world.post(group.id, alice.id, text="hers")
    answer = await client.call("deleteMessages", chat_id=group.id, message_ids=[own.id, other.id])
    assert answer["description"] == "Bad Request: message can't be deleted"
    assert alice.world.messages_of(group.id) == [own, other]
    await client.result("deleteMessage", chat_id=group.id, message_id=own.id)
    assert alice.world.messages_of(group.id) == [other]


async def test_after_two_days_a_message_stays(client: RawClient, alice: Phone) -> None:
    old = alice.world.post(alice.id, BOT_ID, text="long ago")
    new = alice.world.post(alice.id, BOT_ID, text="now")
    old.date -= TIME_TO_DELETE + 1
    new.date -= TIME_TO_DELETE - 60
    refusal = "Bad Request: message can't be deleted for everyone"
    assert (await client.call("deleteMessage", chat_id=alice.id, message_id=old.id))["description"] == refusal
    both = await client.call("deleteMessages", chat_id=alice.id, message_ids=[new.id, old.id])
    assert both["description"] == refusal
    assert alice.messages == [old, new]
    await client.result("deleteMessage", chat_id=alice.id, message_id=new.id)
    assert alice.messages == [old]
    alice.world.check()


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("deleteMessage", {}, "message identifier is not specified"),
        ("deleteMessage", {"message_id": 1, "revoke": True}, 'method deleteMessage has no parameter "revoke"'),
        ("deleteMessages", {}, "message identifiers are not specified"),
        ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
        ("deleteMessages", {"message_ids": list(range(1, 102))}, "too many message identifiers specified"),
        ("deleteMessages", {"message_ids": [1, 0]}, "invalid message identifier specified"),
        ("deleteMessages", {"message_ids": 1}, 'field "message_ids" must be of type Array'),
        ("deleteMessages", {"message_ids": ["1"]}, 'field "message_ids" must be of type Integer'),
        ("deleteMessages", {"message_ids": [1], "revoke": True}, 'method deleteMessages has no parameter "revoke"'),
    ],
)
async def test_a_broken_rule(
    client: RawClient, alice: Phone, method: str, params: dict[str, Any], complaint: str
) -> None:
    kept = alice.world.post(alice.id, BOT_ID, text="x")
    answer = await client.call(method, chat_id=alice.id, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {complaint}"}
    assert complaint in alice.world.violations[0]
    assert alice.messages == [kept]


async def test_a_file_goes_with_the_last_message_that_holds_it(client: RawClient, alice: Phone) -> None:
    media = things.document()
    first, second = (alice.world.post(alice.id, BOT_ID, kind="document", media=media) for _ in range(2))
    await client.result("deleteMessage", chat_id=alice.id, message_id=first.id)
    assert alice.world.files == {media.file_id: media}
    await client.result("deleteMessage", chat_id=alice.id, message_id=second.id)
    assert alice.world.files == {}
    answer = await client.call("sendDocument", chat_id=alice.id, document=media.file_id)
    assert answer["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
