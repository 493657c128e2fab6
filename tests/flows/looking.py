"""What must hold for whatever screen is shown."""

import re

from bot.languages import is_right_to_left
from bot.transport.render import LRI, PDI, to_html, to_markup, to_plain, utf16_length
from bot.transport.screens import Screen

WHOLE_MESSAGE = 4096
LABEL = 64
_TAG = re.compile(r"<(/?)(b|i|pre|blockquote)( expandable)?>")


def look(screen: Screen) -> None:
    """What must hold for whatever is shown."""
    html, plain = to_html(screen), to_plain(screen)
    assert plain.strip()
    assert utf16_length(plain) <= WHOLE_MESSAGE
    assert "{" not in plain, "a placeholder was left"
    opened: list[str] = []
    for close, tag, _ in _TAG.findall(html):
        if close:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert not opened
    assert not re.search(r"&(?!(?:lt|gt|amp);)", html)
    assert html.count(LRI) == html.count(PDI)
    if is_right_to_left(screen.language):
        outside = re.sub(f"{LRI}[^{PDI}]*{PDI}", "", plain)
        own = [line for line in outside.splitlines() if re.search(r"[\u0600-\u06ff]", line)]
        assert not [line for line in own if re.search(r"[A-Za-z]{2,}", line)], own
    markup = to_markup(screen)
    for row in markup.inline_keyboard if markup else ():
        for button in row:
            assert 0 < len(button.text) <= LABEL + 16, button.text
            assert button.url or button.copy_text or button.callback_data
