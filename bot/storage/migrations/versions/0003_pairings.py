"""Members, households, pairings with their consents, contact notes, the journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _refers(table: str, name: str, to: str, *, erased: str = "SET NULL", nullable: bool = True) -> sa.Column[int]:
    key = sa.ForeignKey(f"{to}.id", ondelete=erased, name=f"fk_{table}_{name}")
    return sa.Column(name, sa.Integer, key, nullable=nullable)


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def upgrade() -> None:
    """Create what pairings and notes need."""
    _people_and_households()
    _pairings()
    _notes()
    _around()


def _people_and_households() -> None:
    op.create_table(
        "members",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("token", sa.String(16), nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.LargeBinary),
        sa.Column("coordinator", sa.Boolean, nullable=False),
        sa.Column("volunteer", sa.Boolean, nullable=False),
        sa.Column("confirmed", sa.Boolean, nullable=False),
        _refers("members", "invited_by", "members"),
        sa.Column("profile", sa.LargeBinary),
        sa.Column("charter", sa.String(16)),
        sa.Column("charter_on", sa.Date),
        sa.Column("joined_on", sa.Date, nullable=False),
        sa.UniqueConstraint("token", name="uq_members_token"),
        sa.UniqueConstraint("chat_id", name="uq_members_chat_id"),
    )
    _index("members", "invited_by")
    op.create_table(
        "households",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sign", sa.String(24), nullable=False),
        _refers("households", "coordinator_id", "members"),
        sa.Column("opened_on", sa.Date, nullable=False),
        sa.UniqueConstraint("sign", name="uq_households_sign"),
    )
    _index("households", "coordinator_id")
    op.create_table(
        "adults",
        sa.Column("id", sa.Integer, primary_key=True),
        _refers("adults", "household_id", "households", erased="CASCADE", nullable=False),
        _refers("adults", "member_id", "members", erased="CASCADE", nullable=False),
        sa.Column("name_hash", sa.String(64)),
        sa.UniqueConstraint("household_id", "member_id", name="uq_adults_household_id"),
    )
    _index("adults", "household_id", "member_id")


def _pairings() -> None:
    op.create_table(
        "pairings",
        sa.Column("id", sa.Integer, primary_key=True),
        _refers("pairings", "household_id", "households", erased="CASCADE", nullable=False),
        _refers("pairings", "volunteer_id", "members"),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("proposed_on", sa.Date, nullable=False),
        sa.Column("volunteer_yes_on", sa.Date),
        sa.Column("started_on", sa.Date),
        sa.Column("ended_on", sa.Date),
        sa.Column("ended_by", sa.String(12)),
    )
    _index("pairings", "household_id", "volunteer_id", "ended_on")
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer, primary_key=True),
        _refers("consents", "pairing_id", "pairings", erased="CASCADE", nullable=False),
        _refers("consents", "adult_id", "adults", erased="CASCADE"),
        sa.Column("how", sa.String(8), nullable=False),
        sa.Column("given_on", sa.Date, nullable=False),
        sa.Column("paper", sa.LargeBinary),
        sa.UniqueConstraint("pairing_id", "adult_id", name="uq_consents_pairing_id"),
    )
    _index("consents", "pairing_id", "adult_id")
    op.create_table(
        "invites",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        _refers("invites", "made_by", "members", erased="CASCADE"),
        _refers("invites", "household_id", "households", erased="CASCADE"),
        sa.Column("profile", sa.LargeBinary),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        _refers("invites", "used_by", "members"),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("token_hash", name="uq_invites_token_hash"),
    )
    _index("invites", "made_by", "household_id", "expires_at", "used_by")


def _notes() -> None:
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("draft", sa.String(16), nullable=False),
        _refers("notes", "pairing_id", "pairings", erased="CASCADE", nullable=False),
        _refers("notes", "author_id", "members"),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("reached", sa.Boolean, nullable=False),
        sa.Column("readers", sa.String(12), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("to_do", sa.Boolean, nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("corrected_on", sa.Date),
        sa.Column("asked", sa.String(8)),
        sa.UniqueConstraint("draft", name="uq_notes_draft"),
    )
    _index("notes", "pairing_id", "author_id", "written_at")
    op.create_index("ix_notes_pairing_id_day", "notes", ["pairing_id", "day", "id"])
    op.create_index("ix_notes_author_id_day", "notes", ["author_id", "day", "id"])
    op.create_table(
        "confidences",
        sa.Column("id", sa.Integer, primary_key=True),
        _refers("confidences", "pairing_id", "pairings", erased="CASCADE", nullable=False),
        _refers("confidences", "adult_id", "adults", erased="CASCADE"),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.LargeBinary),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen", sa.Boolean, nullable=False),
    )
    _index("confidences", "pairing_id", "adult_id")


def _around() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(32), nullable=False),
        sa.Column("by", sa.String(16)),
        sa.Column("about", sa.String(32)),
    )
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER journal_no_{deed.lower()} BEFORE {deed} ON journal "
                "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
            )
    op.create_table(
        "outbox",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
    )
    _index("outbox", "due_at")
    op.create_table(
        "jobs",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "seals",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("known", sa.LargeBinary, nullable=False),
    )
