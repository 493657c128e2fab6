"""Telegram's HTML: what is read, what is refused, and what a page is shown."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.errors import ApiError
from bot.sandbox.html_reader import read_html, units
from bot.sandbox.html_writer import safe_html

READ: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("plain & simple", "plain & simple", []),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;&#39;&#x1F642;", "1 < 2 && 3 > 2 \"'🙂", []),
    ("&nbsp;&copy;", "&nbsp;&copy;", []),
    ("<b>bold</b>", "bold", [{"type": "bold", "offset": 0, "length": 4}]),
    ("<STRONG >bold</>", "bold", [{"type": "bold", "offset": 0, "length": 4}]),
    ("🙂<em>x</em>", "🙂x", [{"type": "italic", "offset": 2, "length": 1}]),
    (
        "<u>a<ins>b</ins></u>",
        "ab",
        [{"type": "underline", "offset": 0, "length": 2}, {"type": "underline", "offset": 1, "length": 1}],
    ),
    (
        "<s>a</s><strike>b</strike><del>c</del>",
        "abc",
        [{"type": "strikethrough", "offset": n, "length": 1} for n in range(3)],
    ),
    ("<tg-spoiler>a</tg-spoiler>", "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ('<span class="tg-spoiler">a</span>', "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ("<code>a</code>", "a", [{"type": "code", "offset": 0, "length": 1}]),
    (
        '<pre><code class="language-python">a</code></pre>',
        "a",
        [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
    ),
    ("<pre>a<b>b</b></pre>", "ab", [{"type": "pre", "offset": 0, "length": 2}]),
    ("<blockquote>a</blockquote>", "a", [{"type": "blockquote", "offset": 0, "length": 1}]),
    ("<blockquote expandable>a</blockquote>", "a", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    (
        "<a href='https://example.org/?a=1&amp;b=2'>a</a>",
        "a",
        [{"type": "text_link", "offset": 0, "length": 1, "url": "https://example.org/?a=1&b=2"}],
    ),
    ("<a>example.org</a>", "example.org", [{"type": "text_link", "offset": 0, "length": 11, "url": "example.org"}]),
    ("<a href='tel:112'>a</a>", "a", []),
    (
        '<tg-emoji emoji-id="5">👍</tg-emoji>',
        "👍",
        [{"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5"}],
    ),
    ("\n\n <b>a</b> \n", " a", [{"type": "bold", "offset": 1, "length": 1}]),
    ("<b>a </b>\n", "a", [{"type": "bold", "offset": 0, "length": 1}]),
    ("<b></b>x", "x", []),
]

REFUSED = [
    ("<b>unclosed", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
    ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
    ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<a href=", "Unclosed start tag at byte offset 0"),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a href=x?y>z</a>", "Unexpected end of name token at byte offset 8"),
    ('<a ="x">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_what_is_read(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    reading = read_html(source)
    assert (reading.text, reading.entities) == (text, entities)


@pytest.mark.parametrize(("source", "complaint"), REFUSED)
def test_what_is_refused(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as refusal:
        read_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {complaint}"


@given(st.text("<>/ab&;\"'= \n🙂#x1", max_size=40))
def test_any_text_is_read_or_refused_and_never_shown_raw(source: str) -> None:
    try:
        reading = read_html(source)
    except ApiError:
        return
    end = units(reading.text)
    assert all(0 <= one["offset"] < one["offset"] + one["length"] <= end for one in reading.entities)
    assert read_html(safe_html(reading.text, reading.entities)).text == reading.text


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a &lt;b&gt; &amp;", "a &lt;b&gt; &amp;"),
        ("<b>a<i>b</i></b>🙂<u>c</u>", "<b>a<i>b</i></b>🙂<u>c</u>"),
        ("<span class='tg-spoiler'>a</span>", "<tg-spoiler>a</tg-spoiler>"),
        ("<blockquote expandable>a</blockquote>b", "<blockquote expandable>a</blockquote>b"),
    ],
)
def test_what_a_page_is_shown(source: str, shown: str) -> None:
    reading = read_html(source)
    assert safe_html(reading.text, reading.entities) == shown


def test_links_open_elsewhere_and_cannot_run_scripts() -> None:
    link = {"type": "text_link", "offset": 0, "length": 1, "url": 'https://example.org/"x'}
    tag = '<a href="https://example.org/&quot;x" target="_blank" rel="noopener noreferrer">a</a>'
    assert safe_html("a", [link]) == tag
    assert 'href="#"' in safe_html("a", [link | {"url": "JavaScript:alert(1)"}])


def test_crossing_entities_are_nested_anew() -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    italic = {"type": "italic", "offset": 1, "length": 2}
    assert safe_html("abc", [bold, italic]) == "<b>a<i>b</i></b><i>c</i>"
