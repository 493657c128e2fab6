"""Questions that readers chose to send to the team."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.languages import Language
from bot.storage.crypto import Cipher
from bot.storage.store import Effect
from bot.storage.tables import questions


def add_question(language: Language, text: str) -> Effect:
    """Keep a question, sealed, without a word about who asked."""

    async def write(connection: AsyncConnection, cipher: Cipher) -> None:
        values = {"language": language, "text": cipher.seal(text), "at": datetime.now(UTC)}
        await connection.execute(questions.insert().values(**values))

    return write


def all_questions() -> Effect:
    """Every kept question as (language, text), oldest first."""

    async def read(connection: AsyncConnection, cipher: Cipher) -> list[tuple[str, str]]:
        rows = await connection.execute(select(questions).order_by(questions.c.id))
        return [(row.language, cipher.open(row.text)) for row in rows]

    return read
