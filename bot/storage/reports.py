"""What readers found wrong in an answer: the article, the language, the reason and the day, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.languages import Language
from bot.storage.crypto import Cipher
from bot.storage.store import Effect
from bot.storage.tables import reports


class Reported(NamedTuple):
    """How often one thing was reported, and when last."""

    article: str
    language: str
    reason: str
    times: int
    last: str


def add_report(article: str, language: Language, reason: str) -> Effect:
    """Keep a report without a word about who made it."""

    async def write(connection: AsyncConnection, _cipher: Cipher) -> None:
        values = {"article": article, "language": language, "reason": reason, "day": datetime.now(UTC).date()}
        await connection.execute(reports.insert().values(**values))

    return write


def all_reports() -> Effect:
    """Every report as `Reported`, the most frequent first."""

    async def read(connection: AsyncConnection, _cipher: Cipher) -> list[Reported]:
        count, last = func.count().label("count"), func.max(reports.c.day).label("last")
        what = (reports.c.article, reports.c.language, reports.c.reason)
        rows = await connection.execute(select(*what, count, last).group_by(*what).order_by(count.desc(), *what))
        return [Reported(article, language, reason, often, str(day)) for article, language, reason, often, day in rows]

    return read
