"""The two families of expected errors, and the one of a wrong setting."""

from __future__ import annotations


class UserFacingError(Exception):
    """Something the person can be told: a message key and its parameters."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class SendError(Exception):
    """Telegram did not take what we sent; `permanent` says whether trying again is pointless."""

    def __init__(self, *, permanent: bool) -> None:
        super().__init__("permanent" if permanent else "temporary")
        self.permanent = permanent


class SettingError(Exception):
    """A setting is missing or wrong: the program ends with one clear line and exit code 2."""

    def __init__(self, name: str, remedy: str) -> None:
        super().__init__(f"{name}: {remedy}")
        self.name = name
        self.remedy = remedy
