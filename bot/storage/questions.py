"""Questions that readers chose to send to the team."""

from __future__ import annotations

from sqlalchemy import select

from bot.languages import Language
from bot.storage.store import Effect
from bot.storage.tables import questions
from bot.storage.transaction import Transaction


def add_question(language: Language, text: str) -> Effect:
    """Keep a question, sealed, without a word about who asked."""

    async def write(tx: Transaction) -> None:
        values = {"language": language, "text": tx.cipher.seal(text), "at": tx.now}
        await tx.connection.execute(questions.insert().values(**values))

    return write


def all_questions() -> Effect:
    """Every kept question as (language, text), oldest first."""

    async def read(tx: Transaction) -> list[tuple[str, str]]:
        rows = await tx.connection.execute(select(questions).order_by(questions.c.id))
        return [(row.language, tx.cipher.open(row.text)) for row in rows]

    return read
