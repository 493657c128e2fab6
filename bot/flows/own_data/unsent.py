"""Words a person has typed and not sent or saved: those of the step they are in."""

from __future__ import annotations

import json

from bot.domain.notes import Draft
from bot.storage.members import Profile
from bot.storage.people import Person

ERASE = "data.erase"


def set_aside(person: Person) -> str:
    """What the person was doing before they were asked about erasing, as the draft of that question."""
    return json.dumps([person.step, person.draft])


def before(person: Person) -> tuple[str | None, str | None]:
    """The step and the draft that were set aside."""
    step, draft = json.loads(person.draft or "[null, null]")
    return step, draft


def words(person: Person) -> str | None:
    """The typed words of a draft; never the link of an invitation, which a draft may hold too."""
    step, draft = before(person) if person.step == ERASE else (person.step, person.draft)
    if not step or not draft:
        return None
    if step.startswith("send."):
        return draft
    if step.startswith("note."):
        note = Draft.from_json(draft)
        return "\n".join(part for part in (note.text, note.follow_up) if part) or None if note else None
    if step == "desk.themes":
        return Profile.from_json(draft).places or None
    return None
