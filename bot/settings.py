"""Every setting of the program, read once and then frozen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingError
from bot.languages import LANGUAGES, Language

SECRETS = ("TELEGRAM_TOKEN", "NOTES_KEYS", "WEBHOOK_SECRET")
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Settings(BaseSettings):
    """One frozen object; docs/settings.md and .env.example describe the same fields."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_file_encoding="utf-8")

    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///data/wegwijs.db"
    notes_keys: SecretStr = SecretStr("")
    admin_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    webhook_listen: str = "127.0.0.1:8443"
    default_language: Language = "nl"
    log_level: str = "INFO"
    retention_days: int = Field(default=90, ge=1, le=730)

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return [part for part in value.replace(",", " ").split() if part] if isinstance(value, str) else value

    @field_validator("telegram_api_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("a web address such as https://api.telegram.org is expected")
        if parts.scheme == "http" and parts.hostname not in LOOPBACK:
            raise ValueError("plain http is only for this machine (127.0.0.1): use https")
        return value.rstrip("/")

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("use DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("default_language", mode="before")
    @classmethod
    def _known_language(cls, value: object) -> object:
        if value not in LANGUAGES:
            raise ValueError(f"use one of {' '.join(LANGUAGES)}")
        return value

    @property
    def bot_base_url(self) -> str:
        """Where python-telegram-bot sends its calls; the token is added behind it."""
        return f"{self.telegram_api_url}/bot"


def read_settings(env_file: Path | None = Path(".env"), **overrides: Any) -> Settings:
    """Read settings from the environment, `NAME_FILE` files and `.env`.

    Raises:
        SettingError: one line that names the setting and the remedy.
    """
    try:
        return Settings(_env_file=env_file, **(_secret_files() | overrides))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "settings"
        raise SettingError(name, str(first["msg"]).removeprefix("Value error, ")) from None
    except ValueError:
        raise SettingError("ADMIN_IDS", "use numbers with a space between them") from None


def _secret_files() -> dict[str, str]:
    found = {}
    for name in SECRETS:
        path = os.environ.get(f"{name}_FILE")
        if path:
            try:
                found[name.lower()] = Path(path).read_text(encoding="utf-8").strip()
            except OSError:
                raise SettingError(f"{name}_FILE", f"cannot read {path}: check the path and its rights") from None
    return found
