"""One call of the bot: found in the table, checked, carried out, and remembered where it broke a rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import about, editing, sending
from bot.sandbox.errors import ApiError
from bot.sandbox.messages import Json, Media
from bot.sandbox.table import methods, read_params
from bot.sandbox.updates import Poll
from bot.sandbox.world import World

METHODS: dict[str, Callable[[World, Json], Any]] = {
    "getMe": about.get_me,
    "setWebhook": about.set_webhook,
    "deleteWebhook": about.delete_webhook,
    "getWebhookInfo": about.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendAnimation": sending.send_animation,
    "copyMessage": sending.copy_message,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": editing.answer_callback_query,
    "setMyCommands": about.set_my_commands,
    "getMyCommands": about.get_my_commands,
    "deleteMyCommands": about.delete_my_commands,
    "setMyName": about.set_my_name,
    "getMyName": about.get_my_name,
    "setMyDescription": about.set_my_description,
    "getMyDescription": about.get_my_description,
    "setMyShortDescription": about.set_my_short_description,
    "getMyShortDescription": about.get_my_short_description,
    "leaveChat": sending.leave_chat,
    "getChat": sending.get_chat,
}
_BY_LOWER_NAME = {name.lower(): name for name in methods()}


@dataclass(frozen=True)
class Call:
    """A call as it arrived."""

    method: str
    raw: Mapping[str, Any] = field(default_factory=dict)
    uploads: Mapping[str, Media] = field(default_factory=dict)


async def carry_out(world: World, call: Call, gone: Callable[[], bool]) -> Any:
    """The result of a call; `gone` says whether the caller still listens.

    Raises:
        ApiError: when Telegram would refuse it.
        DroppedConnectionError: when a test ordered that.
    """
    try:
        return await _carry_out(world, call, gone)
    except ApiError as error:
        if error.violation:
            hint = f" ({error.hint})" if error.hint else ""
            world.violated(f"{call.method}: {error.description}{hint}")
        raise


async def _carry_out(world: World, call: Call, gone: Callable[[], bool]) -> Any:
    # Telegram does not mind the case of a method's name.
    method = _BY_LOWER_NAME.get(call.method.lower())
    if method is None:
        raise ApiError(404, "Not Found: the sandbox serves no such method", violation=True)
    params = read_params(method, call.raw, call.uploads)
    chat_id = params.get("chat_id")
    world.faults.strike(method, chat_id)
    if method == "getUpdates":
        result: Any = await world.updates.poll(_poll_of(params), gone)
    else:
        result = METHODS[method](world, params)
    world.faults.strike(method, chat_id, after=True)
    return result


def _poll_of(params: Json) -> Poll:
    limit = params.get("limit", 100)
    return Poll(
        offset=params.get("offset", 0),
        limit=limit if 1 <= limit <= 100 else 100,
        timeout=max(params.get("timeout", 0), 0),
        allowed=params.get("allowed_updates"),
    )
