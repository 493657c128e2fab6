"""What a question or an effect works with: one connection, the cipher, and the time."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.crypto import Cipher

BRUSSELS = ZoneInfo("Europe/Brussels")


@dataclass(frozen=True)
class Transaction:
    """One transaction; `now` stays the same in all of it."""

    connection: AsyncConnection
    cipher: Cipher
    pepper: bytes
    now: datetime

    @property
    def today(self) -> date:
        """The day it is in Brussels."""
        return self.now.astimezone(BRUSSELS).date()

    def seal(self, text: str | None) -> bytes | None:
        """Encrypt a text; nothing stays nothing."""
        return None if text is None else self.cipher.seal(text)

    def open(self, sealed: bytes | None) -> str | None:
        """Decrypt a text; nothing stays nothing."""
        return None if sealed is None else self.cipher.open(sealed)

    def keyed_hash(self, text: str) -> str:
        """A hash that cannot be guessed without this database's own secret."""
        return hmac.new(self.pepper, text.encode(), hashlib.sha256).hexdigest()
