"""One-time links: kept as a hash, seven days at the most."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from sqlalchemy import delete, select, update

from bot.storage.members import Profile
from bot.storage.tables import invites
from bot.storage.transaction import Transaction

Kind = Literal["coordinator", "volunteer", "household"]
VALID = timedelta(days=7)


@dataclass(frozen=True)
class Invite:
    """An invitation; `made_by` is None for one of the operator."""

    id: int
    kind: Kind
    made_by: int | None
    household_id: int | None
    profile: Profile
    expires_at: datetime
    used_by: int | None
    used: bool


async def add_invite(
    tx: Transaction,
    kind: Kind,
    made_by: int | None,
    household_id: int | None = None,
    profile: Profile | None = None,
) -> str:
    """Make an invitation; returns the token, which is nowhere else."""
    token = secrets.token_urlsafe(24)
    values = {
        "token_hash": _hash(token),
        "kind": kind,
        "made_by": made_by,
        "household_id": household_id,
        "profile": tx.seal(profile.to_json() if profile else None),
        "expires_at": tx.now + VALID,
    }
    await tx.connection.execute(invites.insert().values(**values))
    return token


async def invite(tx: Transaction, token: str) -> Invite | None:
    """The invitation of a token, used and expired ones too."""
    row = (await tx.connection.execute(select(invites).where(invites.c.token_hash == _hash(token)))).first()
    if row is None:
        return None
    profile = Profile.from_json(tx.open(row.profile))
    used = row.used_at is not None
    expires = row.expires_at.replace(tzinfo=UTC)
    return Invite(row.id, row.kind, row.made_by, row.household_id, profile, expires, row.used_by, used)


async def use_invite(tx: Transaction, invite_id: int, member_id: int) -> bool:
    """Use it up; False when another was quicker."""
    unused = (invites.c.id == invite_id) & invites.c.used_at.is_(None)
    done = await tx.connection.execute(update(invites).where(unused).values(used_at=tx.now, used_by=member_id))
    return done.rowcount == 1


async def open_invites(tx: Transaction, made_by: int, household_id: int | None = None) -> int:
    """How many of a coordinator's invitations still wait."""
    waiting = (invites.c.made_by == made_by) & invites.c.used_at.is_(None) & (invites.c.expires_at > tx.now)
    rows = await tx.connection.execute(select(invites.c.id).where(waiting, invites.c.household_id == household_id))
    return len(rows.all())


async def erase_invites_used_by(tx: Transaction, member_id: int) -> None:
    """Erase what a member once accepted, with the profile that stands in it."""
    await tx.connection.execute(delete(invites).where(invites.c.used_by == member_id))


async def drop_expired(tx: Transaction) -> int:
    """Clear away what was not accepted in time; how many."""
    late = (invites.c.expires_at <= tx.now) & invites.c.used_at.is_(None)
    return (await tx.connection.execute(delete(invites).where(late))).rowcount


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
