"""What stands beside the articles is held too: texts to use, roles, guides, the first numbers."""

from dataclasses import replace

import pytest

from bot.content.base import ContentBase, Form, Guide
from bot.content.models import FormText
from bot.curation.beside import LONGEST_FORM, beside
from bot.curation.check import check
from bot.curation.complete import languages_of, languages_of_guide
from bot.languages import LANGUAGES, Language


def with_form(content: ContentBase, name: str, language: Language, **changes: object) -> ContentBase:
    form = content.forms[name]
    texts = {**form.texts, language: form.texts[language].model_copy(update=changes)}
    return replace(content, forms={**content.forms, name: Form(name, form.facts, texts)})


@pytest.mark.parametrize(
    ("language", "changes", "complaint"),
    [
        ("fr", {"text": "Une seule ligne"}, "its lines, or those to fill in"),
        ("nl", {"text": "x" * (LONGEST_FORM + 1)}, "longer than one message"),
        ("en", {"stamp": "0"}, "the Dutch changed"),
    ],
)
def test_a_text_to_use_that_drifted_is_found(
    content: ContentBase, language: Language, changes: dict[str, object], complaint: str
) -> None:
    found = list(beside(with_form(content, "agreement", language, **changes)))
    assert any(complaint in problem and "agreement" in problem for problem in found)


def test_a_text_to_use_is_missing_in_a_volunteers_language_and_not_in_another(content: ContentBase) -> None:
    form = content.forms["agreement"]
    texts: dict[Language, FormText] = {one: text for one, text in form.texts.items() if one != "fr"}
    without = replace(content, forms={**content.forms, form.id: Form(form.id, form.facts, texts)})
    (problem,) = [one for one in beside(without) if "missing" in one]
    assert "coordinator/fr.yaml: agreement" in problem
    assert "ar" not in form.texts


def test_a_text_to_use_names_articles_that_exist(content: ContentBase) -> None:
    form = content.forms["agreement"]
    facts = form.facts.model_copy(update={"articles": ("no.such",)})
    (problem,) = beside(replace(content, forms={form.id: Form(form.id, facts, form.texts)}))
    assert "no.such" in problem


def test_a_role_is_told_at_equal_length_in_every_language(content: ContentBase) -> None:
    role = content.roles["mentor"]
    shorter = role.model_copy(update={"activities": {**role.activities, "ps": role.activities["ps"][:-1]}})
    (problem,) = beside(replace(content, roles={**content.roles, "mentor": shorter}))
    assert "not as long in ps" in problem
    silent = role.model_copy(update={"now_and_then": {"nl": "Kan."}})
    assert len(list(beside(replace(content, roles={"mentor": silent})))) == len(LANGUAGES) - 1


def test_a_step_with_a_flow_is_no_dead_end_and_an_empty_one_is(content: ContentBase) -> None:
    guide = content.guides["volunteer"]
    empty = guide.steps["ends"].model_copy(update={"articles": (), "meet": (), "flows": ()})

    def dead_ends(step: object) -> list[str]:
        steps = {**guide.steps, "ends": step}
        changed = Guide(guide.chapter, steps, guide.texts)  # type: ignore[arg-type]  # a step
        found = beside(replace(content, guides={"volunteer": changed}))
        return [one for one in found if "dead end" in one]

    assert len(dead_ends(empty)) == 1
    assert dead_ends(empty.model_copy(update={"flows": ("note",)})) == []


def test_a_first_number_that_is_not_on_the_urgent_screen_is_found(content: ContentBase) -> None:
    sentences = {**content.crisis_sentences, "death": {**content.crisis_sentences["death"], "first": ["113"]}}
    found = check(replace(content, crisis_sentences=sentences))
    assert any("113 is no number of the urgent screen" in problem for problem in found)


def test_newcomers_read_in_ten_languages_and_volunteers_in_three(content: ContentBase) -> None:
    assert languages_of(content.articles["housing.bad-home"]) == LANGUAGES
    assert languages_of(content.articles["volunteer.law"]) == ("nl", "en", "fr")
    assert languages_of_guide("coordinator") == ("nl", "en", "fr")
    assert languages_of_guide("care") == LANGUAGES
