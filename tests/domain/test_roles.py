"""Which role suits: the two axes, and nothing between them."""

import pytest

from bot.content.base import ContentBase
from bot.domain.roles import QUESTIONS, role_for
from bot.languages import LANGUAGES
from bot.storage.pairings import ROLES


@pytest.mark.parametrize(
    ("aim", "company", "role"),
    [
        ("listen", "one", "ally"),
        ("act", "one", "mentor"),
        ("act", "group", "monitor"),
        ("listen", "group", "animator"),
    ],
)
def test_each_corner_is_a_role(aim: str, company: str, role: str) -> None:
    assert role_for(aim, company) == role


def test_every_answer_leads_to_a_role_and_every_role_is_reached() -> None:
    aims, companies, _ = QUESTIONS
    assert {role_for(aim, company) for aim in aims for company in companies} == set(ROLES)


def test_each_role_is_told_in_every_language(content: ContentBase) -> None:
    assert set(content.roles) == set(ROLES)
    for role in content.roles.values():
        for language in LANGUAGES:
            assert len(role.activities[language]) == 4
            assert len(role.pitfalls[language]) == 3
            assert role.now_and_then[language]
