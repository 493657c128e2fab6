"""Translations use the glossary's words."""

from dataclasses import replace

import pytest

from bot.content.base import Article, ContentBase
from bot.curation.glossary import WITH_GLOSSARY, glossary, other_words
from bot.languages import SOURCE, Language


def with_answer(content: ContentBase, name: str, language: Language, answer: str) -> ContentBase:
    article = content.articles[name]
    emptied: dict[str, object] = {
        "steps": ("…",),
        "good_to_know": (),
        "bring": (),
        "volunteer": (),
        "not_alone": None,
        "variants": {},
    }
    text = article.texts[language].model_copy(update={"title": "…", "answer": answer, **emptied})
    return replace(content, articles={name: Article(name, article.facts, {**article.texts, language: text})})


def test_every_translation_uses_the_glossarys_words(content: ContentBase) -> None:
    assert list(other_words(content)) == []


def test_another_word_is_named_with_the_right_one(content: ContentBase) -> None:
    problems = list(other_words(with_answer(content, "ocmw.what", "uk", "Це установа.")))
    assert any("OCMW is called “" in one and "bot/content/ocmw/uk.yaml: ocmw.what" in one for one in problems)


def test_the_glossarys_word_in_any_of_its_forms_is_right(content: ContentBase) -> None:
    stems = " ".join(str(stem) for term in glossary("uk").values() for stem in term["stems"])
    assert list(other_words(with_answer(content, "ocmw.what", "uk", stems))) == []


@pytest.mark.parametrize("language", WITH_GLOSSARY)
def test_every_language_has_every_term(language: Language) -> None:
    assert set(glossary(language)) == set(glossary(SOURCE))
    assert all(term["term"] and term["stems"] for term in glossary(language).values())


def test_where_a_word_means_something_else_is_an_article(content: ContentBase) -> None:
    named = {one for term in glossary(SOURCE).values() for one in term.get("elsewhere", [])}
    assert named <= set(content.articles)
