"""Settings of the question that takes a file."""

from __future__ import annotations

from typing import Final, Literal

from runtime.blocks.contract import Card, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import QUESTION_EXITS, WRONG_ANSWER, QuestionConfig

CARD: Final = Card(
    uk="Файл",
    en="File",
    hint_uk="Попросити фото чи документ",
    hint_en="Ask for a photo or a document",
    family="question",
    icon="upload",
    exits=QUESTION_EXITS,
    place=70,
    summary={"bubble": "text", "saves": "variable"},
)


class Config(QuestionConfig):
    """A question answered by one uploaded file."""

    text: TextIn = field(
        {"uk": "Надішліть, будь ласка, фото.", "en": "Please send a photo."},
        uk="Прохання",
        en="Request",
        widget="text",
        lines=3,
    )
    variable: str = field(
        "",
        uk="Зберегти файл у",
        en="Save the file to",
        widget="variable",
        writes=True,
        kinds=("file", "object"),
    )
    retry: TextIn = field(
        {"uk": "Такий файл не підходить. Надішліть інший.", "en": "That file does not fit. Please send another."},
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    accept: Literal["any", "image", "video", "audio", "pdf"] = field(
        "any",
        uk="Які файли підходять",
        en="Which files fit",
        widget="select",
        select={
            "any": ("Будь-які", "Any"),
            "image": ("Зображення", "Images"),
            "video": ("Відео", "Videos"),
            "audio": ("Звук", "Sounds"),
            "pdf": ("PDF", "PDF"),
        },
    )
    max_mb: int = field(10, uk="Щонайбільше мегабайтів", en="Megabytes at most", widget="number", ge=1, le=100)
