"""The base is sound, and the check finds what is not."""

from dataclasses import replace
from datetime import date

import pytest

from bot.content.base import Article, ContentBase
from bot.curation.check import check, sentences
from bot.languages import Language

TODAY = date(2026, 11, 21)


def with_text(content: ContentBase, name: str, language: Language, **changes: object) -> ContentBase:
    article = content.articles[name]
    texts = {**article.texts, language: article.texts[language].model_copy(update=changes)}
    return replace(content, articles={**content.articles, name: Article(name, article.facts, texts)})


def with_facts(content: ContentBase, name: str, **changes: object) -> ContentBase:
    article = content.articles[name]
    facts = article.facts.model_copy(update=changes)
    return replace(content, articles={**content.articles, name: Article(name, facts, article.texts)})


def test_the_base_is_sound(content: ContentBase) -> None:
    assert check(content, TODAY) == []


def test_the_plans_chapters_are_there(content: ContentBase) -> None:
    assert len(content.in_chapter("status")) == 26
    assert len(content.in_chapter("housing")) == 21
    assert "care.crisis" in content.articles


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"answer": "woord " * 20 + "woord."}, "a sentence of 21 words"),
        ({"answer": "x" * 351}, "351 characters"),
        ({"answer": "Bel +32 2 123 45 67."}, "a phone or link"),
        ({"answer": "Bel 113."}, "another country"),
        ({"answer": "Binnen {{no-such-figure}} dagen."}, "no-such-figure"),
        ({"variants": {"nowhere": ("x",)}}, "its variants are not those"),
    ],
)
def test_a_bad_text_is_found(content: ContentBase, change: dict[str, object], complaint: str) -> None:
    found = check(with_text(content, "housing.furniture", "nl", **change), TODAY)
    assert any(complaint in problem and "housing.furniture" in problem for problem in found)


def test_a_changed_dutch_text_makes_its_translations_outdated(content: ContentBase) -> None:
    found = check(with_text(content, "housing.furniture", "nl", title="Iets anders"), TODAY)
    assert any("housing/en.yaml: housing.furniture: the Dutch changed" in problem for problem in found)


def test_a_lost_step_or_number_in_a_translation_is_found(content: ContentBase) -> None:
    english = content.articles["housing.furniture"].texts["en"]
    found = check(with_text(content, "housing.furniture", "en", steps=english.steps[:-1]), TODAY)
    assert any("not as long as in Dutch" in problem for problem in found)
    found = check(with_text(content, "housing.furniture", "en", answer="Wait 77 days."), TODAY)
    assert any("numbers differ" in problem and "77" in problem for problem in found)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"helpers": ("nobody",)}, "organisation nobody"),
        ({"related": ("housing.gone",)}, "related housing.gone"),
        ({"under_review": "no-law"}, "no-law"),
        ({"review_by": date(2026, 1, 1)}, "was to be checked again"),
    ],
)
def test_bad_facts_are_found(content: ContentBase, change: dict[str, object], complaint: str) -> None:
    found = check(with_facts(content, "housing.furniture", **change), TODAY)
    assert any(complaint in problem for problem in found)


def test_sentences_are_counted_as_a_reader_would() -> None:
    assert sentences("Bel vandaag. Wacht niet! Binnen {{days}} dagen?") == [
        "Bel vandaag.",
        "Wacht niet!",
        "Binnen 1 dagen?",
    ]
