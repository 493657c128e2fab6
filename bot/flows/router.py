"""The one way in: crisis words first, then commands, buttons, the current step, and questions."""

from __future__ import annotations

import logging
import secrets
import time
from contextlib import suppress

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.domain.crisis import CrisisHit
from bot.domain.danger import danger_in
from bot.errors import SendError, UserFacingError
from bot.flows import FLOWS, odd
from bot.flows.ask import answer
from bot.flows.start.handlers import menu
from bot.flows.turn import AlreadyDoneError, Handler, Turn
from bot.flows.urgent import crisis_screen
from bot.languages import Language, language_of
from bot.services import Services
from bot.storage.people import Person
from bot.transport import callbacks, delivery

log = logging.getLogger("bot.turns")

COMMANDS: dict[str, Handler] = {name: one for flow in FLOWS for name, one in flow.commands.items()}
TAPS: dict[tuple[str, str], Handler] = {(flow.name, name): one for flow in FLOWS for name, one in flow.taps.items()}
STEPS: dict[str, Handler] = {f"{flow.name}.{name}": one for flow in FLOWS for name, one in flow.steps.items()}
WAITS: dict[str, Handler] = {f"{flow.name}.{name}": one for flow in FLOWS for name, one in flow.waits.items()}
NOT_TEXT: dict[str, Handler] = {flow.name: flow.not_text for flow in FLOWS if flow.not_text is not None}
RESUME: dict[str, Handler] = {f"{flow.name}.{name}": one for flow in FLOWS for name, one in flow.resume.items()}


