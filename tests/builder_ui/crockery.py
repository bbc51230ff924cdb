"""What the pottery shop of the tests and pictures has: its bots, releases and templates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.fakes.api_server import bot, release


def crockery_bots(now: datetime | None = None) -> dict[str, dict[str, Any]]:
    """Describe five bots in every state a bot can be in."""
    moment = now or datetime.now(UTC)

    def before(**ago: float) -> str:
        return (moment - timedelta(**ago)).isoformat()

    def live(number: int) -> dict[str, Any]:
        return {"number": number, "at": before(days=3)}

    made = [
        bot(
            "shop", "Помічник крамниці", languages=["uk", "en"],
            channels=["web", "telegram"], live_release=live(12), draft_changes=6,
            problems={"errors": 1, "hints": 0}, dialogs_week=[28, 40, 36, 52, 48, 60, 54],
            last_dialog_at=before(minutes=2.5),
        ),
        bot(
            "delivery", "Відстеження доставки", live_release=live(4),
            dialogs_week=[150, 140, 180, 160, 190, 200, 184], last_dialog_at=before(minutes=18.5),
        ),
        bot(
            "workshops", "Консультант майстер-класів", languages=["uk", "pl"], live_release=live(7),
            problems={"errors": 0, "hints": 3}, dialogs_week=[6, 12, 10, 10, 13, 11, 14],
            last_dialog_at=before(minutes=65),
        ),
        bot(
            "feedback", "Відгуки після покупки", live_release=live(2),
            dialogs_week=[9, 7, 8, 6, 5, 6, 0], last_dialog_at=before(days=1),
        ),
        bot("tours", "Запис на екскурсію", languages=["uk", "en"], problems={"errors": 0, "hints": 5}),
    ]  # fmt: skip
    return {row["id"]: row for row in made}


def crockery_releases() -> list[dict[str, Any]]:
    """Describe the releases of the shop's bot, the newest first."""
    return [
        release(12, "Вихід «Помилка» веде до оператора", live=True, dialogs=2273),
        release(11, "Вилучено гілку «Святкові знижки»", dialogs=18402),
        release(10, "Додано відгук, змінено 2 тексти", dialogs=9120),
    ]


def crockery_templates() -> list[dict[str, Any]]:
    """Describe four templates with their sketches."""

    def sketch(groups: list[tuple[float, float, list[str]]], threads: list[list[int]]) -> dict[str, Any]:
        return {"groups": [{"at": [x, y], "families": kinds} for x, y, kinds in groups], "threads": threads}

    return [
        {
            "name": "order_status", "title": {"uk": "Статус замовлення", "en": "Order status"}, "groups": 6,
            "summary": {
                "uk": "Клієнт пише номер і дізнається, де посилка.",
                "en": "The customer types a number and learns where the parcel is.",
            },
            "needs": ["http"],
            "sketch": sketch(
                [
                    (0, 100, ["message", "question", "question"]), (330, 0, ["link", "message"]),
                    (330, 200, ["ai", "message"]), (660, 100, ["question", "flow"]),
                ],
                [[0, 1], [0, 2], [1, 3], [2, 3]],
            ),
        },
        {
            "name": "returns", "title": {"uk": "Повернення й обмін", "en": "Returns and exchange"}, "groups": 9,
            "summary": {
                "uk": "Перевіряє строк, збирає фото, створює заявку.",
                "en": "Checks the term, collects photos, files a request.",
            },
            "needs": [],
            "sketch": sketch(
                [
                    (0, 100, ["message", "question", "question", "question"]), (330, 100, ["code", "logic", "message"]),
                    (660, 0, ["link", "message"]), (660, 200, ["flow"]),
                ],
                [[0, 1], [1, 2], [1, 3]],
            ),
        },
        {
            "name": "answers", "title": {"uk": "Питання та відповіді", "en": "Questions and answers"}, "groups": 4,
            "summary": {
                "uk": "Відповідає з ваших сторінок або кличе людину.",
                "en": "Answers from your pages or calls a person.",
            },
            "needs": ["ai"],
            "sketch": sketch(
                [
                    (0, 100, ["message", "ai"]), (330, 200, ["question", "message"]), (330, 0, ["flow"]),
                    (660, 200, ["flow", "question"]),
                ],
                [[0, 1], [0, 2], [1, 3]],
            ),
        },
        {
            "name": "booking", "title": {"uk": "Запис на послугу", "en": "Booking"}, "groups": 11,
            "summary": {"uk": "Вільний час, нагадування, перенесення.", "en": "Free slots, reminders, rescheduling."},
            "needs": [],
            "sketch": sketch(
                [
                    (0, 100, ["message", "question", "question", "question"]), (330, 0, ["logic", "question"]),
                    (330, 200, ["link"]), (660, 100, ["message", "flow"]),
                ],
                [[0, 1], [0, 2], [1, 3]],
            ),
        },
    ]  # fmt: skip
