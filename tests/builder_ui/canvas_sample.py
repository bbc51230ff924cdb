"""The pottery shop of the drawings as a document, and the cards its blocks need."""

from __future__ import annotations

from typing import Any

NEXT = {"id": "next", "uk": "Далі", "en": "Next", "falls_through": True}


def _exit(id_: str, uk: str, en: str, *, quiet: bool = False, falls: bool = False) -> dict[str, Any]:
    return {"id": id_, "uk": uk, "en": en, "quiet": quiet, "falls_through": falls}


def _card(type_: str, uk: str, en: str, family: str, icon: str, **more: Any) -> dict[str, Any]:
    return {"type": type_, "uk": uk, "en": en, "family": family, "icon": icon, "exits": [NEXT], "defaults": {}, **more}


OTHERWISE = _exit("otherwise", "Інакше", "Otherwise", quiet=True)
CARDS: list[dict[str, Any]] = [
    _card(
        "text",
        "Текст",
        "Text",
        "message",
        "message",
        summary={"bubble": "text"},
        defaults={"text": {"uk": "Вітаю!", "en": "Hello!"}},
    ),
    _card("photo", "Зображення", "Image", "message", "photo"),
    _card(
        "choice",
        "Вибір",
        "Choices",
        "question",
        "list-check",
        summary={"bubble": "text", "rows": "options"},
        exits_from="options",
        exits=[
            _exit("otherwise", "Інша відповідь", "Any other answer", quiet=True),
            _exit("silence", "Мовчить 24 год", "Silent for 24 h", quiet=True),
        ],
        defaults={
            "text": {"uk": "Що оберете?", "en": "What will it be?"},
            "options": [{"id": "a", "label": "Так"}, {"id": "b", "label": "Ні"}],
        },
    ),
    _card("number", "Число", "Number", "question", "hash", summary={"bubble": "text"}),
    _card(
        "rating",
        "Оцінка",
        "Rating",
        "question",
        "star",
        summary={"bubble": "text"},
        exits=[_exit("low", "Оцінка 1–3", "Rating 1 to 3"), _exit("high", "Оцінка 4–5", "Rating 4 to 5")],
    ),
    _card(
        "http",
        "HTTP-запит",
        "HTTP request",
        "link",
        "world",
        summary={"request": ["method", "url"]},
        exits=[
            _exit("found", "Знайдено", "Found", falls=True),
            _exit("error", "Помилка або 10 с", "Error or 10 s", quiet=True),
        ],
    ),
    _card("javascript", "JavaScript", "JavaScript", "code", "code", summary={"code": "source"}),
    _card(
        "condition",
        "Умова",
        "Condition",
        "logic",
        "arrows-split-2",
        summary={"rows": "branches"},
        exits_from="branches",
        exits=[_exit("no", "Ні", "No")],
    ),
    _card(
        "check",
        "Перевірка",
        "Check",
        "logic",
        "arrows-split-2",
        summary={"sentence": {"uk": "Якщо {variable} дорівнює {value}", "en": "If {variable} is {value}"}},
        exits=[_exit("yes", "Так", "Yes", falls=True), OTHERWISE],
    ),
    _card(
        "today",
        "Дата",
        "Date",
        "logic",
        "calendar",
        summary={"sentence": {"uk": "Якщо сьогодні до {day}", "en": "If today is before {day}"}},
    ),
    _card(
        "ai",
        "Відповідь ШІ",
        "AI reply",
        "ai",
        "sparkles",
        summary={
            "caption": "title",
            "sub": {
                "uk": "Знання: «{knowledge}», до {words} слів",
                "en": "Knowledge: {knowledge}, up to {words} words",
            },
        },
        exits=[_exit("answered", "Відповіла", "Answered"), _exit("unsure", "Не впевнена", "Not sure")],
    ),
    _card("wait", "Зачекати", "Wait", "flow", "hourglass"),
    _card("jump", "Перейти", "Jump", "flow", "arrow-forward", exits=[]),
    _card("handover", "Передати оператору", "Hand over", "flow", "headset", exits=[]),
]


def _block(id_: str, type_: str, name: dict[str, str] | str | None = None, **config: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"id": id_, "type": type_, "config": config}
    if name:
        made["name"] = name
    return made


def _edge(id_: str, block: str, exit_: str, group: str) -> dict[str, Any]:
    return {"id": id_, "from": {"block": block, "exit": exit_}, "to": {"group": group}}


