"""Other ways to search the same texts with the same questions, by ranking alone: what lookup has to be better than."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import bm25s
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.domain.lookup import Entry
from bot.domain.lookup.normalise import fold, words

SHOWN = 3
Search = Callable[[str], Sequence[str]]


def text_of(entry: Entry) -> str:
    """Everything an article says in a language, and everything by which it is found."""
    return fold(" ".join((entry.title, *entry.keywords, *entry.asked, *entry.paragraphs)))


def fts5(entries: Sequence[Entry]) -> Search:
    """SQLite's full text search with trigrams, any of the words, by its BM25."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, text, tokenize='trigram')")
    database.executemany("INSERT INTO articles VALUES (?, ?)", [(one.id, text_of(one)) for one in entries])

    def search(question: str) -> list[str]:
        # Three letters at least: a trigram index knows nothing shorter.
        either = " OR ".join(f'"{word}"' for word in dict.fromkeys(words(question)) if len(word) >= 3)
        if not either:
            return []
        query = "SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in database.execute(query, (either, SHOWN))]

    return search


def bm25(entries: Sequence[Entry]) -> Search:
    """The library bm25s over whole words."""
    index = bm25s.BM25()
    index.index([text_of(one).split() for one in entries], show_progress=False)
    known = set(index.vocab_dict)

    def search(question: str) -> list[str]:
        tokens = [word for word in words(question) if word in known]
        if not tokens:
            return []
        found, _ = index.retrieve([tokens], k=SHOWN, show_progress=False)
        return [entries[number].id for number in found[0]]

    return search


def tf_idf(entries: Sequence[Entry]) -> Search:
    """scikit-learn: pieces of two to four letters, cosine."""
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    matrix: Any = vectorizer.fit_transform([text_of(one) for one in entries])

    def search(question: str) -> list[str]:
        alike = (matrix @ vectorizer.transform([fold(question)]).T).toarray()[:, 0]
        return [entries[number].id for number in alike.argsort()[::-1][:SHOWN]]

    return search


def w_ratio(entries: Sequence[Entry]) -> Search:
    """rapidfuzz's WRatio to the phrase most like the question."""
    phrases = [(fold(phrase), one.id) for one in entries for phrase in (one.title, *one.keywords, *one.asked) if phrase]
    texts = [phrase for phrase, _ in phrases]

    def search(question: str) -> list[str]:
        found = process.extract(fold(question), texts, scorer=fuzz.WRatio, limit=40)
        return list(dict.fromkeys(phrases[number][1] for _, _, number in found))[:SHOWN]

    return search


PEERS: dict[str, Callable[[Sequence[Entry]], Search]] = {
    "FTS5 trigram": fts5,
    "bm25s": bm25,
    "char TF-IDF": tf_idf,
    "WRatio": w_ratio,
}


def by_language(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """The articles of each language."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        found[one.language].append(one)
    return found
