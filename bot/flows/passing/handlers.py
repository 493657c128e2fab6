"""From a card to the other side of a pairing, and the door that either side opens or closes."""

from __future__ import annotations

from bot.content.base import Article
from bot.domain import passing
from bot.domain.access import nothing
from bot.domain.passing import Side
from bot.flows.args import digits, number, word
from bot.flows.card.handlers import article_of
from bot.flows.passing import screens
from bot.flows.turn import Flow, Turn


async def choose(turn: Turn) -> None:
    """To whom? With one pairing there is no question; an adult is told first what is passed on."""
    article, found = _passable(turn), await _sides(turn)
    if not found:
        raise nothing()
    if len(found) > 1:
        await turn.show(screens.to_whom(turn.language, article, found))
        return
    await _ask_or_send(turn, article, found[0])


def _passable(turn: Turn) -> Article:
    article = article_of(turn)
    if not passing.may_be_passed(article):
        raise nothing()
    return article


async def _sides(turn: Turn) -> list[Side]:
    found: list[Side] = await turn.services.store.read(passing.open_pairings(turn.person.chat_id))
    return found


async def to(turn: Turn) -> None:
    """To this one."""
    article, wanted = _passable(turn), digits(word(turn, 1))
    side = next((one for one in await _sides(turn) if one.pairing.id == wanted), None)
    if side is None:
        raise nothing()
    await _ask_or_send(turn, article, side)


async def _ask_or_send(turn: Turn, article: Article, side: Side) -> None:
    if side.to_household:
        [reached] = await turn.commit(passing.to_household(turn.person.chat_id, side.pairing.id, article.id))
        await turn.show(screens.sent(turn.language, article, reached=reached))
    else:
        await turn.show(screens.shall_i(turn.services.content, turn.language, article, side.pairing))


async def tell(turn: Turn) -> None:
    """The volunteer hears the subject."""
    article = _passable(turn)
    [reached] = await turn.commit(passing.to_volunteer(turn.person.chat_id, number(turn, 1), article.id))
    await turn.show(screens.told(turn.language, article, reached=reached))


async def door(turn: Turn) -> None:
    """Open or close one's own door."""
    pairing, is_open = number(turn), word(turn, 1) == "open"
    volunteer = any(one.to_household for one in await _sides(turn) if one.pairing.id == pairing)
    await turn.commit(passing.set_channel(turn.person.chat_id, pairing, is_open=is_open))
    await turn.show(screens.door(turn.language, pairing, is_open=is_open, volunteer=volunteer))


FLOW = Flow("pass", taps={"choose": choose, "to": to, "tell": tell, "door": door})
