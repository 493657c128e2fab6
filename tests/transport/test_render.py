import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transport.callbacks import tap
from bot.transport.render import LRI, PDI, RLM, isolate, to_html, to_markup, to_plain, utf16_length
from bot.transport.screens import Button, Items, Line, More, Screen, packed


def test_text_is_escaped_in_one_place() -> None:
    screen = Screen("nl", (Line("a < b & c", "title"), More((Items(("<x>",)),))))
    assert to_html(screen) == "<b>a &lt; b &amp; c</b>\n\n<blockquote expandable>• &lt;x&gt;</blockquote>"
    assert to_plain(screen) == "a < b & c\n\n• <x>"


@pytest.mark.parametrize(
    "text",
    [
        "OCMW",
        "annex 26",
        "+32 2 793 82 40",
        "https://www.fedasil.be/nl",
        "1813",
        "/privacy",
        "Dienst Vreemdelingenzaken (DVZ)",
    ],
)
def test_dutch_words_numbers_and_links_are_isolated_in_arabic(text: str) -> None:
    assert isolate(f"اسأل {text} اليوم", "ar") == f"اسأل {LRI}{text}{PDI} اليوم"


def test_a_line_of_numbers_alone_stands_on_the_right() -> None:
    assert isolate("112\nإسعاف", "ar") == f"{RLM}{LRI}112{PDI}\nإسعاف"


def test_left_to_right_languages_get_no_marks() -> None:
    assert isolate("vraag het OCMW 112", "nl") == "vraag het OCMW 112"


@given(st.text(alphabet="ab 12.+سلام", max_size=60))
def test_isolates_are_balanced_and_nothing_is_lost(text: str) -> None:
    marked = isolate(text, "fa")
    assert marked.count(LRI) == marked.count(PDI)
    assert marked.replace(LRI, "").replace(PDI, "").replace(RLM, "") == text


def test_length_is_counted_as_telegram_does() -> None:
    assert utf16_length("👋é") == 3


def test_a_button_that_does_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="does nothing"):
        to_markup(Screen("nl", (Line("x"),), ((Button("leeg"),),)))


def test_buttons_carry_data_links_or_text_to_copy() -> None:
    row = (Button("a", tap("start", "menu")), Button("b", url="https://x.be"), Button("c", copy="112"))
    markup = to_markup(Screen("nl", (Line("x"),), (row,)))
    assert markup is not None
    first, second, third = markup.inline_keyboard[0]
    assert (first.callback_data, second.url) == ("start:menu", "https://x.be")
    assert third.copy_text is not None
    assert third.copy_text.text == "112"


def test_a_bracket_stays_with_the_dutch_it_belongs_to() -> None:
    assert isolate("اسأل (OCMW) اليوم", "ar") == f"اسأل ({LRI}OCMW{PDI}) اليوم"
    assert isolate("اسأل (Bureau) voor hulp", "ar") == f"اسأل {LRI}(Bureau) voor hulp{PDI}"


def test_long_labels_stand_on_a_row_of_their_own() -> None:
    rows = packed([Button(label) for label in ("Work", "Care", "Integration and Dutch", "Family", "School")])
    assert [[button.label for button in row] for row in rows] == [
        ["Work", "Care"],
        ["Integration and Dutch"],
        ["Family", "School"],
    ]
