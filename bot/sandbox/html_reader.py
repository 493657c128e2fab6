"""Reads Telegram's HTML as TDLib does (MessageEntity.cpp, parse_html): words and entities, or a complaint."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sandbox.errors import ApiError, broken_rule
from bot.sandbox.html_entities import finished, is_safe_link
from bot.sandbox.html_references import reference_at
from bot.sandbox.messages import Json

END = "\0"
_SPACES = " \t\r\n\v\0"
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_ATTRIBUTES = {"a": "href", "code": "class", "span": "class", "tg-emoji": "emoji-id", "blockquote": "expandable"}
_PREFIXES = {"code": "language-", "span": "tg-"}


@dataclass
class Reading:
    """What a text says once its tags are read; `dropped_links` are the ones Telegram does not show."""

    text: str = ""
    entities: list[Json] = field(default_factory=list)
    dropped_links: list[str] = field(default_factory=list)


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_html(source: str) -> Reading:
    """Words and entities of a text in Telegram's HTML.

    Raises:
        ApiError: where Telegram says "can't parse entities".
    """
    return _Reader(source).read()


@dataclass
class _Tag:
    name: str
    argument: str
    offset: int
    start: int


class _Reader:
    """Walks through the source once; the position never goes back."""

    def __init__(self, source: str) -> None:
        self.source = source.replace(END, "") + END
        self.at = 0
        self.words: list[str] = []
        self.offset = 0
        self.open: list[_Tag] = []
        self.reading = Reading()

    def read(self) -> Reading:
        """The whole source."""
        while self.source[self.at] != END:
            if self.source[self.at] == "<":
                self._tag()
            else:
                self._word()
        if self.open:
            raise _complaint(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        self.reading.text, self.reading.entities = finished("".join(self.words), self.reading.entities)
        return self.reading

    def _word(self) -> None:
        char, self.at = reference_at(self.source, self.at)
        self.words.append(char)
        self.offset += units(char)

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source[self.at] == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        name = self._until(_SPACES + ">").lower()
        if self.source[self.at] == END:
            raise self._at_byte("Unclosed start tag", begin)
        if name not in _TYPES:
            raise self._at_byte(f'Unsupported start tag "{name}"', begin)
        argument = self._attributes(name, begin)
        self.at += 1
        if name == "span" and argument != "spoiler":
            raise self._at_byte('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Tag(name, argument, self.offset, len(self.words)))

    def _attributes(self, tag: str, begin: int) -> str:
        """Read up to the closing bracket; the one attribute that counts for this tag is its argument."""
        argument = ""
        while True:
            self._skip_spaces()
            if self.source[self.at] == ">":
                return argument
            attribute = self._until(_SPACES + "=>/\"'")
            if not attribute:
                raise self._at_byte(f'Empty attribute name in the tag "{tag}"', begin)
            value = self._value(begin)
            if attribute == _ATTRIBUTES.get(tag):
                prefix = _PREFIXES.get(tag, "")
                known = value.startswith(prefix)
                argument = ("1" if tag == "blockquote" else value[len(prefix) :]) if known else argument

    def _value(self, begin: int) -> str:
        self._skip_spaces()
        if self.source[self.at] != "=":
            if self.source[self.at] == END:
                raise self._at_byte("Unclosed start tag", begin)
            return ""
        self.at += 1
        self._skip_spaces()
        value = self._quoted() if self.source[self.at] in "\"'" else self._token()
        if self.source[self.at] == END:
            raise self._at_byte("Unclosed start tag", begin)
        return value

    def _quoted(self) -> str:
        quote, value = self.source[self.at], ""
        self.at += 1
        while self.source[self.at] not in (quote, END):
            char, self.at = reference_at(self.source, self.at)
            value += char
        if self.source[self.at] == quote:
            self.at += 1
        return value

    def _token(self) -> str:
        begin = self.at
        while (char := self.source[self.at]).isascii() and (char.isalnum() or char in ".-"):
            self.at += 1
        if self.source[self.at] not in _SPACES + ">":
            raise self._at_byte("Unexpected end of name token", begin)
        return self.source[begin : self.at].lower()

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise self._at_byte("Unexpected end tag", begin)
        self.at += 1
        name = self._until(_SPACES + ">")
        self._skip_spaces()
        if self.source[self.at] != ">":
            raise self._at_byte("Unclosed end tag", begin)
        tag = self.open.pop()
        if name and name != tag.name:
            found = f'expected "</{tag.name}>", found "</{name}>"'
            raise _complaint(f"Unmatched end tag at byte offset {self._bytes(begin)}, {found}")
        self.at += 1
        if self.offset > tag.offset:
            self._close(tag)

    def _close(self, tag: _Tag) -> None:
        entity = {"type": _TYPES[tag.name], "offset": tag.offset, "length": self.offset - tag.offset}
        if tag.name == "a":
            link = tag.argument or "".join(self.words[tag.start :])
            if not is_safe_link(link):
                self.reading.dropped_links.append(link)
                return
            entity["url"] = link
        elif tag.name == "blockquote" and tag.argument:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "code" and tag.argument:
            entity["language"] = tag.argument
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.argument
        self.reading.entities.append(entity)

    def _until(self, stops: str) -> str:
        begin = self.at
        while self.source[self.at] not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_spaces(self) -> None:
        while self.source[self.at] in _SPACES and self.source[self.at] != END:
            self.at += 1

    def _at_byte(self, text: str, position: int) -> ApiError:
        return _complaint(f"{text} at byte offset {self._bytes(position)}")

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))


def _complaint(text: str) -> ApiError:
    return broken_rule(f"can't parse entities: {text}")
