"""What stands beside the articles: guides, texts to use, roles."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.base import ContentBase
from bot.curation.complete import VOLUNTEERS, languages_of_guide
from bot.languages import LANGUAGES, SOURCE
from bot.transport.render import utf16_length

LONGEST_FORM = 3800  # a message holds 4096, in UTF-16 units


def beside(content: ContentBase) -> Iterator[str]:
    """Every problem of them, with its file and its remedy."""
    yield from _guides(content)
    yield from _forms(content)
    yield from _roles(content)


def _guides(content: ContentBase) -> Iterator[str]:
    for guide in content.guides.values():
        place = f"bot/content/{guide.chapter}/guide.yaml"
        reached = {"start"}
        for name, step in guide.steps.items():
            reached |= set(step.steps)
            if not (step.steps or step.articles or step.flows or step.meet):
                yield f"{place}: {name} is a dead end: add an article, a flow or a person"
            missing = [one for one in step.meet if one not in content.organisations]
            missing += [one for one in step.articles if one not in content.articles]
            missing += [one for one in step.steps if one not in guide.steps]
            if missing:
                yield f"{place}: {name} names what does not exist: {', '.join(missing)}"
        for name in set(guide.steps) - reached:
            yield f"{place}: no step leads to {name}"
        for language in languages_of_guide(guide.chapter):
            if language not in guide.texts:
                yield f"bot/content/{guide.chapter}/{language}.yaml: the guide is missing"
            elif set(guide.texts[language].steps) != set(guide.steps):
                yield f"bot/content/{guide.chapter}/{language}.yaml: the guide's steps are not those of guide.yaml"
            elif guide.freshness(language) == "outdated":
                yield f"bot/content/{guide.chapter}/{language}.yaml: the guide's Dutch changed: translate or restamp"


def _forms(content: ContentBase) -> Iterator[str]:
    for form in content.forms.values():
        missing = [one for one in form.facts.articles if one not in content.articles]
        if missing:
            yield f"bot/content/coordinator/forms.yaml: {form.id} names what does not exist: {', '.join(missing)}"
        dutch = form.texts[SOURCE].text.strip().splitlines()
        for language in VOLUNTEERS:
            if language not in form.texts:
                yield f"bot/content/coordinator/{language}.yaml: {form.id}: the text is missing: translate nl.yaml"
        for language, words in form.texts.items():
            place = f"bot/content/coordinator/{language}.yaml: {form.id}"
            lines = words.text.strip().splitlines()
            if [one.endswith("……") for one in lines] != [one.endswith("……") for one in dutch]:
                yield f"{place}: its lines, or those to fill in, are not those of the Dutch"
            if utf16_length(words.text) > LONGEST_FORM:
                yield f"{place}: longer than one message holds: at most {LONGEST_FORM} units"
            if form.freshness(language) == "outdated":
                yield f"{place}: the Dutch changed: translate again, or restamp it"


def _roles(content: ContentBase) -> Iterator[str]:
    for name, role in content.roles.items():
        for language in LANGUAGES:
            place = f"bot/content/volunteer/roles.yaml: {name}"
            for part in (role.activities, role.pitfalls):
                if len(part.get(language, ())) != len(part[SOURCE]):
                    yield f"{place}: a list is not as long in {language} as in Dutch"
            if language not in role.now_and_then:
                yield f"{place}: now_and_then is missing in {language}"
