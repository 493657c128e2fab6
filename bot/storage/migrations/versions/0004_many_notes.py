"""Indexes that keep a list and a card quick however many notes there are."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Replace two indexes of notes by wider ones, and add one for who may read them."""
    for name in ("ix_notes_pairing_id_day", "ix_notes_author_id_day"):
        op.drop_index(name, "notes")
    op.create_index("ix_notes_pairing_id_day", "notes", ["pairing_id", "day", "id", "reached", "minutes"])
    op.create_index("ix_notes_author_id_day", "notes", ["author_id", "pairing_id", "day", "id"])
    op.create_index("ix_notes_pairing_id_readers", "notes", ["pairing_id", "readers", "day", "id"])
