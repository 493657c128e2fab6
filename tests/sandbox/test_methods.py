"""What the methods do when they are called well."""

from __future__ import annotations

import json

import pytest

from bot.sandbox import Phone, World
from bot.sandbox.calls import METHODS
from bot.sandbox.table import methods
from tests.sandbox.conftest import RawClient


@pytest.fixture
def maria(world: World) -> Phone:
    maria = world.person("Maria", language_code="uk")
    maria.person.started = True
    return maria


def test_the_table_and_the_methods_agree() -> None:
    assert set(METHODS) | {"getUpdates"} == methods()


async def test_the_bot_and_its_texts(client: RawClient) -> None:
    await client.result("setMyName", name="Wegwijs")
    await client.result("setMyDescription", description="Vraag maar", language_code="nl")
    await client.result("setMyShortDescription", short_description="Kort")
    commands = [{"command": "help", "description": "Hulp"}]
    await client.result("setMyCommands", commands=commands, language_code="nl")
    assert (await client.result("getMe"))["first_name"] == "Wegwijs"
    assert await client.result("getMyName", language_code="fr") == {"name": "Wegwijs"}
    assert await client.result("getMyDescription", language_code="nl") == {"description": "Vraag maar"}
    assert await client.result("getMyDescription") == {"description": ""}
    assert await client.result("getMyShortDescription") == {"short_description": "Kort"}
    assert await client.result("getMyCommands", language_code="nl") == commands
    assert await client.result("getMyCommands", language_code="nl", scope={"type": "all_private_chats"}) == []
    await client.result("deleteMyCommands", language_code="nl")
    assert await client.result("getMyCommands", language_code="nl") == []


async def test_files_are_sent_once_and_then_known_by_their_id(client: RawClient, maria: Phone) -> None:
    sent = (await client.upload("sendDocument", "document", b"%PDF-1.4", chat_id=maria.id, caption="a card"))["result"]
    assert (sent["document"]["file_name"], sent["caption"]) == ("a.pdf", "a card")
    again = await client.result("sendDocument", chat_id=maria.id, document=sent["document"]["file_id"])
    assert again["document"]["file_id"] == sent["document"]["file_id"]
    assert [file.content for file in maria.files] == [b"%PDF-1.4"] * 2
    maria.sees("[document: a.pdf]", "a card")


async def test_photos_and_animations(client: RawClient, maria: Phone) -> None:
    photo = (await client.upload("sendPhoto", "photo", b"png", chat_id=maria.id))["result"]
    assert photo["photo"][0]["width"] == 320
    animation = (await client.upload("sendAnimation", "file0", b"gif", chat_id=maria.id, animation="attach://file0"))[
        "result"
    ]
    assert animation["animation"]["mime_type"] == "application/pdf"


async def test_bad_files(client: RawClient, maria: Phone) -> None:
    answer = await client.call("sendPhoto", chat_id=maria.id, photo="nonsense")
    assert answer["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
    answer = await client.call("sendDocument", chat_id=maria.id)
    assert answer["description"] == "Bad Request: there is no document in the request"
    answer = await client.upload("sendDocument", "document", b"", chat_id=maria.id)
    assert answer["description"] == "Bad Request: file must be non-empty"
    answer = await client.upload("sendPhoto", "photo", b"png", chat_id=maria.id, caption="x" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"
    assert len(maria.world.violations) == 4


async def test_captions_are_edited_as_captions(client: RawClient, maria: Phone) -> None:
    sent = (await client.upload("sendPhoto", "photo", b"png", chat_id=maria.id))["result"]
    where = {"chat_id": maria.id, "message_id": sent["message_id"]}
    assert (await client.result("editMessageCaption", **where, caption="new"))["caption"] == "new"
    answer = await client.call("editMessageText", **where, text="new")
    assert answer["description"] == "Bad Request: there is no text in the message to edit"


async def test_copying(client: RawClient, maria: Phone) -> None:
    own = maria.world.post(maria.id, maria.id, text="mine")
    copied = await client.result("copyMessage", chat_id=maria.id, from_chat_id=maria.id, message_id=own.id)
    assert [message.text for message in maria.messages] == ["mine", "mine"]
    assert copied == {"message_id": maria.messages[-1].id}


async def test_replies_carry_the_message_they_answer(client: RawClient, maria: Phone) -> None:
    own = maria.world.post(maria.id, maria.id, text="mine")
    sent = await client.result("sendMessage", chat_id=maria.id, text="x", reply_parameters={"message_id": own.id})
    assert sent["reply_to_message"]["text"] == "mine"


async def test_groups_and_chats(client: RawClient, maria: Phone) -> None:
    group = maria.world.group("Neighbours")
    answer = await client.call("sendMessage", chat_id=group.id, text="x")
    assert answer["description"] == "Forbidden: bot is not a member of the supergroup chat"
    group.has_bot = True
    await client.result("sendMessage", chat_id=group.id, text="x")
    await client.result("leaveChat", chat_id=group.id)
    assert not group.has_bot
    assert (await client.result("getChat", chat_id=maria.id))["first_name"] == "Maria"
    assert await client.result("sendChatAction", chat_id=maria.id, action="typing") is True


async def test_json_bodies_are_read_too(client: RawClient, maria: Phone) -> None:
    body = json.dumps({"chat_id": maria.id, "text": "x", "reply_markup": None})
    headers = {"Content-Type": "application/json"}
    path = f"/bot{client.server.token}/SENDMESSAGE"
    response = await client.fetch(path, method="POST", body=body, headers=headers)
    assert json.loads(response.body)["result"]["text"] == "x"


async def test_updates_have_telegrams_shape(client: RawClient, maria: Phone) -> None:
    maria.patience = 0
    with pytest.raises(AssertionError):
        await maria.sends("/start now")
    [update] = await client.result("getUpdates")
    user = {"id": maria.id, "is_bot": False, "first_name": "Maria", "language_code": "uk"}
    message = update["message"]
    assert message.pop("date") > 1_700_000_000
    assert message == {
        "message_id": 1,
        "from": user,
        "chat": {"id": maria.id, "type": "private", "first_name": "Maria"},
        "text": "/start now",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }
