"""Opens everything once: content, lookup, crisis words, storage."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.content.base import ContentBase
from bot.domain.crisis import CrisisDetector
from bot.domain.lookup import Lookup
from bot.domain.places import PlaceFinder
from bot.domain.session import Sessions
from bot.i18n import warm_up
from bot.prepared import prepare
from bot.settings import Settings
from bot.storage import Cipher, Store, open_store
from bot.storage.backup import in_use
from bot.storage.members import is_member
from bot.storage.people import Person, person

REMEMBERED_PEOPLE = 20_000


@dataclass
class Services:
    """What handlers ask: one object, opened once, reached as `turn.services`."""

    settings: Settings
    content: ContentBase
    lookup: Lookup
    crisis: CrisisDetector
    places: PlaceFinder
    store: Store
    sessions: Sessions = field(default_factory=Sessions)
    _people: OrderedDict[int, Person] = field(default_factory=OrderedDict)
    # Chats that had no part in any pairing when last looked at: most have none, and a card need not ask each time.
    _without_part: set[int] = field(default_factory=set)

    async def person(self, chat_id: int) -> Person:
        """Who this chat is, from memory where possible."""
        known = self._people.get(chat_id)
        if known is None:
            known = await self.store.read(person(chat_id))
            self.remember(known)
        self._people.move_to_end(chat_id)
        return known

    def known_person(self, chat_id: int) -> Person | None:
        """Who this chat is, if that is in memory: asks no database."""
        return self._people.get(chat_id)

    async def has_part(self, chat_id: int) -> bool:
        """Whether this chat is of a coordinator, a volunteer or an adult of a household; looked up once."""
        if chat_id in self._without_part:
            return False
        found: bool = await self.store.read(is_member(chat_id))
        if not found:
            if len(self._without_part) >= REMEMBERED_PEOPLE:
                self._without_part.clear()
            self._without_part.add(chat_id)
        return found

    def look_again(self, chat_id: int) -> None:
        """This chat wrote something: it may have a part now."""
        self._without_part.discard(chat_id)

    def remember(self, one: Person) -> None:
        """Keep a person in memory as they now stand on disk."""
        self.look_again(one.chat_id)
        self._people[one.chat_id] = one
        self._people.move_to_end(one.chat_id)
        while len(self._people) > REMEMBERED_PEOPLE:
            self._people.popitem(last=False)

    def forget(self, chat_id: int) -> None:
        """Drop what memory holds of a chat."""
        self.look_again(chat_id)
        self._people.pop(chat_id, None)
        self.sessions.forget(chat_id)


@asynccontextmanager
async def open_services(settings: Settings) -> AsyncIterator[Services]:
    """Open everything, and close it again.

    Raises:
        SettingError: naming the setting, when storage or keys cannot be used.
        ContentError: when the content base cannot be read.
    """
    keys = settings.notes_keys.get_secret_value()
    cipher = Cipher(keys)
    ready = prepare()
    warm_up()
    with in_use(settings.database_url, keys):
        async with open_store(settings.database_url, cipher) as store:
            yield Services(
                settings, ready.content, ready.lookup, ready.crisis, PlaceFinder(ready.content.places), store
            )
