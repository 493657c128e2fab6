"""From a need to who takes it on: need, place and status stay in memory; a volunteer may be asked if it worked."""

from __future__ import annotations

from contextlib import suppress
from typing import get_args

from bot.content.base import Article
from bot.content.models import Domain, Region, Status
from bot.domain import trying
from bot.domain.lookup import Outcome, Result
from bot.domain.referral import Referral, Where, refer
from bot.flows.args import digits, word
from bot.flows.ask.handlers import MOST_CHOICES
from bot.flows.card.handlers import article_of, show_card
from bot.flows.refer import answer, message, screens
from bot.flows.turn import AlreadyDoneError, Flow, Turn
from bot.languages import language_of

NEED, PLACE = "refer.need", "refer.place"


async def begin(turn: Turn) -> None:
    """Ask what is needed: typed, or by a domain of life."""
    turn.wait(NEED)
    await turn.show(screens.begin(turn.language))


async def need(turn: Turn) -> None:
    """What is needed, in the person's own words: they are not kept, not even to send them to the team."""
    content, result = turn.services.content, _looked_up(turn)
    child = _asks_a_child(turn, result)
    if child is not None:
        await _spare_the_child(turn, child)
    elif result.outcome is Outcome.ANSWER:
        await _where_first(turn, content.articles[result.hits[0].id])
    elif result.outcome is Outcome.CHOICES:
        turn.wait(NEED)
        ids = [hit.id for hit in result.hits[:MOST_CHOICES]]
        await turn.show(screens.choices(content, turn.language, ids))
    else:
        turn.wait(NEED)
        await turn.show(screens.not_found(turn.language))


async def _spare_the_child(turn: Turn, article: Article) -> None:
    """Why no child, and what instead; who takes it on is a tap away."""
    await turn.show(screens.not_a_child(turn.language, article))
    await show_card(turn, article)


def _looked_up(turn: Turn) -> Result:
    session = turn.session
    return turn.services.lookup.ask(
        turn.text, turn.language, statuses=session.status, region=session.region, helping=turn.person.helping
    )


def _asks_a_child(turn: Turn, result: Result) -> Article | None:
    """The article that says why no child, when the need would let one interpret or carry the household."""
    if not result.hits or result.outcome not in {Outcome.ANSWER, Outcome.CHOICES}:
        return None
    article = turn.services.content.articles[result.hits[0].id]
    return article if article.facts.spares_a_child else None


async def domain(turn: Turn) -> None:
    """The needs of one domain of life."""
    name, page = word(turn), digits(word(turn, 1)) or 0
    if name not in get_args(Domain):
        await begin(turn)
        return
    helping = turn.person.helping
    await turn.show(screens.needs(turn.services.content, turn.language, name, page, helping=helping))


async def pick(turn: Turn) -> None:
    """A need was chosen; one that a child would carry is explained first."""
    article = article_of(turn)
    if article.facts.spares_a_child:
        await _spare_the_child(turn, article)
    else:
        await _where_first(turn, article)


async def _where_first(turn: Turn, article: Article) -> None:
    if turn.session.place or turn.session.region:
        await _show(turn, article)
    else:
        await _ask_where(turn, article)


async def show(turn: Turn) -> None:
    """Who takes it on."""
    await _show(turn, article_of(turn))


async def _show(turn: Turn, article: Article) -> None:
    content = turn.services.content
    await turn.show(answer.referral(content, _referral(turn, article), _reader(turn)))


def _referral(turn: Turn, article: Article) -> Referral:
    session, content = turn.session, turn.services.content
    return refer(content, article, Where(session.place, session.region), session.status, turn.language)


def _reader(turn: Turn) -> answer.Reader:
    session, helping = turn.session, turn.person.helping
    return answer.Reader(turn.language, helping, session.status, session.region, session.place, turn.bot.username)


async def where(turn: Turn) -> None:
    """Ask where."""
    await _ask_where(turn, article_of(turn))


async def _ask_where(turn: Turn, article: Article) -> None:
    turn.wait(PLACE, article.id)
    await turn.show(screens.where(turn.services.content, turn.language, article))


async def place(turn: Turn) -> None:
    """A municipality, a part of one or a postcode, as it was typed."""
    content, (name, *_) = turn.services.content, (*turn.session.about, "")
    article = content.articles.get(name)
    if article is None:
        await begin(turn)
        return
    places = turn.services.places
    found = places.find(turn.text)
    if len(found) == 1 and places.knows(turn.text):
        await _be_at(turn, article, found[0].nis)
    elif not found and _looked_up(turn).outcome is Outcome.ANSWER:
        await need(turn)  # they went on to another need
    else:
        turn.wait(PLACE, article.id)
        typed = turn.text.strip()[:40]
        await turn.show(screens.which_place(content, turn.language, article, found, typed))


async def at(turn: Turn) -> None:
    """One of several places was meant."""
    await _be_at(turn, article_of(turn), word(turn, 1))


async def _be_at(turn: Turn, article: Article, nis: str) -> None:
    _remember(turn, nis)
    await _show(turn, article)


def _remember(turn: Turn, nis: str) -> None:
    """Where they are, in memory only."""
    municipality = turn.services.content.places.municipalities.get(nis)
    if municipality is not None:
        turn.session.place, turn.session.region = nis, municipality.region


async def area(turn: Turn) -> None:
    """No more than the region, or nowhere in particular."""
    wanted = word(turn, 1)
    turn.session.place = ""
    turn.session.region = next((one for one in get_args(Region) if one == wanted), None)
    await _show(turn, article_of(turn))


async def status(turn: Turn) -> None:
    """Ask which status it is about, or remember what was said: in memory only."""
    article, said = article_of(turn), word(turn, 1)
    if not said:
        await turn.show(screens.status(turn.language, article))
        return
    turn.session.status = next((one for one in get_args(Status) if one == said), None)
    await _show(turn, article)


async def write(turn: Turn) -> None:
    """A message to the service: for whom one helps, first the language to read it in."""
    article, nis, said = article_of(turn), word(turn, 1), language_of(word(turn, 2))
    if nis in turn.services.content.places.municipalities:
        _remember(turn, nis)
    if turn.person.helping and said is None:
        await turn.show(screens.whose_language(turn.language, article, turn.session.place))
        return
    session, content, chat = turn.session, turn.services.content, turn.person.chat_id
    where = Where(session.place, session.region)
    asked = message.Asked(_referral(turn, article), where, said or turn.language, turn.person.helping)
    organisation = asked.referral.helpers[0].id
    later = turn.person.helping and await turn.services.store.read(trying.can_be_asked(chat))
    await turn.show(screens.handover(turn.language, article, ask=organisation if later else ""))
    for one in message.messages(content, asked):
        await turn.show(one)
    if later:
        with suppress(AlreadyDoneError):
            await turn.commit(trying.ask_later(chat, organisation))


async def do_not_ask(turn: Turn) -> None:
    """They need not be asked whether it worked."""
    await turn.commit(trying.do_not_ask(turn.person.chat_id, word(turn)))
    await turn.show(screens.not_asked(turn.language))


FLOW = Flow(
    "refer",
    taps={
        "begin": begin,
        "domain": domain,
        "pick": pick,
        "show": show,
        "where": where,
        "at": at,
        "area": area,
        "status": status,
        "write": write,
        "quiet": do_not_ask,
    },
    waits={"need": need, "place": place},
)
