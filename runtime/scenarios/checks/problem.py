"""A problem of a scenario: what is wrong, how badly, where, in both languages."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final, Literal

Severity = Literal["error", "warning", "hint"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "hint")


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. An `error` stops publishing, a `warning` and a `hint` don't.

    `group` and `block` are ids; `field` is a path inside the block's settings ("text.uk", "options[1].label"); `item`
    is the id of an edge, trigger or variable when the problem is about one; `exit` the exit it is about.
    """

    code: str
    severity: Severity
    uk: str
    en: str
    group: str | None = None
    block: str | None = None
    field: str | None = None
    exit: str | None = None
    item: str | None = None

    def said(self, lang: str) -> dict[str, object]:
        """Give the problem as JSON, with its `sentence` in `lang`."""
        return {**asdict(self), "sentence": self.uk if lang == "uk" else self.en}
