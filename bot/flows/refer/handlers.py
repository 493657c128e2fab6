"""From a need to who takes it on. Nothing of it is written: need, place and status stay in memory."""

from __future__ import annotations

from typing import get_args

from bot.content.base import Article
from bot.content.models import Domain, Region, Status
from bot.domain.lookup import Outcome, Result
from bot.domain.referral import Referral, Where, refer
from bot.flows.args import digits, word
from bot.flows.ask.handlers import MOST_CHOICES
from bot.flows.card.handlers import article_of, show_card
from bot.flows.refer import answer, message, screens
from bot.flows.turn import Flow, Turn
from bot.languages import language_of

NEED, PLACE = "refer.need", "refer.place"


async def begin(turn: Turn) -> None:
    """Ask what is needed: typed, or by a domain of life."""
    turn.wait(NEED)
    await turn.show(screens.begin(turn.language))


async def need(turn: Turn) -> None:
    """What is needed, in the person's own words."""
    services, session = turn.services, turn.session
    result = services.lookup.ask(
        turn.text, turn.language, statuses=session.status, region=session.region, helping=turn.person.helping
    )
    session.question, session.candidates = turn.text, tuple(hit.id for hit in result.hits)
    child = _asks_a_child(turn, result)
    if child is not None:
        await turn.show(screens.not_a_child(services.content, turn.language, child))
        await show_card(turn, child)
    elif result.outcome is Outcome.ANSWER:
        await _where_first(turn, services.content.articles[result.hits[0].id])
    elif result.outcome is Outcome.CHOICES:
        await turn.show(screens.choices(services.content, turn.language, session.candidates[:MOST_CHOICES]))
    else:
        turn.wait(NEED)
        await turn.show(screens.not_found(turn.language))


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
    """A need was chosen."""
    await _where_first(turn, article_of(turn))


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
    found = turn.services.places.find(turn.text)
    if len(found) == 1:
        await _be_at(turn, article, found[0].nis)
    else:
        turn.wait(PLACE, article.id)
        typed = turn.text.strip()[:40]
        await turn.show(screens.which_place(content, turn.language, article, found, typed))


async def at(turn: Turn) -> None:
    """One of several places was meant."""
    await _be_at(turn, article_of(turn), word(turn, 1))


async def _be_at(turn: Turn, article: Article, nis: str) -> None:
    municipality = turn.services.content.places.municipalities.get(nis)
    if municipality is not None:
        turn.session.place, turn.session.region = nis, municipality.region
    await _show(turn, article)


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
    article, said = article_of(turn), language_of(word(turn, 1))
    if turn.person.helping and said is None:
        await turn.show(screens.whose_language(turn.language, article))
        return
    session, content = turn.session, turn.services.content
    asked = message.Asked(_referral(turn, article), session.place, said or turn.language, turn.person.helping)
    await turn.show(screens.handover(turn.language, article))
    for one in message.messages(content, asked):
        await turn.show(one)


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
    },
    waits={"need": need, "place": place},
)
