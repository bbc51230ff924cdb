"""The words a bot and a customer exchange: parts of a message and what the bot expects back.

Every channel and every block speaks these and nothing else. On the wire each part is a JSON object tagged by `type`,
each inline piece of formatting by `kind`; both are listed in the OpenAPI document.
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Words(msgspec.Struct, frozen=True, tag_field="kind", tag="text"):
    """Plain words."""

    text: str


class Bold(msgspec.Struct, frozen=True, tag_field="kind", tag="bold"):
    children: tuple[Inline, ...]


class Italic(msgspec.Struct, frozen=True, tag_field="kind", tag="italic"):
    children: tuple[Inline, ...]


class Link(msgspec.Struct, frozen=True, tag_field="kind", tag="link"):
    """A link whose `href` has passed `safe_link` (http, https, mailto, tel)."""

    href: str
    children: tuple[Inline, ...]


class Break(msgspec.Struct, frozen=True, tag_field="kind", tag="break"):
    """A line break."""


class List(msgspec.Struct, frozen=True, tag_field="kind", tag="list"):
    items: tuple[tuple[Inline, ...], ...]
    ordered: bool = False


Inline = Words | Bold | Italic | Link | Break | List


class Text(msgspec.Struct, frozen=True, tag_field="type", tag="text", omit_defaults=True):
    """Words said; `rich` is there only when they carry formatting, `text` always holds the same words plain."""

    text: str
    rich: tuple[Inline, ...] = ()


class Image(msgspec.Struct, frozen=True, tag_field="type", tag="image", omit_defaults=True):
    url: str
    alt: str = ""
    caption: str = ""


class Audio(msgspec.Struct, frozen=True, tag_field="type", tag="audio", omit_defaults=True):
    url: str
    voice: bool = False


class Video(msgspec.Struct, frozen=True, tag_field="type", tag="video", omit_defaults=True):
    url: str
    caption: str = ""


class File(msgspec.Struct, frozen=True, tag_field="type", tag="file", omit_defaults=True):
    """A file by public `url` or by the opaque `file_id` an upload gave."""

    name: str
    url: str = ""
    file_id: str = ""
    size_bytes: int = 0
    media_type: str = ""


class Button(msgspec.Struct, frozen=True, omit_defaults=True):
    """A button of a card: it opens `url`, or answers with `reply`."""

    label: str
    url: str = ""
    reply: str = ""


class Card(msgspec.Struct, frozen=True, tag_field="type", tag="card", omit_defaults=True):
    title: str
    text: str = ""
    image: str = ""
    buttons: tuple[Button, ...] = ()


class Carousel(msgspec.Struct, frozen=True, tag_field="type", tag="carousel", omit_defaults=True):
    cards: tuple[Card, ...]


class Location(msgspec.Struct, frozen=True, tag_field="type", tag="location", omit_defaults=True):
    """A place; `lat` and `lon` in degrees (WGS 84)."""

    lat: float
    lon: float
    title: str = ""


Part = Text | Image | Audio | Video | File | Card | Carousel | Location


class Choice(msgspec.Struct, frozen=True, omit_defaults=True):
    """One option a customer may choose."""

    id: str
    label: str
    description: str = ""
    image: str = ""


InputKind = Literal["none", "text", "number", "email", "phone", "date", "choice", "file"]


class InputSpec(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the bot expects back, so that a channel can draw the right input and check before sending.

    `min` and `max` are decimals for a number, ISO dates for a date and counts for a choice, all as strings. `free_text`
    means that a question with choices also takes typed words.
    """

    kind: InputKind
    choices: tuple[Choice, ...] = ()
    multiple: bool = False
    min: str = ""
    max: str = ""
    min_length: int = 0
    max_length: int = 0
    decimals: int | None = None
    placeholder: str = ""
    default_region: str = ""
    free_text: bool = False
    button: str = ""
    optional: bool = False
