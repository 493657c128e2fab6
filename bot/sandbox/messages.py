"""What stands in a chat: messages, their files, and the JSON Telegram makes of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Json = dict[str, Any]
Kind = Literal["text", "photo", "document", "animation", "sticker", "voice", "location", "contact", "service"]

BOT_ID = 1000001
BOT_USERNAME = "sandbox_bot"


@dataclass(frozen=True)
class Media:
    """A file that somebody sent; the bot may send it again by its id."""

    file_id: str
    content: bytes
    mime: str
    name: str


class File(NamedTuple):
    """A file as a person has it in hand."""

    name: str
    content: bytes


@dataclass(eq=False)
class Message:
    """One message; `touched` is the world's moment of its last change."""

    id: int
    chat_id: int
    sender_id: int
    date: int
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    kind: Kind = "text"
    media: Media | None = None
    markup: Json | None = None
    extra: Json = field(default_factory=dict)
    reply_to: int | None = None
    edit_date: int | None = None
    deleted: bool = False
    touched: int = 0

    @property
    def from_bot(self) -> bool:
        """Whether the bot sent it."""
        return self.sender_id == BOT_ID

    @property
    def document(self) -> File | None:
        """The file that the message brings as a document."""
        return File(self.media.name, self.media.content) if self.media and self.kind == "document" else None

    @property
    def inline_rows(self) -> list[list[Json]]:
        """The rows of buttons under the message."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def inline_buttons(self) -> list[Json]:
        """The buttons under the message, row after row."""
        return [button for row in self.inline_rows for button in row]

    @property
    def plain(self) -> str:
        """The words of the message, a file as its kind and name."""
        if self.media is None:
            return self.text
        return "\n".join(part for part in (f"[{self.kind}: {self.media.name}]", self.text) if part)


def content_of(message: Message) -> Json:
    """The part of a message's JSON that its kind decides."""
    words, marks = ("text", "entities") if message.kind == "text" else ("caption", "caption_entities")
    content: Json = _file_of(message) | message.extra
    if message.text:
        content[words] = message.text
    if message.entities:
        content[marks] = message.entities
    return content


def _file_of(message: Message) -> Json:
    """The file inside a message: a photo is a list of sizes, an animation is a document too."""
    media = message.media
    if media is None:
        return {}
    base = {"file_id": media.file_id, "file_unique_id": f"u{media.file_id}", "file_size": len(media.content)}
    named = base | {"file_name": media.name, "mime_type": media.mime}
    size = {"width": 320, "height": 320}
    if message.kind == "photo":
        return {"photo": [base | size]}
    if message.kind == "animation":
        return {"animation": named | size | {"duration": 1}, "document": named}
    if message.kind == "sticker":
        return {"sticker": base | size | {"type": "regular", "is_animated": False, "is_video": False}}
    if message.kind == "voice":
        return {"voice": base | {"duration": 1, "mime_type": media.mime}}
    return {"document": named}
