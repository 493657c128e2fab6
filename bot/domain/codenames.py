"""Households go by a drawn sign, a colour and an animal: the same for everyone, and it tells nothing of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


def _kept(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    return MappingProxyType(dict(pairs))


COLOURS: Final = _kept(
    [
        ("red", "🔴"),
        ("orange", "🟠"),
        ("yellow", "🟡"),
        ("green", "🟢"),
        ("blue", "🔵"),
        ("purple", "🟣"),
        ("brown", "🟤"),
        ("black", "⚫"),
        ("white", "⚪"),
    ]
)

# No animal whose name is thrown at people, or that stands for a party, in the languages of our readers. That is why
# there is no cat, cow, bear, sheep, goat, lion, wolf, fox, hare, crow or penguin, no zebra (a wild donkey in Arabic
# and Persian), no crab (cancer in Arabic), no seal or otter (water dogs), no owl (a bad omen in Arabic and Turkish), no
# duck, butterfly or ladybird (slurs in Spanish), no rooster or deer (slurs in Russian). And no bee: in Dutch that is
# also "with".
ANIMALS: Final = _kept(
    [
        ("ant", "🐜"),
        ("peacock", "🦚"),
        ("dolphin", "🐬"),
        ("dove", "🕊️"),
        ("hamster", "🐹"),
        ("eagle", "🦅"),
        ("elephant", "🐘"),
        ("fish", "🐟"),
        ("flamingo", "🦩"),
        ("giraffe", "🦒"),
        ("hedgehog", "🦔"),
        ("horse", "🐴"),
        ("kangaroo", "🦘"),
        ("koala", "🐨"),
        ("bison", "🦬"),
        ("leopard", "🐆"),
        ("llama", "🦙"),
        ("octopus", "🐙"),
        ("rhino", "🦏"),
        ("panda", "🐼"),
        ("parrot", "🦜"),
        ("squirrel", "🐿️"),
        ("swan", "🦢"),
        ("turtle", "🐢"),
    ]
)


@dataclass(frozen=True)
class Sign:
    """A household's colour and animal."""

    colour: str
    animal: str

    @property
    def id(self) -> str:
        """As it is stored: `blue-rhino`."""
        return f"{self.colour}-{self.animal}"

    @property
    def emoji(self) -> str:
        """As it is shown: 🔵🦏."""
        return COLOURS[self.colour] + ANIMALS[self.animal]

    @staticmethod
    def parse(id: str) -> Sign | None:
        """The sign stored as `id`, or None when there is no such sign."""
        colour, _, animal = id.partition("-")
        return Sign(colour, animal) if colour in COLOURS and animal in ANIMALS else None


def every_sign() -> Iterator[Sign]:
    """Every sign there is, in a fixed order."""
    return (Sign(colour, animal) for colour in COLOURS for animal in ANIMALS)


def draw(taken: Collection[str], choose: Callable[[Sequence[Sign]], Sign]) -> Sign | None:
    """A sign that is not taken, least like the others; None when all are taken.

    That is an animal and a colour nobody has, while there are; then the animal fewest have, in the colour fewest have.
    """
    used = [sign for sign in map(Sign.parse, taken) if sign]
    animals, colours = Counter(sign.animal for sign in used), Counter(sign.colour for sign in used)

    def likeness(sign: Sign) -> tuple[int, int]:
        return animals[sign.animal], colours[sign.colour]

    free = [sign for sign in every_sign() if sign.id not in taken]
    if not free:
        return None
    least = min(map(likeness, free))
    return choose([sign for sign in free if likeness(sign) == least])


def _spoken(**forms: str) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({one: tuple(words.split()) for one, words in forms.items()})


# What people type for a colour or an animal, by language and id; the shortest or most usual form first.
SPOKEN: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "nl": _spoken(
            red="rood rode",
            orange="oranje",
            yellow="geel gele",
            green="groen groene",
            blue="blauw blauwe",
            purple="paars paarse purper purperen",
            brown="bruin bruine",
            black="zwart zwarte",
            white="wit witte",
            ant="mier mieren miertje",
            peacock="pauw pauwen pauwtje",
            dolphin="dolfijn dolfijnen",
            dove="duif duiven duifje",
            hamster="hamster hamsters hamstertje",
            eagle="arend arenden adelaar adelaars",
            elephant="olifant olifanten olifantje",
            fish="vis vissen visje",
            flamingo="flamingo flamingo's flamingos",
            giraffe="giraf giraffe giraffen giraffes",
            hedgehog="egel egels egeltje",
            horse="paard paarden paardje",
            kangaroo="kangoeroe kangoeroes",
            koala="koala koala's koalas",
            bison="bizon bizons wisent",
            leopard="luipaard luipaarden",
            llama="lama lama's lamas",
            octopus="octopus octopussen inktvis inktvissen",
            rhino="neushoorn neushoorns neushoorntje",
            panda="panda panda's pandas",
            parrot="papegaai papegaaien",
            squirrel="eekhoorn eekhoorns eekhoorntje",
            swan="zwaan zwanen",
            turtle="schildpad schildpadden",
        ),
        "en": _spoken(
            red="red",
            orange="orange",
            yellow="yellow",
            green="green",
            blue="blue",
            purple="purple violet",
            brown="brown",
            black="black",
            white="white",
            ant="ant ants",
            peacock="peacock peacocks",
            dolphin="dolphin dolphins",
            dove="dove doves pigeon pigeons",
            hamster="hamster hamsters",
            eagle="eagle eagles",
            elephant="elephant elephants",
            fish="fish fishes",
            flamingo="flamingo flamingos flamingoes",
            giraffe="giraffe giraffes",
            hedgehog="hedgehog hedgehogs",
            horse="horse horses",
            kangaroo="kangaroo kangaroos",
            koala="koala koalas",
            bison="bison bisons buffalo buffalos",
            leopard="leopard leopards",
            llama="llama llamas",
            octopus="octopus octopuses",
            rhino="rhino",
            panda="panda pandas",
            parrot="parrot parrots",
            squirrel="squirrel squirrels",
            swan="swan swans",
            turtle="turtle turtles tortoise tortoises",
        ),
        "fr": _spoken(
            red="rouge rouges",
            orange="orange oranges",
            yellow="jaune jaunes",
            green="vert verte verts vertes",
            blue="bleu bleue bleus bleues",
            purple="violet violette violets violettes mauve mauves",
            brown="brun brune bruns brunes marron marrons",
            black="noir noire noirs noires",
            white="blanc blanche blancs blanches",
            ant="fourmi fourmis",
            peacock="paon paons",
            dolphin="dauphin dauphins",
            dove="colombe colombes",
            hamster="hamster hamsters",
            eagle="aigle aigles",
            elephant="éléphant éléphants elephant elephants",
            fish="poisson poissons",
            flamingo="flamant flamants",
            giraffe="girafe girafes",
            hedgehog="hérisson hérissons herisson herissons",
            horse="cheval chevaux",
            kangaroo="kangourou kangourous",
            koala="koala koalas",
            bison="bison bisons",
            leopard="léopard léopards leopard leopards",
            llama="lama lamas",
            octopus="pieuvre pieuvres poulpe poulpes",
            rhino="rhinoceros rhino rhinocéros rhinos",
            panda="panda pandas",
            parrot="perroquet perroquets",
            squirrel="écureuil écureuils ecureuil ecureuils",
            swan="cygne cygnes",
            turtle="tortue tortues",
        ),
    }
)