def pottery_shop() -> dict[str, Any]:
    """Give the document of the first drawing."""
    return {
        "format": "rozmova/scenario@1",
        "name": "Помічник крамниці",
        "languages": ["uk", "en"],
        "default_language": "uk",
        "settings": {},
        "variables": [
            {"id": "v1", "name": "звертання", "type": "text"},
            {"id": "v2", "name": "днів", "type": "number"},
        ],
        "groups": [
            {
                "id": "g1",
                "title": "Привітання",
                "blocks": [
                    _block(
                        "b1",
                        "text",
                        text={
                            "uk": "Вітаю, {{ звертання }}! Це крамниця «Гончарня».",
                            "en": "Hello, {{ звертання }}! This is Honcharnia pottery shop.",
                        },
                    ),
                    _block(
                        "b2",
                        "choice",
                        text={
                            "uk": 'Чим можу допомогти, {{ звертання | default: "друже" }}?',
                            "en": "How can I help, {{ звертання }}?",
                        },
                        options=[
                            {"id": "o1", "label": {"uk": "Де моє замовлення?", "en": "Where is my order?"}},
                            {"id": "o2", "label": {"uk": "Повернути товар", "en": "Return an item"}},
                            {"id": "o3", "label": {"uk": "Доставка й оплата", "en": "Delivery and payment"}},
                        ],
                    ),
                ],
            },
            {
                "id": "g2",
                "title": "Статус замовлення",
                "blocks": [
                    _block("b3", "number", text={"uk": "Напишіть номер замовлення — шість цифр."}),
                    _block("b4", "http", method="GET", url="https://shop.example/orders/{{ номер }}"),
                ],
            },
            {
                "id": "g3",
                "title": "Розповісти про посилку",
                "blocks": [
                    _block("b5", "check", variable="статус", value={"uk": "у дорозі", "en": "on its way"}),
                    _block("b6", "text", text={"uk": "Ваша посилка вже їде! Очікуйте {{ дата }}."}),
                    _block("b7", "photo", "Картка з кнопкою «Відстежити»"),
                    _block("b8", "jump", "Далі: Відгук", group="g6"),
                ],
            },
            {
                "id": "g4",
                "title": "Відповідь зі знань",
                "blocks": [_block("b9", "ai", title="Відповідь ШІ", knowledge="Доставка й оплата", words=80)],
            },
            {
                "id": "g5",
                "title": "Повернення",
                "blocks": [
                    _block(
                        "b10",
                        "javascript",
                        "Скільки днів минуло",
                        source="const d = days(order.got);\nreturn { d, ok: d <= 14 };",
                    ),
                    _block(
                        "b11",
                        "condition",
                        branches=[
                            {
                                "id": "yes",
                                "label": {"uk": "Так", "en": "Yes"},
                                "rules": {
                                    "join": "and",
                                    "tests": [{"variable": "днів", "op": "at_most", "value": "14"}],
                                },
                            }
                        ],
                    ),
                ],
            },
            {
                "id": "g6",
                "title": "Відгук",
                "blocks": [
                    _block("b12", "wait", "Зачекати 2 години"),
                    _block("b13", "rating", text={"uk": "Як вам наша допомога?"}),
                ],
            },
            {
                "id": "g7",
                "title": "Покликати людину",
                "blocks": [
                    _block("b14", "text", text={"uk": "Передаю розмову Олені, це до 5 хвилин."}),
                    _block("b15", "handover"),
                ],
            },
            {
                "id": "g8",
                "title": "Знижка до свята",
                "blocks": [
                    _block("b16", "today", day={"uk": "7 січня", "en": "7 January"}),
                    _block("b17", "text", text={"uk": "Даруємо −10 % на миски!"}),
                ],
            },
        ],
        "edges": [
            _edge("e1", "b2", "o1", "g2"),
            _edge("e2", "b2", "o2", "g5"),
            _edge("e3", "b2", "o3", "g4"),
            _edge("e4", "b2", "otherwise", "g4"),
            _edge("e5", "b4", "found", "g3"),
            _edge("e6", "b4", "error", "g7"),
            _edge("e7", "b5", "otherwise", "g7"),
            _edge("e8", "b11", "yes", "g6"),
            _edge("e9", "b9", "answered", "g6"),
            _edge("e10", "b9", "unsure", "g7"),
            _edge("e11", "b13", "low", "g7"),
        ],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}],
        "layout": {
            "g1": [44, 66],
            "g2": [372, 66],
            "g3": [700, 66],
            "g4": [372, 620],
            "g5": [372, 330],
            "g6": [700, 372],
            "g7": [700, 658],
            "g8": [44, 640],
            "n1": [48, 462],
        },
        "notes": [{"id": "n1", "text": "Перевірити з Тарасом, чи шлемо фото посилки у Viber."}],
    }


def many_groups(count: int) -> dict[str, Any]:
    """Give a document of so many groups in columns, each leading to two others."""
    document = pottery_shop()
    document["notes"], document["groups"], document["edges"], document["layout"] = [], [], [], {}
    for n in range(count):
        document["groups"].append(
            {
                "id": f"g{n}",
                "title": f"Група {n}",
                "blocks": [
                    _block(f"b{n}t", "text", text={"uk": f"Повідомлення номер {n} для {{{{ звертання }}}}."}),
                    _block(
                        f"b{n}c",
                        "choice",
                        text={"uk": "Куди далі?"},
                        options=[{"id": f"o{n}a", "label": "Далі"}, {"id": f"o{n}b", "label": "Інше"}],
                    ),
                ],
            }
        )
        document["layout"][f"g{n}"] = [44 + 328 * (n // 20), 66 + 340 * (n % 20)]
        if n + 1 < count:
            document["edges"].append(_edge(f"e{n}a", f"b{n}c", f"o{n}a", f"g{n + 1}"))
        document["edges"].append(_edge(f"e{n}b", f"b{n}c", f"o{n}b", f"g{(n * 7 + 3) % count}"))
    document["triggers"][0]["to"] = {"group": "g0"}
    return document
