"""What the bots of the fake chat server say: a short errand, a show of every part, an operator's visit."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

Script = Generator[list["Said"], object, None]


@dataclass(frozen=True, slots=True)
class Said:
    kind: str
    data: dict


@dataclass(frozen=True, slots=True)
class Bot:
    facts: dict
    script: Callable[[dict], Script]


JUG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M22 8h20v8l8 14q4 26-18 26T14 30l8-14z" '
    'fill="#B5633C"/><path d="M15 34q17 10 34 0v8q-17 10-34 0z" fill="#F0D9B8"/></svg>'
)
PICTURES = {"jug.svg": JUG}


def say(*parts: object, by: str = "bot", **more: object) -> Said:
    made = [{"type": "text", "text": part} if isinstance(part, str) else part for part in parts]
    return Said("message", {"from": by, "parts": made, **more})


def expects(kind: str, **spec: object) -> Said:
    return Said("expects", {"kind": kind, **spec})


def choices(*labels: str) -> list[dict]:
    return [{"id": f"o{at}", "label": label} for at, label in enumerate(labels, 1)]


def ended(reason: str = "finished") -> Said:
    return Said("ended", {"reason": reason})


def errand(opening: dict) -> Script:
    """Greets, asks a choice, a number and an email, streams an answer, ends."""
    name = (opening.get("variables") or {}).get("name")
    yield [
        say("Добрий день! Це крамниця «Гончарня»." if not name else f"Добрий день, {name}!"),
        say("Чим можу допомогти?"),
        expects("choice", choices=choices("Шукаю глечик", "Доставка й оплата", "Покликати людину"), free_text=True),
    ]
    yield [say("Скільки горнят вам потрібно?"), expects("number", min="1", max="12", decimals=0, placeholder="6")]
    yield [say("Куди надіслати рахунок?"), expects("email")]
    yield [
        Said("stream", {"text": "Так, поливу випалено за 1040 °C, тому кераміка витримує мікрохвильовку."}),
        say("Дякуємо, рахунок надіслано."),
        ended(),
    ]


def echo(opening: dict) -> Script:
    """Repeats whatever it is told."""
    heard: object = yield [say("Скажіть щось, а я повторю."), expects("text", max_length=40)]
    while True:
        text = heard.get("text") if isinstance(heard, dict) else heard
        heard = yield [say(f"Ви сказали: {text}"), expects("text", max_length=40)]


CARD = {
    "type": "card",
    "title": "Глечик «Опішня»",
    "text": "1,2 л · 640 ₴ · є в наявності",
    "image": "/pictures/jug.svg",
    "buttons": [{"label": "До кошика", "reply": "До кошика"}, {"label": "Більше фото", "url": "https://example.com/"}],
}


def show(opening: dict) -> Script:
    """Shows every part and asks every kind of question."""
    evil = "<img src=x onerror=window.__xss=1><script>window.__xss=1</script>"
    rich = [
        {"kind": "text", "text": "Ось "},
        {"kind": "bold", "children": [{"kind": "text", "text": "улюблений"}]},
        {"kind": "text", "text": " глечик, "},
        {"kind": "italic", "children": [{"kind": "text", "text": "запакований у льон"}]},
        {"kind": "break"},
        {"kind": "link", "href": "https://example.com/care", "children": [{"kind": "text", "text": "Догляд"}]},
        {"kind": "link", "href": "javascript:window.__xss=1", "children": [{"kind": "text", "text": "пастка"}]},
        {
            "kind": "list",
            "ordered": True,
            "items": [[{"kind": "text", "text": "раз"}], [{"kind": "text", "text": evil}]],
        },
    ]
    yield [
        say({"type": "text", "text": "Ось улюблений глечик", "rich": rich}, evil),
        say({"type": "image", "url": "/pictures/jug.svg", "alt": "Глечик", "caption": "Ручна робота"}),
        say({"type": "audio", "url": "/pictures/sound.wav", "voice": True}),
        say({"type": "video", "url": "/pictures/film.mp4", "caption": "Як роблять глечик"}),
        say({"type": "file", "url": "/pictures/price.pdf", "name": "Ціни.pdf", "size_bytes": 184_320}),
        say({"type": "location", "lat": 49.9679, "lon": 34.6105, "title": "Опішня, вул. Партизанська, 102"}),
        say(
            {
                "type": "carousel",
                "cards": [CARD, {**CARD, "title": "Миска «Левада»"}, {**CARD, "title": "Горня «Синє»"}],
            }
        ),
        say(CARD),
        expects("choice", choices=choices("Далі", "Ще раз")),
    ]
    yield [
        say("Що покласти до кошика?"),
        expects("choice", choices=choices("Глечик", "Миска", "Горня", "Тарілка"), multiple=True, min="2", max="3"),
    ]
    towns = ["Полтава", "Опішня", "Київ", "Львів", "Одеса", "Харків", "Дніпро", "Суми", "Чернігів", "Луцьк", "Рівне"]
    yield [say("З якого ви міста?"), expects("choice", choices=choices(*towns))]
    yield [say("Куди надіслати промокод?"), expects("phone", default_region="UA", optional=True)]
    yield [say("Коли вам зручно?"), expects("date", min="2026-11-22", max="2027-01-31")]
    yield [say("Надішліть фото тріщини"), expects("file")]
    yield [say("Готово."), ended()]


def operator(opening: dict) -> Script:
    """Hands over to a person and back."""
    yield [say("Передаю розмову Олені, це до 5 хвилин."), expects("choice", choices=choices("Добре"))]
    yield [
        Said("handover", {"taken": True, "name": "Олена"}),
        say("Вітаю! Вибачте за тріщину. Надішлемо новий глечик завтра.", by="operator"),
    ]
    yield [say("Ні, залиште собі під квіти.", by="operator")]
    yield [Said("handover", {"taken": False}), say("Далі знову я."), expects("text")]
    yield [ended("expired")]


def facts(name: str, **theme: object) -> dict:
    return {"name": name, "languages": ["uk", "en"], "default_language": "uk", "theme": theme, "live": True}


BOTS = {
    "errand": Bot(facts("Гончарня", accent="#A0452A", avatar="/pictures/jug.svg"), errand),
    "echo": Bot(facts("Луна"), echo),
    "show": Bot(facts("Гончарня", accent="#A0452A", avatar="/pictures/jug.svg"), show),
    "operator": Bot(facts("Гончарня", accent="#A0452A", avatar="/pictures/jug.svg"), operator),
    "closed": Bot({**facts("Зачинено"), "live": False}, echo),
    "yellow": Bot(facts("Сонях", accent="#FFD500"), echo),
}
