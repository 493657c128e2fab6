"""What the bot is called on Telegram."""

from __future__ import annotations

from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.errors import SettingError
from bot.settings import Settings


async def username(settings: Settings) -> str:
    """The bot's own name, as Telegram tells it.

    Raises:
        SettingError: when the token or the address of the Bot API does not work.
    """
    token = settings.telegram_token.get_secret_value()
    if not token:
        raise SettingError("TELEGRAM_TOKEN", "no token in .env: for the sandbox's bot there is --sandbox")
    try:
        async with Bot(token, base_url=settings.bot_base_url) as bot:
            return bot.username
    except InvalidToken:
        raise SettingError("TELEGRAM_TOKEN", "Telegram refuses it: copy it again from @BotFather") from None
    except NetworkError:
        raise SettingError(
            "TELEGRAM_API_URL", f"no answer from {settings.telegram_api_url}: check the address and the network"
        ) from None
    except TelegramError as error:
        raise SettingError("TELEGRAM_TOKEN", f"Telegram answered {type(error).__name__}: check the token") from None
