"""Answers passed on between the two sides of a pairing, and whether a referral worked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the four tables."""
    op.create_table(
        "passed",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("pairing_id", sa.Integer, sa.ForeignKey("pairings.id", ondelete="CASCADE"), nullable=False),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
        sa.Column("article", sa.LargeBinary, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "channels",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("pairing_id", sa.Integer, sa.ForeignKey("pairings.id", ondelete="CASCADE"), nullable=False),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.UniqueConstraint("pairing_id", "member_id", name="uq_channels_pairing_id"),
    )
    op.create_table(
        "trials",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("member_id", sa.Integer, sa.ForeignKey("members.id", ondelete="CASCADE"), nullable=False),
        sa.Column("organisation", sa.LargeBinary, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("told", sa.Boolean, nullable=False),
    )
    op.create_table(
        "outcomes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("outcome", sa.String(12), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
    )
    for table, column in (
        ("passed", "pairing_id"),
        ("passed", "member_id"),
        ("passed", "at"),
        ("channels", "pairing_id"),
        ("channels", "member_id"),
        ("trials", "member_id"),
        ("trials", "due_on"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