class Router:
    """Turns an update into one handler's turn."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def handle(self, update: Update) -> None:
        """Answer one update, whatever it is."""
        started = time.perf_counter()
        if update.effective_chat is None or update.my_chat_member is not None:
            await self._membership(update)
            return
        if update.effective_chat.type != "private":
            await self._group(update)
            return
        flow, outcome = await self._private(update)
        milliseconds = (time.perf_counter() - started) * 1000
        log.info("update=%s flow=%s outcome=%s ms=%.0f", update.update_id, flow, outcome, milliseconds)

    async def _private(self, update: Update) -> tuple[str, str]:
        hit = self._danger(update)
        if hit is not None:
            await self._answer_danger(update, hit)
            return "crisis", "shown"
        query = update.callback_query
        if query is not None:
            await _acknowledge(query)
        turn: Turn | None = None
        try:
            turn = await self._turn(update)
            name, handler = _choose(turn, update)
            await handler(turn)
            return name, "shown"
        except AlreadyDoneError:
            await self._show_current(update)
            return "redelivered", "shown"
        except UserFacingError as error:
            await self._tell(update, turn, error)
            return "error", error.key[:24]
        except SendError as error:
            if not error.permanent:
                raise
            return "send", "refused"

    def is_urgent(self, update: Update) -> bool:
        """Whether it holds words of danger: those are answered, however much comes at once."""
        return self._danger(update) is not None

    def _danger(self, update: Update) -> CrisisHit | None:
        message = update.message or update.edited_message
        text = (message.text or message.caption) if message else None
        if not text or text.startswith("/"):
            return None
        # Asks no storage: memory, or what Telegram says, is enough to know the languages it may be in.
        person = self._services.known_person(_chat_id(update))
        language = (person and person.language) or self._telegram_language(update)
        return danger_in(text, language, self._services.crisis, self._services.lookup)

    async def _answer_danger(self, update: Update, hit: CrisisHit) -> None:
        """Show the urgent screen; asks no database for someone memory does not know."""
        chat = _chat_id(update)
        person = self._services.known_person(chat)
        try:
            person = person or await self._services.person(chat)
        except Exception as error:  # noqa: BLE001 without storage the urgent screen must still come
            log.error("storage failed under an urgent message: %s", type(error).__name__)
            person = Person(chat)
        turn = self._new_turn(update, person)
        turn.session.waits = ""
        await turn.show(crisis_screen(turn, hit))

    async def _turn(self, update: Update) -> Turn:
        return self._new_turn(update, await self._services.person(_chat_id(update)))

    def _new_turn(self, update: Update, person: Person) -> Turn:
        query = update.callback_query
        message = query.message if query else None
        language = person.language or self._telegram_language(update)
        text = (update.effective_message.text or "") if update.effective_message and query is None else ""
        user, typed = update.effective_user, update.message
        return Turn(
            update.update_id,
            self._services,
            update.get_bot(),
            person,
            language,
            text,
            tapped=message if isinstance(message, Message) else None,
            first_name=user.first_name if user else "",
            message_id=typed.message_id if typed else None,
        )

    def _telegram_language(self, update: Update) -> Language:
        code = update.effective_user.language_code if update.effective_user else None
        return language_of(code) or self._services.settings.default_language

    async def _show_current(self, update: Update) -> None:
        """The effect is on disk already: show where the person stands now."""
        self._services.forget(_chat_id(update))
        turn = await self._turn(update)
        await RESUME.get(turn.person.step or "", menu)(turn)

    async def _tell(self, update: Update, turn: Turn | None, error: UserFacingError) -> None:
        turn = turn or self._new_turn(update, Person(_chat_id(update)))
        await turn.show(odd.told(turn.language, turn.t(error.key, **error.params)))

    async def _membership(self, update: Update) -> None:
        change = update.my_chat_member
        if change is None or change.chat.type == "private":
            return
        if change.new_chat_member.status in {"member", "administrator", "restricted"}:
            await self._group(update)

    async def _group(self, update: Update) -> None:
        """Say once where the bot works, then leave."""
        chat, bot = update.effective_chat, update.get_bot()
        if chat is None:
            return
        try:
            if chat.type != "channel":
                await bot.send_message(chat.id, odd.in_group(self._telegram_language(update), bot.username))
            await bot.leave_chat(chat.id)
        except TelegramError as error:
            log.info("update=%s flow=group outcome=%s", update.update_id, type(error).__name__)

    async def apologise(self, update: object) -> str:
        """Answer after an unexpected error; returns the reference code that stands in the log."""
        reference = secrets.token_hex(3)
        if isinstance(update, Update) and update.effective_chat and update.effective_chat.type == "private":
            known = self._services.known_person(update.effective_chat.id)
            language = (known.language if known else None) or self._telegram_language(update)
            await delivery.send(update.get_bot(), update.effective_chat.id, odd.problem(language, reference))
        return reference

    async def calm(self, update: Update) -> None:
        """One reply to a flood of updates, which nobody looked at."""
        chat = update.effective_chat
        if chat is None or chat.type != "private":
            return
        known = self._services.known_person(chat.id)
        language = (known.language if known else None) or self._telegram_language(update)
        log.info("update=%s flow=flood outcome=calmed", update.update_id)
        with suppress(SendError):
            await delivery.send(update.get_bot(), chat.id, odd.a_lot(language))


def _choose(turn: Turn, update: Update) -> tuple[str, Handler]:
    """Which handler this turn is for, and its name for the log."""
    waits = turn.session.waits
    if update.callback_query is not None or turn.text.strip():
        turn.session.waits, turn.waited = "", bool(waits)
    if update.callback_query is not None:
        tapped = callbacks.parse(update.callback_query.data)
        if tapped is None or (tapped.flow, tapped.action) not in (*TAPS, ("urgent", "resume")):
            return "odd.old_button", odd.old_button
        turn.args = tapped.args
        if tapped.action == "resume":
            return "resume", RESUME.get(turn.person.step or "", menu)
        return f"{tapped.flow}.{tapped.action}", TAPS[tapped.flow, tapped.action]
    if not turn.text.strip():
        return "odd.not_text", NOT_TEXT.get((turn.person.step or "").split(".")[0], odd.not_text)
    if turn.text.startswith("/"):
        command, _, rest = turn.text[1:].partition(" ")
        turn.text = rest
        name = command.split("@")[0].lower()
        return f"command.{name}" if name in COMMANDS else "odd.command", COMMANDS.get(name, odd.unknown_command)
    # What is asked in memory was asked last: anything else the person did ended it.
    if waits in WAITS and update.message is not None:
        return waits, WAITS[waits]
    step = turn.person.step
    return (step, STEPS[step]) if step in STEPS else ("ask", answer)


async def _acknowledge(query: CallbackQuery) -> None:
    """Every callback query is answered; one too old to answer is no reason to stop."""
    try:
        await query.answer()
    except BadRequest:
        log.info("a callback query was too old to answer")


def _chat_id(update: Update) -> int:
    if update.effective_chat is None:
        raise ApplicationHandlerStop
    return update.effective_chat.id


__all__ = ["COMMANDS", "RESUME", "STEPS", "TAPS", "Router"]
