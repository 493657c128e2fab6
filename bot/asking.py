"""`wegwijs ask`: the lookup from the command line, one answer for each question whatever it is."""

from __future__ import annotations

import json
import time
from typing import Any

from bot.domain.danger import danger_in
from bot.domain.lookup import Outcome, Result
from bot.languages import LANGUAGES, Language
from bot.prepared import prepare

CRISIS_ARTICLE = "care.crisis"


class Asker:
    """Content and lookup, opened without storage."""

    def __init__(self, default: Language) -> None:
        self._default = default
        ready = prepare()
        self._content, self._lookup, self._crisis = ready.content, ready.lookup, ready.crisis

    def ask(self, question: str, lang: str) -> dict[str, Any]:
        """Outcome, ranking and milliseconds, as the machine-readable answer."""
        language = next((one for one in LANGUAGES if one == lang), self._default)
        started = time.perf_counter()
        outcome, result = self._decide(question, language)
        milliseconds = (time.perf_counter() - started) * 1000
        ranking = [(hit.id, round(hit.score, 1)) for hit in result.hits]
        if outcome is Outcome.CRISIS:
            ranking = [(CRISIS_ARTICLE, 100.0), *(one for one in ranking if one[0] != CRISIS_ARTICLE)][:5]
        results = [{"id": one, "score": score, "title": self._title(one, language)} for one, score in ranking]
        return {"outcome": str(outcome), "results": results, "ms": round(milliseconds, 2)}

    def line(self, line: str) -> dict[str, Any]:
        """The answer to one line of standard input; a line that is no question is answered too."""
        try:
            data = json.loads(line)
            return self.ask(str(data["q"]), str(data.get("lang", "")))
        except (ValueError, KeyError, TypeError, AttributeError):
            return {"outcome": str(Outcome.NONE), "results": [], "ms": 0.0}

    def in_words(self, question: str, lang: str, *, why: bool) -> str:
        """The answer for a person at a terminal."""
        found = self.ask(question, lang)
        lines = [str(found["outcome"])]
        lines += [f"{one['score']:5.1f}  {one['id']:32} {one['title']}" for one in found["results"]]
        if why:
            language = next((one for one in LANGUAGES if one == lang), self._default)
            hit = danger_in(question, language, self._crisis, self._lookup)
            danger = f"words of danger: {hit.kind}, by “{hit.phrase}” ({hit.lang})" if hit else ""
            lines.append(danger or self._lookup.why(question, language))
        return "\n".join(lines)

    def _decide(self, question: str, language: Language) -> tuple[Outcome, Result]:
        result = self._lookup.ask(question, language)
        return (Outcome.CRISIS if danger_in(question, language, self._crisis, self._lookup) else result.outcome), result

    def _title(self, article: str, language: Language) -> str:
        return self._content.text(self._content.articles[article], language)[1].title
