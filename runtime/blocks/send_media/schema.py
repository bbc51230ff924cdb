"""Settings of the message with a picture, a sound, a video or a file."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal

from runtime.blocks.addresses import compile_address
from runtime.blocks.contract import BlockConfig, Card, TextIn
from runtime.blocks.fields import field
from runtime.dialog.liquid import Template

CARD: Final = Card(
    uk="Зображення чи файл",
    en="Image or file",
    hint_uk="Показати зображення, відео, звук або дати файл",
    hint_en="Show an image or a video, play a sound, give a file",
    family="message",
    icon="photo",
    place=20,
    summary={"media": ["kind", "url"], "bubble": "caption"},
)


class Config(BlockConfig):
    """One medium by its address on the web."""

    kind: Literal["image", "video", "audio", "file"] = field(
        "image",
        uk="Що показати",
        en="What to show",
        widget="select",
        select={
            "image": ("Зображення", "Image"),
            "video": ("Відео", "Video"),
            "audio": ("Звук", "Sound"),
            "file": ("Файл", "File"),
        },
    )
    url: str = field(
        "",
        uk="Адреса",
        en="Address",
        widget="url",
        help_uk="Адреса в інтернеті, що починається з https://",
        help_en="An address on the web that begins with https://",
    )
    alt: TextIn = field(
        "",
        uk="Опис для тих, хто не бачить",
        en="Description for those who can’t see it",
        widget="line",
        help_uk="Його прочитає екранний диктор; він з’явиться й там, де показати не можна.",
        help_en="A screen reader says it; it also stands where the medium can’t be shown.",
    )
    caption: TextIn = field("", uk="Підпис", en="Caption", widget="line", shown_when={"kind": ["image", "video"]})
    name: TextIn = field("", uk="Назва файлу", en="Name of the file", widget="line", shown_when={"kind": "file"})
    voice: bool = field(
        False, uk="Як голосове повідомлення", en="As a voice message", widget="switch", shown_when={"kind": "audio"}
    )

    @cached_property
    def address(self) -> Template:
        """The address with its values percent-encoded."""
        return compile_address(self.url)
