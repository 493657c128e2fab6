"""The tables. What people type themselves is only ever a LargeBinary: sealed text."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, DateTime, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"},
)

people = Table(
    "people",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(2)),
    Column("helping", Boolean, nullable=False, default=False),
    Column("step", String(64)),
    Column("draft", LargeBinary),
)

# Updates whose effect is on disk, kept for 48 hours so that one delivered again repeats nothing.
updates = Table(
    "updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
)

# Questions nobody could answer, sent to the team by the reader's own tap; no chat id beside them.
questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("language", String(2), nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
)

# What readers found wrong in an answer: nothing about the reader, and the day without the hour.
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article", String(64), nullable=False),
    Column("language", String(2), nullable=False),
    Column("reason", String(16), nullable=False),
    Column("day", Date, nullable=False),
)
