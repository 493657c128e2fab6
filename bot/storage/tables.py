"""The tables. What people type themselves, and their names, are only ever sealed columns: ciphertext."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    },
)


def sealed(name: str, *, nullable: bool = True) -> Column[Any]:
    """A column of ciphertext: `keys rotate` finds it by this mark."""
    return Column(name, LargeBinary, nullable=nullable, info={"sealed": True})


def refers(name: str, to: str, *, erased: str = "SET NULL", nullable: bool = True) -> Column[Any]:
    """A reference to another table's id, and what becomes of this row when that one is erased."""
    return Column(name, Integer, ForeignKey(f"{to}.id", ondelete=erased), nullable=nullable, index=True)


people = Table(
    "people",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(2)),
    Column("helping", Boolean, nullable=False, default=False),
    Column("step", String(64)),
    sealed("draft"),
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
    sealed("text", nullable=False),
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

# A coordinator, a volunteer or an adult of a household. `token` stands for them in the journal; with this row its link
# to a chat goes. The name is a volunteer's or coordinator's first name; a newcomer's is kept until they are confirmed.
members = Table(
    "members",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token", String(16), nullable=False, unique=True),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    sealed("name"),
    Column("coordinator", Boolean, nullable=False, default=False),
    Column("volunteer", Boolean, nullable=False, default=False),
    Column("confirmed", Boolean, nullable=False, default=False),
    refers("invited_by", "members"),
    sealed("profile"),
    Column("charter", String(16)),
    Column("charter_on", Date),
    Column("joined_on", Date, nullable=False),
)

households = Table(
    "households",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sign", String(24), nullable=False, unique=True),
    refers("coordinator_id", "members"),
    Column("opened_on", Date, nullable=False),
)

# An adult of a household. Of their first name only a keyed hash is kept, for the guard.
adults = Table(
    "adults",
    metadata,
    Column("id", Integer, primary_key=True),
    refers("household_id", "households", erased="CASCADE", nullable=False),
    refers("member_id", "members", erased="CASCADE", nullable=False),
    Column("name_hash", String(64)),
    UniqueConstraint("household_id", "member_id"),
)

pairings = Table(
    "pairings",
    metadata,
    Column("id", Integer, primary_key=True),
    refers("household_id", "households", erased="CASCADE", nullable=False),
    refers("volunteer_id", "members"),
    Column("role", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("proposed_on", Date, nullable=False),
    Column("volunteer_yes_on", Date),
    Column("started_on", Date),
    Column("ended_on", Date, index=True),
    Column("ended_by", String(12)),
)

# A yes of the household: an adult's in the chat, or one on paper as the coordinator recorded it.
consents = Table(
    "consents",
    metadata,
    Column("id", Integer, primary_key=True),
    refers("pairing_id", "pairings", erased="CASCADE", nullable=False),
    refers("adult_id", "adults", erased="CASCADE"),
    Column("how", String(8), nullable=False),
    Column("given_on", Date, nullable=False),
    sealed("paper"),
    UniqueConstraint("pairing_id", "adult_id"),
)

# The link's token is kept only as a hash.
invites = Table(
    "invites",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    refers("made_by", "members", erased="CASCADE"),
    refers("household_id", "households", erased="CASCADE"),
    sealed("profile"),
    Column("expires_at", DateTime(timezone=True), nullable=False, index=True),
    refers("used_by", "members"),
    Column("used_at", DateTime(timezone=True)),
)

# A contact note. In the open: what a coordinator may see of a private one, and who may read it.
notes = Table(
    "notes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft", String(16), nullable=False, unique=True),
    refers("pairing_id", "pairings", erased="CASCADE", nullable=False),
    refers("author_id", "members"),
    Column("day", Date, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("reached", Boolean, nullable=False),
    Column("readers", String(12), nullable=False),
    sealed("body", nullable=False),
    Column("to_do", Boolean, nullable=False, default=False),
    Column("written_at", DateTime(timezone=True), nullable=False, index=True),
    Column("corrected_on", Date),
    Column("asked", String(8)),
    # The last contact and the minutes of a month are read from the index alone.
    Index("ix_notes_pairing_id_day", "pairing_id", "day", "id", "reached", "minutes"),
    Index("ix_notes_author_id_day", "author_id", "pairing_id", "day", "id"),
    Index("ix_notes_pairing_id_readers", "pairing_id", "readers", "day", "id"),
)

# What a newcomer tells the coordinator in confidence; the volunteer never sees it.
confidences = Table(
    "confidences",
    metadata,
    Column("id", Integer, primary_key=True),
    refers("pairing_id", "pairings", erased="CASCADE", nullable=False),
    refers("adult_id", "adults", erased="CASCADE"),
    Column("kind", String(16), nullable=False),
    sealed("text"),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("seen", Boolean, nullable=False, default=False),
)

# An answer of the bot that one side of a pairing laid before a person of the other: sealed, and erased once opened.
passed = Table(
    "passed",
    metadata,
    Column("id", Integer, primary_key=True),
    refers("pairing_id", "pairings", erased="CASCADE", nullable=False),
    refers("member_id", "members", erased="CASCADE", nullable=False),
    sealed("article", nullable=False),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
)

# Whether a person lets answers be passed to them; without a row a volunteer does and a household does not.
channels = Table(
    "channels",
    metadata,
    Column("id", Integer, primary_key=True),
    refers("pairing_id", "pairings", erased="CASCADE", nullable=False),
    refers("member_id", "members", erased="CASCADE", nullable=False),
    Column("open", Boolean, nullable=False),
    UniqueConstraint("pairing_id", "member_id"),
)

# Where a volunteer turned to with somebody: asked once, a week later, whether it worked. Not for whom, nor for what.
trials = Table(
    "trials",
    metadata,
    Column("id", Integer, primary_key=True),
    refers("member_id", "members", erased="CASCADE", nullable=False),
    sealed("organisation", nullable=False),
    Column("due_on", Date, nullable=False, index=True),
    Column("told", Boolean, nullable=False, default=False),
)

# What was answered to that, and nothing of who.
outcomes = Table(
    "outcomes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation", String(64), nullable=False),
    Column("outcome", String(12), nullable=False),
    Column("day", Date, nullable=False),
)

# Append-only, people by their token: who did what, and nothing of what was said.
journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("what", String(32), nullable=False),
    Column("by", String(16)),
    Column("about", String(32)),
)

# Chats that are to be told that there is something new: at most one message a chat, not in the night.
outbox = Table(
    "outbox",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("due_at", DateTime(timezone=True), nullable=False, index=True),
)

# What is due when, so that a restart neither skips nor repeats it.
jobs = Table(
    "jobs",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("due_at", DateTime(timezone=True), nullable=False),
)

# A known text under the keys of NOTES_KEYS: keys that cannot open it are the wrong ones.
seals = Table(
    "seals",
    metadata,
    Column("id", Integer, primary_key=True),
    sealed("known", nullable=False),
)


def sealed_columns() -> list[Column[Any]]:
    """Every column of ciphertext in the database."""
    return [column for table in metadata.sorted_tables for column in table.columns if column.info.get("sealed")]
