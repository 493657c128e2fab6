"""The words for things that several flows name: signs, roles, life domains, outcomes, durations."""

from __future__ import annotations

from bot.content.models import Domain
from bot.domain.codenames import Sign
from bot.domain.notes import Outcome, Readers
from bot.i18n import Translator
from bot.storage.pairings import Role

ISOLATE, END_OF_ISOLATE = "\u2066", "\u2069"


def sign_name(sign_id: str, t: Translator) -> str:
    """A household's sign: the same emoji for everyone, and the words in the reader's language."""
    sign = Sign.parse(sign_id)
    if sign is None:
        return sign_id
    # Colour first, animal second, also where the words around them run from right to left.
    emoji = f"{ISOLATE}{sign.emoji}{END_OF_ISOLATE}" if t.right_to_left else sign.emoji
    return f"{emoji} {_colours(t)[sign.colour]} · {_animals(t)[sign.animal]}"


def _colours(t: Translator) -> dict[str, str]:
    return {
        "red": t("red"),
        "orange": t("orange"),
        "yellow": t("yellow"),
        "green": t("green"),
        "blue": t("blue"),
        "purple": t("purple"),
        "brown": t("brown"),
        "black": t("black"),
        "white": t("white"),
    }


def _animals(t: Translator) -> dict[str, str]:
    return {
        "ant": t("ant"),
        "peacock": t("peacock"),
        "dolphin": t("dolphin"),
        "dove": t("dove"),
        "hamster": t("hamster"),
        "eagle": t("eagle"),
        "elephant": t("elephant"),
        "fish": t("fish"),
        "flamingo": t("flamingo"),
        "giraffe": t("giraffe"),
        "hedgehog": t("hedgehog"),
        "horse": t("horse"),
        "kangaroo": t("kangaroo"),
        "koala": t("koala"),
        "bison": t("bison"),
        "leopard": t("leopard"),
        "llama": t("llama"),
        "octopus": t("octopus"),
        "rhino": t("rhino"),
        "panda": t("panda"),
        "parrot": t("parrot"),
        "squirrel": t("squirrel"),
        "swan": t("swan"),
        "turtle": t("turtle"),
    }


def role_name(role: str, t: Translator) -> str:
    """One of the four roles of a volunteer."""
    names: dict[str, str] = {
        "ally": t("Ally"),
        "mentor": t("Mentor"),
        "monitor": t("Monitor"),
        "animator": t("Animator"),
    }
    return names.get(role, role)


def role_about(role: Role, t: Translator) -> str:
    """What a role is for, how often one meets, and how it ends: the same words for everybody it is proposed to."""
    return {
        "ally": t(
            "Someone to talk to and do ordinary things with, one to one. "
            "No fixed rhythm is needed: often a lot at first and less later. It ends when either of you says so."
        ),
        "mentor": t(
            "Someone who helps one person or family with one clear goal: a home, work, the language. "
            "The rhythm follows the work. Once the goal is reached, it ends."
        ),
        "monitor": t(
            "Someone who guides a group around one subject: speaking Dutch, finding a home, homework. "
            "On a fixed day, at a fixed place. Whoever wants to stop says goodbye."
        ),
        "animator": t(
            "Someone who brings people together in a group for fun and rest: sport, an outing, a party. "
            "Sometimes every week, sometimes on feast days only. People come and leave as they like."
        ),
    }[role]


def chapter_name(chapter: str, t: Translator) -> str:
    """A chapter in the reader's language."""
    return {
        "status": t("Status and papers"),
        "integration": t("Integration and Dutch"),
        "housing": t("Housing"),
        "work": t("Work"),
        "ocmw": t("Money and OCMW"),
        "education": t("School and children"),
        "family": t("Family"),
        "care": t("Care"),
        "volunteer": t("Volunteering"),
        "coordinator": t("For coordinators"),
    }[chapter]


def domain_name(domain: Domain | str, t: Translator) -> str:
    """One of the ten domains of life."""
    names: dict[str, str] = {
        "integration": t("Integration and Dutch"),
        "work-training": t("Work and training"),
        "money-admin": t("Money and papers"),
        "housing": t("Housing"),
        "health-wellbeing": t("Health and well-being"),
        "education-childcare": t("School and childcare"),
        "leisure": t("Leisure"),
        "parenting": t("Raising children"),
        "informal-network": t("Friends and neighbours"),
        "volunteer-support": t("Support for volunteers"),
    }
    return names.get(domain, domain)


def outcome_name(outcome: Outcome | str, t: Translator) -> str:
    """How a contact went."""
    names: dict[str, str] = {
        "met": t("Met"),
        "called": t("Called"),
        "wrote": t("Wrote"),
        "went-along": t("Went along"),
        "group": t("In a group"),
        "tried": t("Tried, not reached"),
    }
    return names.get(outcome, outcome)


def readers_name(readers: Readers | str, t: Translator) -> str:
    """Who may read a note."""
    names: dict[str, str] = {
        "me": t("Only me"),
        "coordinator": t("My coordinator too"),
        "household": t("The household too"),
    }
    return names.get(readers, readers)


def duration(minutes: int, t: Translator) -> str:
    """How long: 45 min, 1 h, 1 h 30."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return t("{minutes} min", minutes=rest)
    return t("{hours} h {minutes}", hours=hours, minutes=f"{rest:02}") if rest else t("{hours} h", hours=hours)
