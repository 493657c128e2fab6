"""Brings a screen to a chat: a new message for what was typed, in place for what was tapped."""

from __future__ import annotations

from telegram import Bot, Message
from telegram.constants import MessageLimit
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.errors import SendError
from bot.transport.render import to_html, to_markup, to_plain, utf16_length
from bot.transport.screens import Screen

LIMIT = int(MessageLimit.MAX_TEXT_LENGTH)
_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "no text in the message")


async def send(bot: Bot, chat_id: int, screen: Screen) -> None:
    """Send a screen as a new message.

    Raises:
        SendError: permanent where the person blocked the bot or the chat is gone.
    """
    _check(screen)
    try:
        await bot.send_message(chat_id, to_html(screen), reply_markup=to_markup(screen))
    except TelegramError as error:
        raise SendError(permanent=is_permanent(error)) from error


async def show_in_place(bot: Bot, chat_id: int, message: Message | None, screen: Screen) -> None:
    """Turn the message under the tapped button into this screen; send it anew where that is impossible."""
    if message is None:
        await send(bot, chat_id, screen)
        return
    _check(screen)
    try:
        await bot.edit_message_text(
            to_html(screen), chat_id=chat_id, message_id=message.message_id, reply_markup=to_markup(screen)
        )
    except BadRequest as error:
        text = str(error).lower()
        if _UNCHANGED in text:
            return
        if not any(word in text for word in _GONE):
            raise SendError(permanent=is_permanent(error)) from error
        await send(bot, chat_id, screen)
    except TelegramError as error:
        raise SendError(permanent=is_permanent(error)) from error


async def send_file(bot: Bot, chat_id: int, name: str, content: bytes) -> None:
    """Send a file under this name.

    Raises:
        SendError: permanent where the person blocked the bot or the chat is gone.
    """
    try:
        await bot.send_document(chat_id, content, filename=name)
    except TelegramError as error:
        raise SendError(permanent=is_permanent(error)) from error


async def send_animation(bot: Bot, chat_id: int, name: str, content: bytes, screen: Screen) -> None:
    """Send a moving picture with a screen's words under it.

    Raises:
        SendError: permanent where the person blocked the bot or the chat is gone.
    """
    try:
        await bot.send_animation(
            chat_id, content, filename=name, caption=to_html(screen), reply_markup=to_markup(screen)
        )
    except TelegramError as error:
        raise SendError(permanent=is_permanent(error)) from error


async def erase(bot: Bot, chat_id: int, message_ids: list[int]) -> bool:
    """Delete messages of this chat; False where Telegram no longer lets them go (after 48 hours)."""
    try:
        return bool(message_ids) and await bot.delete_messages(chat_id, message_ids)
    except TelegramError:
        return False


def is_permanent(error: TelegramError) -> bool:
    """Whether trying again is pointless: blocked, gone, or malformed; not a hiccup of the network."""
    if isinstance(error, RetryAfter | TimedOut):
        return False
    if isinstance(error, Forbidden | BadRequest | ChatMigrated):
        return True
    return not isinstance(error, NetworkError)


def _check(screen: Screen) -> None:
    length = utf16_length(to_plain(screen))
    if length > LIMIT:
        raise ValueError(f"a screen of {length} units is over Telegram's {LIMIT}")
