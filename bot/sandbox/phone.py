"""A person's phone in the hands of a test: `await maria.sends("…"); maria.sees("…"); await maria.taps("…")`."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from bot.sandbox import acting, screen, things
from bot.sandbox.messages import File, Json, Kind, Message
from bot.sandbox.patience import settled
from bot.sandbox.people import Group, Person
from bot.sandbox.updates import Ticket

if TYPE_CHECKING:
    from bot.sandbox.world import World

PATIENCE = 10.0


class Phone:
    """What one person does and sees. Every act waits until the bot has dealt with it, and fails when it stays silent.

    `patience` is how many seconds an act waits.
    """

    def __init__(self, world: World, person: Person) -> None:
        self.world = world
        self.person = person
        self.patience = PATIENCE
        self._since = world.moment

    @property
    def id(self) -> int:
        """The person's id, which is also the chat's."""
        return self.person.id

    # What the person does

    async def sends(self, text: str, *, group: Group | None = None, expect_silence: bool = False) -> Message:
        """Type a text, or a command, in the private chat or in a group."""
        return await self._say(expect_silence, text=text, group=group)

    async def sends_command(self, command: str, *, expect_silence: bool = False) -> Message:
        """Type a command, with or without its slash."""
        return await self.sends("/" + command.removeprefix("/"), expect_silence=expect_silence)

    async def opens(self, start_payload: str = "", *, expect_silence: bool = False) -> Message:
        """Follow a link to the bot, which says /start with its payload."""
        return await self.sends(f"/start {start_payload}".strip(), expect_silence=expect_silence)

    async def sends_sticker(self, *, expect_silence: bool = False) -> Message:
        """Send a sticker."""
        return await self._say(expect_silence, kind="sticker", media=things.sticker())

    async def sends_photo(self, caption: str | None = None, *, expect_silence: bool = False) -> Message:
        """Send a photo, with words below it or without."""
        return await self._say(expect_silence, kind="photo", media=things.picture(), text=caption or "")

    async def sends_voice(self, *, expect_silence: bool = False) -> Message:
        """Send a voice message."""
        return await self._say(expect_silence, kind="voice", media=things.voice())

    async def sends_document(self, caption: str | None = None, *, expect_silence: bool = False) -> Message:
        """Send a file, with words below it or without."""
        return await self._say(expect_silence, kind="document", media=things.document(), text=caption or "")

    async def sends_location(
        self, latitude: float = 51.05, longitude: float = 3.72, *, expect_silence: bool = False
    ) -> Message:
        """Send a place, Ghent unless another is given."""
        place = {"location": {"latitude": latitude, "longitude": longitude}}
        return await self._say(expect_silence, kind="location", extra=place)

    async def sends_contact(self, *, expect_silence: bool = False) -> Message:
        """Send somebody's number."""
        contact = {"contact": {"phone_number": "+32470000000", "first_name": "Somebody"}}
        return await self._say(expect_silence, kind="contact", extra=contact)

    async def edits(self, message: Message, text: str, *, expect_silence: bool = False) -> None:
        """Change the words of a message one sent."""
        self._start()
        await self._settled([acting.edit(self.world, message, text)], f"the change to {text!r}", expect_silence)

    async def taps(self, label: str, *, expect_silence: bool = False) -> None:
        """Tap the newest button of this label, or of a label with these words in it.

        Raises:
            AssertionError: naming the visible buttons when there is no such button.
        """
        shown = [message for message in self.messages if message.from_bot]
        found = screen.find_button(shown, label)
        if found is None:
            if not any(label in screen.reply_labels(message) for message in shown):
                raise AssertionError(f"no button {label!r}; there are: {screen.labels_of(shown)}")
            await self.sends(label, expect_silence=expect_silence)
        else:
            await self._tap(*found, expect_silence)

    async def taps_old(self, message: Message, label: str, *, expect_silence: bool = False) -> None:
        """Tap a button of this very message, however old it is."""
        found = screen.find_button([message], label)
        if found is None:
            raise AssertionError(f"no button {label!r} there; it has: {screen.labels_of([message])}")
        await self._tap(*found, expect_silence)

    async def blocks(self) -> None:
        """Block the bot."""
        self._start()
        await self._settled([acting.block(self.world, self.person, True)], "being blocked", True)

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self._start()
        await self._settled([acting.block(self.world, self.person, False)], "being unblocked", True)

    async def adds_bot_to(self, group: Group) -> None:
        """Bring the bot into a group."""
        self._start()
        await self._settled(acting.add_bot(self.world, self.person, group), "being brought into a group", True)

    # What the person sees

    @property
    def messages(self) -> list[Message]:
        """The whole private chat, oldest first."""
        return self.world.messages_of(self.id)

    @property
    def news(self) -> list[Message]:
        """What the bot sent or changed since the person's last act."""
        return [one for one in self.messages if one.from_bot and one.touched > self._since]

    @property
    def screen(self) -> str:
        """The words of the news."""
        return screen.words_of(self.news)

    @property
    def buttons(self) -> list[str]:
        """The labels of the news' buttons."""
        return screen.labels_of(self.news)

    @property
    def files(self) -> list[File]:
        """The files among the news: documents and pictures, each its name and its bytes."""
        return [File(one.media.name, one.media.content) for one in self.news if one.media]

    @property
    def alert(self) -> str:
        """What the answer to the last tap said, in its bubble or its window."""
        query = self.world.callbacks.last_of(self.id)
        return query.text if query else ""

    def button(self, label: str) -> Json:
        """A button as Telegram's InlineKeyboardButton: for its link or the text it copies."""
        found = screen.find_button([one for one in self.messages if one.from_bot], label)
        if found is None:
            raise AssertionError(f"no button {label!r}; there are: {screen.labels_of(self.messages)}")
        return found[1]

    def sees(self, *wanted: str) -> None:
        """Fail unless all of this is on the screen."""
        for one in wanted:
            if not screen.contains(self.screen, one):
                raise AssertionError(screen.complaint(one, self.news))

    def does_not_see(self, *unwanted: str) -> None:
        """Fail if any of this is on the screen."""
        for one in unwanted:
            if screen.contains(self.screen, one):
                raise AssertionError(f"{one!r} is on the screen.\n{screen.drawn(self.news)}")

    async def waits_for(self, wanted: str) -> None:
        """Wait until this is on the screen: for what the bot sends by itself, later."""
        changed = asyncio.Event()
        stop = self.world.watch(lambda _: changed.set())
        try:
            async with asyncio.timeout(self.patience):
                while not screen.contains(self.screen, wanted):
                    changed.clear()
                    await changed.wait()
        except TimeoutError:
            raise AssertionError(screen.complaint(wanted, self.news)) from None
        finally:
            stop()

    # How an act is carried out

    def _start(self) -> None:
        self._since = self.world.moment

    async def _say(
        self,
        expect_silence: bool,
        *,
        text: str = "",
        kind: Kind = "text",
        group: Group | None = None,
        **content: Any,
    ) -> Message:
        if self.person.blocked and group is None:
            raise AssertionError(f"{self.person.first_name} has blocked the bot: unblock it first")
        self._start()
        message, ticket = acting.say(self.world, self.person, text, group=group, kind=kind, **content)
        await self._settled([ticket], repr(text) if text else f"a {kind}", expect_silence)
        return message

    async def _tap(self, message: Message, button: Json, expect_silence: bool) -> None:
        label, data = button["text"], button.get("callback_data")
        if data is None:
            raise AssertionError(f"the button {label!r} sends nothing to the bot: {button}")
        self._start()
        await self._settled(
            [acting.tap(self.world, self.person, message, data)], f"the tap on {label!r}", expect_silence
        )

    async def _settled(self, tickets: list[Ticket], act: str, expect_silence: bool) -> None:
        reacted = None if expect_silence else self._noticed
        await settled(self.world, tickets, act, patience=self.patience, reacted=reacted)

    def _noticed(self) -> bool:
        """Whether the bot did anything since the act began that this person can see."""
        return self.world.seen_since(self._since, self.person)
