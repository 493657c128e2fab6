"""One update as a flow sees it: who, what, and three things to do with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from telegram import Bot, Message

from bot.domain.session import Session
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.services import Services
from bot.storage import Effect
from bot.storage.people import Person, keep
from bot.transport import delivery
from bot.transport.screens import Screen


class AlreadyDoneError(Exception):
    """This update's effects are on disk: it was delivered again."""


@dataclass
class Turn:
    """Read it, ask one service, show one screen."""

    update_id: int
    services: Services
    bot: Bot
    person: Person
    language: Language
    text: str = ""
    args: tuple[str, ...] = ()
    tapped: Message | None = None
    # The first name Telegram gives, and the message that was typed: asked for by the flows that need them.
    first_name: str = ""
    message_id: int | None = None
    # Whether a question asked in memory was left by this turn, or is answered by it.
    waited: bool = field(default=False, init=False)
    shown: bool = field(default=False, init=False)

    @property
    def t(self) -> Translator:
        """The translator of the person's language."""
        return translator(self.language)

    @property
    def session(self) -> Session:
        """What memory holds of this conversation."""
        return self.services.sessions.of(self.person.chat_id)

    def wait(self, question: str, *about: str) -> None:
        """Let the next typed text answer this question; anything else the person does ends the waiting."""
        self.session.waits, self.session.about = question, about

    async def show(self, screen: Screen) -> None:
        """Show a screen: in place under a tapped button, as a new message otherwise."""
        if self.tapped is not None and not self.shown:
            await delivery.show_in_place(self.bot, self.person.chat_id, self.tapped, screen)
        else:
            await delivery.send(self.bot, self.person.chat_id, screen)
        self.shown = True

    async def commit(self, *effects: Effect, **changes: object) -> list[Any]:
        """Put effects and changes of the person on disk, once; then remember them. Returns what the effects returned.

        Raises:
            AlreadyDoneError: when an earlier delivery of this update did so already.
        """
        changed = replace(self.person, **changes)  # type: ignore[arg-type]  # the names are Person's fields
        writes = (*effects, keep(changed)) if changes else effects
        done = await self.services.store.commit(self.update_id, *writes)
        if done is None:
            raise AlreadyDoneError
        self.services.look_again(self.person.chat_id)
        self.services.remember(changed)
        self.person = changed
        self.language = changed.language or self.language
        return done[: len(effects)]

    async def leave_flow(self) -> None:
        """End the current step, if there is one; its draft goes."""
        if self.person.step is not None:
            await self.commit(step=None, draft=None)


Handler = Callable[[Turn], Awaitable[None]]


@dataclass(frozen=True)
class Flow:
    """What plugs into the router: commands, button actions, and steps that wait for text."""

    name: str
    commands: Mapping[str, Handler] = field(default_factory=dict)
    taps: Mapping[str, Handler] = field(default_factory=dict)
    # What text means in a step, and how to show the step again (also after a redelivery or a crisis card).
    steps: Mapping[str, Handler] = field(default_factory=dict)
    resume: Mapping[str, Handler] = field(default_factory=dict)
    # What text answers that is asked in memory only, and writes nothing (`Session.waits`).
    waits: Mapping[str, Handler] = field(default_factory=dict)
    # What a voice message or a photo is answered with in one of its steps.
    not_text: Handler | None = None
