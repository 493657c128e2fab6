"""HTTP as the Bot API speaks it: /bot<token>/<method>, parameters as a form, multipart, JSON or query."""

from __future__ import annotations

import hmac
import json
from typing import Any
from uuid import uuid4

from tornado.httputil import HTTPServerRequest
from tornado.web import HTTPError, RequestHandler

from bot.sandbox.calls import Call, carry_out
from bot.sandbox.errors import ApiError, DroppedConnectionError
from bot.sandbox.guard import Guard
from bot.sandbox.messages import Json, Media
from bot.sandbox.world import World


class ApiHandler(RequestHandler):
    """One request of the bot."""

    def initialize(self, world: World, guard: Guard, token: str) -> None:
        """Take what every request needs."""
        self.guard = guard
        self.world = world
        self.token = token
        self.gone = False

    def on_connection_close(self) -> None:
        """Free the long poll of a bot that went away."""
        self.gone = True
        self.world.updates.wake()

    def prepare(self) -> None:
        """Refuse requests by another name than this machine's."""
        if not self.guard.is_own_host(self.request.host):
            raise HTTPError(403)

    async def get(self, token: str, method: str) -> None:
        """Telegram takes GET and POST alike."""
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        """Carry out the call and answer in Telegram's envelope."""
        try:
            if not hmac.compare_digest(token.encode(), self.token.encode()):
                raise ApiError(401, "Unauthorized")
            call = Call(method, _raw_params(self.request), _uploads(self.request))
            result = await carry_out(self.world, call, self._nobody_listens)
        except ApiError as error:
            self.set_status(error.code)
            self._answer(_refusal(error))
        except DroppedConnectionError:
            self._drop()
        else:
            self._answer({"ok": True, "result": result})

    def _nobody_listens(self) -> bool:
        return self.gone or bool(self.application.settings["closing"].is_set())

    def _answer(self, envelope: Json) -> None:
        if not self.gone:
            self.set_header("Content-Type", "application/json")
            self.finish(json.dumps(envelope, ensure_ascii=False))

    def _drop(self) -> None:
        """Close the connection without a word."""
        self._finished = True
        self.detach().close()


def _refusal(error: ApiError) -> Json:
    envelope: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after is not None:
        envelope["parameters"] = {"retry_after": error.retry_after}
    return envelope


def _raw_params(request: HTTPServerRequest) -> dict[str, Any]:
    """The parameters by name; a repeated one counts once, as its last value."""
    raw: dict[str, Any] = {name: values[-1].decode() for name, values in request.arguments.items()}
    if request.headers.get("Content-Type", "").startswith("application/json") and request.body:
        try:
            body = json.loads(request.body)
        except ValueError:
            raise ApiError(400, "Bad Request: can't parse JSON body", violation=True) from None
        raw |= {name: value for name, value in body.items() if value is not None}
    return raw


def _uploads(request: HTTPServerRequest) -> dict[str, Media]:
    """The files of a multipart request, by the name of their field."""
    return {
        name: Media(uuid4().hex, files[-1]["body"], files[-1]["content_type"], files[-1]["filename"])
        for name, files in request.files.items()
    }
