"""What readers found wrong in an answer: the article, the language, the reason and the day, and nothing else."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import func, select

from bot.languages import Language
from bot.storage.store import Effect
from bot.storage.tables import reports
from bot.storage.transaction import Transaction


class Reported(NamedTuple):
    """How often one thing was reported, and when last."""

    article: str
    language: str
    reason: str
    times: int
    last: str


def add_report(article: str, language: Language, reason: str) -> Effect:
    """Keep a report without a word about who made it."""

    async def write(tx: Transaction) -> None:
        values = {"article": article, "language": language, "reason": reason, "day": tx.today}
        await tx.connection.execute(reports.insert().values(**values))

    return write


def all_reports() -> Effect:
    """Every report as `Reported`, the most frequent first."""

    async def read(tx: Transaction) -> list[Reported]:
        count, last = func.count().label("count"), func.max(reports.c.day).label("last")
        what = (reports.c.article, reports.c.language, reports.c.reason)
        rows = await tx.connection.execute(select(*what, count, last).group_by(*what).order_by(count.desc(), *what))
        return [Reported(article, language, reason, often, str(day)) for article, language, reason, often, day in rows]

    return read
