"""The one place that builds the python-telegram-bot Application, starts and stops it."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode, UpdateType
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationHandlerStop, CallbackContext, Defaults, TypeHandler

from bot.background import Background
from bot.errors import SettingError
from bot.flows.router import Router
from bot.services import Services, open_services
from bot.settings import Settings
from bot.transport.flood import AT_ONCE, FloodGuard
from bot.transport.limiter import PerChatLimiter
from bot.transport.menus import set_up_menus
from bot.transport.poller import Poller
from bot.transport.processor import PerChatProcessor

log = logging.getLogger(__name__)

# What the router answers; Telegram sends nothing else.
KINDS = [UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE, UpdateType.CALLBACK_QUERY, UpdateType.MY_CHAT_MEMBER]
# Telegram takes 30 messages a second, so a few connections are enough; every request looks at each open one.
CONNECTIONS, WAIT_FOR_CONNECTION = 10, 60.0
Bot = Application[Any, Any, Any, Any, Any, Any]


def build(settings: Settings, services: Services, handled: Callable[[], None], *, limit: int = 30) -> Bot:
    """The Application with its one handler and its one error handler; `handled` is told of every update.

    `limit` is how many messages a second it sends; with 0 neither the bot nor a person can be too quick.
    """
    router = Router(services)
    guard = FloodGuard(router.is_urgent, router.calm, a_second=AT_ONCE if limit else None)
    processor = PerChatProcessor(guard)
    application: Bot = (
        Application.builder()
        .token(settings.telegram_token.get_secret_value())
        .base_url(settings.bot_base_url)
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .defaults(Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .connection_pool_size(CONNECTIONS)
        .pool_timeout(WAIT_FOR_CONNECTION)
        .rate_limiter(PerChatLimiter(processor.settle_current, per_second=limit))
        .concurrent_updates(processor)
        .updater(None)
        .build()
    )

    async def handle(update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        await router.handle(update)
        handled()

    async def failed(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        reference = "------"
        try:
            reference = await router.apologise(update)
        finally:
            log.error("update failed, code %s", reference, exc_info=context.error)
        raise ApplicationHandlerStop

    application.add_handler(TypeHandler(Update, handle))
    application.add_error_handler(failed)
    return application


@asynccontextmanager
async def running(settings: Settings, services: Services, *, limit: int = 30) -> AsyncIterator[asyncio.Task[None]]:
    """The bot at work; yields the polling task, which only ends by an error or by being cancelled.

    Raises:
        SettingError: when the token or the address of the Bot API does not work.
    """
    background = Background(services)
    application = build(settings, services, background.look, limit=limit)
    await _say_hello(application, settings)
    async with application:
        await application.start()
        await background.catch_up()
        polling = asyncio.create_task(Poller(application, [str(kind) for kind in KINDS]).run())
        menus = asyncio.create_task(set_up_menus(application.bot, settings.default_language))
        by_itself = asyncio.create_task(background.run(application.bot))
        try:
            yield polling
        finally:
            for task in (polling, menus, by_itself):
                task.cancel()
            await asyncio.gather(polling, menus, by_itself, return_exceptions=True)
            await application.stop()


async def _say_hello(application: Bot, settings: Settings) -> None:
    try:
        await application.bot.initialize()
        await application.bot.delete_webhook()
    except InvalidToken:
        raise SettingError("TELEGRAM_TOKEN", "Telegram refuses it: copy it again from @BotFather") from None
    except NetworkError:
        raise SettingError(
            "TELEGRAM_API_URL",
            f"no answer from {settings.telegram_api_url}: check the address and the network",
        ) from None
    except TelegramError as error:
        raise SettingError("TELEGRAM_TOKEN", f"Telegram answered {type(error).__name__}: check the token") from None


async def run(settings: Settings, *, limit: int = 30) -> None:
    """Run the bot until it is stopped: this process is for nothing else."""
    async with open_services(settings) as services, running(settings, services, limit=limit) as polling:
        gc.freeze()  # the content base stays to the end: do not look for garbage in it again and again
        log.info("Wegwijs is listening")
        await polling
