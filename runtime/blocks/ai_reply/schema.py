"""Settings of the answer given by a language model."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import NEXT, BlockConfig, Card, Exit, TextIn
from runtime.blocks.fields import Titles, field

ERROR: Final = Exit("error", "Не вдалося", "It failed", quiet=True)
CARD: Final = Card(
    uk="Відповідь ШІ",
    en="AI reply",
    hint_uk="Нехай відповість мовна модель",
    hint_en="Let a language model answer",
    family="ai",
    icon="sparkles",
    exits=(NEXT, ERROR),
    place=10,
    summary={"sentence": {"uk": "{connection}", "en": "{connection}"}, "saves": "variable"},
)
MORE: Final[Titles] = ("Як відповідати", "How to answer")
FAILING: Final[Titles] = ("Якщо модель не відповіла", "When the model does not answer")


class Config(BlockConfig):
    """A question to a model; its answer is streamed to the customer and kept."""

    connection: str = field(
        "",
        uk="З’єднання",
        en="Connection",
        widget="connection",
        kinds=("llm",),
        max_length=200,
        help_uk="Обліковий запис постачальника моделей, його додають у Налаштуваннях, у розділі «Сервіси ШІ».",
        help_en="An account with a provider of models; it is added in Settings, under “AI services”.",
    )
    system: TextIn = field(
        {
            "uk": "Ви — ввічливий помічник. Відповідайте коротко, мовою клієнта. Якщо чогось не знаєте, так і скажіть.",
            "en": "You are a polite assistant. Answer briefly, in the customer’s language. If you don’t know, say so.",
        },
        uk="Настанова моделі",
        en="Instruction for the model",
        widget="line",
        lines=6,
        help_uk="Хто вона, що знає і чого не робить. Можна вставляти змінні.",
        help_en="Who it is, what it knows and what it does not do. Variables may be put in.",
    )
    message: TextIn = field(
        "",
        uk="На що відповісти",
        en="What to answer",
        widget="line",
        lines=2,
        help_uk="Порожнє — на останні слова клієнта.",
        help_en="Empty means the last words of the customer.",
    )
    history: int = field(
        10,
        uk="Скільки попередніх повідомлень бачить",
        en="Earlier messages it sees",
        widget="number",
        ge=0,
        le=50,
    )
    say: bool = field(
        True,
        uk="Сказати відповідь клієнтові",
        en="Say the answer to the customer",
        widget="switch",
    )
    variable: str = field("", uk="Зберегти відповідь у", en="Save the answer to", widget="variable", writes=True)
    temperature: float = field(
        0.3,
        uk="Вільність",
        en="Temperature",
        widget="number",
        section=MORE,
        ge=0,
        le=2,
        help_uk="0 — щоразу майже те саме, 1 — розмаїтіше.",
        help_en="0 is nearly the same each time, 1 is more varied.",
    )
    max_words: int = field(
        150, uk="Щонайбільше слів", en="At most words", widget="number", section=MORE, ge=5, le=2_000
    )
    timeout_s: float = field(
        30.0, uk="Чекати секунд", en="Seconds to wait", widget="number", section=FAILING, ge=2, le=120
    )
    fallback: TextIn = field(
        {
            "uk": "Зараз не можу відповісти. Спробуйте, будь ласка, трохи пізніше.",
            "en": "I can’t answer right now. Please try again a little later.",
        },
        uk="Сказати натомість",
        en="Say instead",
        widget="text",
        section=FAILING,
        lines=2,
    )
