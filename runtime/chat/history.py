"""What was said in a dialog, as a model wants to be told."""

from __future__ import annotations

import msgspec

from runtime.chat.delivery import PAGE, Delivery


class SaidPart(msgspec.Struct, frozen=True):
    type: str = ""
    text: str = ""


class SaidData(msgspec.Struct, frozen=True):
    speaker: str = msgspec.field(name="from", default="")
    parts: list[SaidPart] = []


class SaidEvent(msgspec.Struct, frozen=True):
    type: str
    data: msgspec.Raw = msgspec.Raw(b"{}")


_event = msgspec.json.Decoder(SaidEvent).decode
_data = msgspec.json.Decoder(SaidData).decode


class StoredHistory:
    """Reads the words of a dialog back from its events."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery

    async def before(self, dialog_id: str, count: int) -> list[dict[str, str]]:
        """Give the last `count` messages as roles and words, the oldest first."""
        said: list[dict[str, str]] = []
        after = 0
        while page := await self._delivery.events_after(dialog_id, after):
            said = [*said, *filter(None, map(_words, page))][-count:]
            after += len(page)
            if len(page) < PAGE:
                break
        return said


def _words(body: bytes) -> dict[str, str] | None:
    event = _event(body)
    if event.type != "message":
        return None
    data = _data(event.data)
    text = "\n".join(part.text for part in data.parts if part.text)
    return {"role": "user" if data.speaker == "customer" else "assistant", "content": text} if text else None
