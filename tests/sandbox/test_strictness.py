"""What Telegram refuses, the sandbox refuses in the same words; and it tells the programmer."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import Phone, World
from tests.sandbox.conftest import RawClient

LONG = "🙂" * 2048  # 4096 units


def inline(**button: Any) -> dict[str, Any]:
    return {"text": "hello", "reply_markup": {"inline_keyboard": [[{"text": "x"} | button]]}}


def html(text: str) -> dict[str, Any]:
    return {"text": text, "parse_mode": "HTML"}


BROKEN: list[tuple[dict[str, Any], str]] = [
    ({}, "message text is empty"),
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    (html("<b> </b>"), "text must be non-empty"),
    ({"text": LONG + "x"}, "message is too long"),
    (html(f"<b>{LONG}x</b>"), "message is too long"),
    ({"text": "x", "txt": "y"}, 'method sendMessage has no parameter "txt"'),
    ({"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ({"text": "x", "disable_notification": "maybe"}, 'field "disable_notification" must be of type Boolean'),
    ({"text": "x", "link_preview_options": {"is_disabled": "yes"}}, 'field "is_disabled" must be of type Boolean'),
    ({"text": "x", "reply_markup": "{"}, 'can\'t parse "reply_markup" as a JSON object'),
    ({"text": "x", "reply_markup": {"inline_keyboard": "bad"}}, 'field "inline_keyboard" must be of type Array'),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    ({"text": "x", "reply_markup": {"keyboard": [["x"]], "size": 1}}, 'ReplyKeyboardMarkup has no field "size"'),
    ({"text": "x", "reply_markup": {"keyboard": [[" "]]}}, "keyboard button text must be non-empty"),
    ({"text": "x", "reply_markup": {"keyboard": []}}, "reply keyboard must have at least one button"),
    ({"text": "x", "reply_markup": {"force_reply": "yes"}}, 'field "force_reply" must be of type Boolean'),
    (
        {"text": "x", "reply_markup": {"force_reply": True, "input_field_placeholder": "x" * 65}},
        "input field placeholder is too long",
    ),
    (inline(text="", callback_data="x"), "inline keyboard button text must be non-empty"),
    (
        inline(callback_data=""),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (inline(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    (inline(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
    (
        inline(callback_data="x", url="https://example.org"),
        "can't parse inline keyboard button: exactly one of the optional fields must be used",
    ),
    (inline(url="not-a-url"), "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
    (
        inline(url="tel:+3225550000"),
        "inline keyboard button URL 'tel:+3225550000' is invalid: Unsupported URL protocol",
    ),
    (
        inline(url="ftp://example.org"),
        "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
    ),
    (inline(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
    (inline(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
    (
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * 101]}},
        "reply markup is too long",
    ),
    (
        {"text": "x", "entities": [{"type": "bold", "offset": -1, "length": 1}]},
        "receive an entity with incorrect offset -1",
    ),
    (
        {"text": "x", "entities": [{"type": "bold", "offset": 9, "length": 1}]},
        "entity begins after the end of the text at UTF-16 offset 9",
    ),
    (
        {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 9}]},
        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
    ),
]

ALLOWED: list[dict[str, Any]] = [
    {"text": LONG},
    html(f"<b>{LONG}</b>"),
    inline(callback_data="x" * 64),
    inline(url="https://example.org/a?b=c"),
    inline(url="tg://resolve?domain=x"),
    inline(copy_text={"text": "x" * 256}),
    inline(switch_inline_query=""),
    inline(switch_inline_query_current_chat="x"),
    {"text": "x", "reply_markup": {"keyboard": [["A", {"text": "B"}]], "resize_keyboard": True}},
    {"text": "x", "reply_markup": {"remove_keyboard": True}},
    {"text": "x", "reply_markup": {"force_reply": True, "input_field_placeholder": "here"}},
    {"text": "x", "link_preview_options": {"is_disabled": True}, "disable_notification": True},
    {"text": "x", "reply_parameters": {"message_id": 999, "allow_sending_without_reply": True}},
]


@pytest.fixture
def maria(world: World) -> Phone:
    maria = world.person("Maria")
    maria.person.started = True
    return maria


@pytest.mark.parametrize(("params", "complaint"), BROKEN, ids=[complaint[:40] for _, complaint in BROKEN])
async def test_a_broken_rule(client: RawClient, maria: Phone, params: dict[str, Any], complaint: str) -> None:
    answer = await client.call("sendMessage", chat_id=maria.id, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {complaint}"}
    assert complaint in maria.world.violations[0]
    assert maria.messages == []
    with pytest.raises(AssertionError, match="broke Telegram's rules"):
        maria.world.check()


@pytest.mark.parametrize("params", ALLOWED)
async def test_what_is_allowed(client: RawClient, maria: Phone, params: dict[str, Any]) -> None:
    await client.result("sendMessage", chat_id=maria.id, **params)
    maria.world.check()


async def test_an_unknown_method_is_a_violation(client: RawClient, world: World) -> None:
    assert (await client.call("sendVideo", chat_id=1))["error_code"] == 404
    assert "sendVideo" in world.violations[0]


async def test_a_required_parameter(client: RawClient, world: World) -> None:
    assert (await client.call("sendMessage", text="x"))["description"] == "Bad Request: chat_id is empty"
    assert (await client.call("setMyCommands"))["error_code"] == 400
    assert len(world.violations) == 2


async def test_a_wrong_token(client: RawClient, world: World) -> None:
    response = await client.fetch("/bot1000001:wrong/getMe")
    assert (response.code, b"Unauthorized" in response.body) == (401, True)


async def test_what_a_correct_bot_may_meet_is_no_violation(client: RawClient, maria: Phone) -> None:
    stranger = maria.world.person("Stranger")
    cases: list[tuple[str, dict[str, Any], int, str]] = [
        ("sendMessage", {"chat_id": 5, "text": "x"}, 400, "Bad Request: chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, 400, "Bad Request: chat not found"),
        (
            "sendMessage",
            {"chat_id": stranger.id, "text": "x"},
            403,
            "Forbidden: bot can't initiate conversation with a user",
        ),
        (
            "editMessageText",
            {"chat_id": maria.id, "message_id": 99, "text": "x"},
            400,
            "Bad Request: message to edit not found",
        ),
        ("deleteMessage", {"chat_id": maria.id, "message_id": 99}, 400, "Bad Request: message to delete not found"),
        (
            "sendMessage",
            {"chat_id": maria.id, "text": "x", "reply_parameters": {"message_id": 99}},
            400,
            "Bad Request: message to be replied not found",
        ),
        (
            "answerCallbackQuery",
            {"callback_query_id": "1"},
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        ),
    ]
    for method, params, code, description in cases:
        answer = await client.call(method, **params)
        assert answer == {"ok": False, "error_code": code, "description": description}
    maria.world.check()


async def test_a_blocked_bot(client: RawClient, maria: Phone) -> None:
    maria.person.blocked = True
    answer = await client.call("sendMessage", chat_id=maria.id, text="x")
    assert answer["description"] == "Forbidden: bot was blocked by the user"
    maria.world.check()


async def test_editing(client: RawClient, maria: Phone) -> None:
    sent = await client.result("sendMessage", chat_id=maria.id, **inline(callback_data="x"))
    where = {"chat_id": maria.id, "message_id": sent["message_id"]}
    same = await client.call("editMessageText", **where, **inline(callback_data="x"))
    assert same["description"].startswith("Bad Request: message is not modified: specified new message content")
    maria.world.check()
    edited = await client.result("editMessageText", **where, text="hello")
    assert "reply_markup" not in edited
    assert edited["edit_date"]
    await client.result("editMessageReplyMarkup", **where, reply_markup=inline(callback_data="y")["reply_markup"])
    assert maria.messages[0].inline_buttons == [{"text": "x", "callback_data": "y"}]


async def test_only_ones_own_messages_can_be_edited(client: RawClient, maria: Phone) -> None:
    own = maria.world.post(maria.id, maria.id, text="mine")
    answer = await client.call("editMessageText", chat_id=maria.id, message_id=own.id, text="x")
    assert answer["description"] == "Bad Request: message can't be edited"
    assert maria.world.violations
    await client.result("deleteMessage", chat_id=maria.id, message_id=own.id)
    assert maria.messages == []


async def test_a_tap_is_answered_once(client: RawClient, maria: Phone) -> None:
    query = maria.world.callbacks.open(maria.id, "x", "Housing")
    assert maria.world.unanswered() == [query]
    with pytest.raises(AssertionError, match="the tap on 'Housing' was never answered"):
        maria.world.check()
    await client.result("answerCallbackQuery", callback_query_id=query.id, text="hi", show_alert=True)
    assert (maria.alert, maria.world.unanswered()) == ("hi", [])
    again = await client.call("answerCallbackQuery", callback_query_id=query.id)
    assert "query is too old" in again["description"]


async def test_a_dropped_link_is_told(client: RawClient, maria: Phone) -> None:
    await client.result("sendMessage", chat_id=maria.id, **html('<a href="tel:+322">call</a>'))
    assert maria.world.violations == ["Telegram shows no link to 'tel:+322': it drops it and keeps the words"]


async def test_menus(client: RawClient, world: World) -> None:
    command = {"command": "help", "description": "What I can do"}
    for bad in ({"command": "Help"}, {"description": ""}, {"description": "x" * 257}):
        assert (await client.call("setMyCommands", commands=[command | bad]))["error_code"] == 400
    assert (await client.call("setMyName", name="x", language_code="nld"))["error_code"] == 400
    assert (await client.call("setMyShortDescription", short_description="x" * 121))["error_code"] == 400
    assert len(world.violations) == 5


async def test_a_webhook_needs_https_and_stops_polling(client: RawClient, world: World) -> None:
    assert (await client.call("setWebhook", url="http://example.org"))["error_code"] == 400
    await client.result("setWebhook", url="https://example.org", secret_token="abc")
    assert (await client.result("getWebhookInfo"))["url"] == "https://example.org"
    assert (await client.call("getUpdates"))["error_code"] == 409
    await client.result("deleteWebhook")
    assert await client.result("getUpdates") == []
