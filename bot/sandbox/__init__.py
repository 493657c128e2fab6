"""A Bot API on this machine with a chat page: the demo, the preview and the tests' phone."""

from bot.sandbox.phone import Phone
from bot.sandbox.server import SandboxServer
from bot.sandbox.world import World

__all__ = ["Phone", "SandboxServer", "World"]
