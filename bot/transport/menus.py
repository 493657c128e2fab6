"""The command menu, name and descriptions: compared with what is set, changed only where different."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from bot.i18n import translator
from bot.languages import LANGUAGES, Language

log = logging.getLogger(__name__)
NAME = "Wegwijs"


def commands_in(language: Language) -> list[BotCommand]:
    """The commands of the chat, described in this language."""
    t = translator(language)
    described = {
        "menu": t("The menu"),
        "urgent": t("Urgent help"),
        "language": t("Change language"),
        "stop": t("Leave what you are doing"),
        "help": t("What I can do"),
        "privacy": t("What is kept, and what is not"),
    }
    return [BotCommand(name, text) for name, text in described.items()]


def description_in(language: Language) -> str:
    """What stands in an empty chat, before /start."""
    t = translator(language)
    return t(
        "New in Flanders or Brussels? Ask your question in your own language. "
        "You get a short, checked answer that says who helps. Free. I do not ask your name."
    )


def short_description_in(language: Language) -> str:
    """What stands on the bot's profile."""
    t = translator(language)
    return t("Short, checked answers for people who are new in Flanders and Brussels.")


async def set_up_menus(bot: Bot, default: Language) -> None:
    """Bring name, descriptions and commands up to date in every language; a refusal is one warning."""
    try:
        if (await bot.get_my_name()).name != NAME:
            await bot.set_my_name(NAME)
        for code, language in [("", default), *((one, one) for one in LANGUAGES)]:
            await _set_up(bot, code, language)
    except TelegramError as error:
        log.warning("Telegram refused a part of the menus: %s", type(error).__name__)


async def show_commands(bot: Bot, chat_id: int, language: Language) -> None:
    """Bring the command menu of one chat into its language; a refusal is one warning."""
    try:
        await bot.set_my_commands(commands_in(language), scope=BotCommandScopeChat(chat_id))
    except TelegramError as error:
        log.warning("the command menu was refused: %s", type(error).__name__)


async def _set_up(bot: Bot, code: str, language: Language) -> None:
    if list(await bot.get_my_commands(language_code=code or None)) != commands_in(language):
        await bot.set_my_commands(commands_in(language), language_code=code or None)
    text, short = description_in(language), short_description_in(language)
    if (await bot.get_my_description(code or None)).description != text:
        await bot.set_my_description(text, language_code=code or None)
    if (await bot.get_my_short_description(code or None)).short_description != short:
        await bot.set_my_short_description(short, language_code=code or None)
