"""The dialog that makes a bot: name, languages, template."""

from __future__ import annotations

from collections.abc import Sequence

from nicegui import ui

from builder_ui.library.names import OFFERED, language_name
from builder_ui.look.buttons import button
from builder_ui.look.fields import SelectField, TextField, chip_choice
from builder_ui.look.layers import Dialog
from builder_ui.look.texts import _, current_language
from builder_ui.look.words import text
from builder_ui.server.bots import NewBot, create_bot
from builder_ui.server.here import account
from builder_ui.server.shapes import Template

BLANK = ""


def open_new_bot(templates: Sequence[Template], chosen: str = BLANK) -> None:
    """Open the dialog; `chosen` is the name of the template picked already."""
    NewBotDialog(templates, chosen).open()


class NewBotDialog:
    """Asks for what a bot needs to begin with."""

    def __init__(self, templates: Sequence[Template], chosen: str) -> None:
        language = current_language()
        self._languages = [language]
        titles = {template.name: said(template.title) for template in templates}
        self._box = Dialog(_("New bot"), form=True)
        with self._box.body:
            self._name = TextField(
                _("Name"), titles.get(chosen, ""), placeholder=_("For example, Shop assistant"), on_change=self._named
            )
            self._name.input.props("autofocus maxlength=120").on("keydown.enter", self._button_press)
            with ui.element("div").classes("field"):
                text(_("Languages the bot speaks"), "label")
                chip_choice(
                    {code: language_name(code) for code in OFFERED},
                    self._languages,
                    self._chose,
                    label=_("Languages the bot speaks"),
                )
            self._default = SelectField(
                _("Main language"), {language: language_name(language)}, language,
                help_text=_("A text not translated yet is said in it."),
            )  # fmt: skip
            self._template = SelectField(
                _("Begin with"), {BLANK: _("An empty canvas with a greeting"), **titles}, chosen, on_change=self._picked
            )
        self._titles = titles
        with self._box.footer:
            button(_("Cancel"), self._box.close)
            self._make = button(_("Create"), self._create, kind="pri")
        self._named(self._name.value)
        self._chose(self._languages)

    def open(self) -> None:
        """Show it."""
        self._box.open()

    def _named(self, name: str) -> None:
        if hasattr(self, "_make"):
            self._make.set_enabled(bool(name.strip()) and bool(self._languages))

    def _picked(self, template: str) -> None:
        if not self._name.value.strip() or self._name.value in self._titles.values():
            self._name.value = self._titles.get(template, "")

    def _chose(self, languages: list[str]) -> None:
        self._languages = languages
        kept = self._default.value if self._default.value in languages else (languages[0] if languages else None)
        self._default.set_options({code: language_name(code) for code in languages}, kept)
        self._named(self._name.value)

    async def _button_press(self) -> None:
        if self._name.value.strip() and self._languages:
            await self._make.press()

    async def _create(self) -> None:
        bot = NewBot(
            self._name.value.strip(),
            self._default.value or self._languages[0],
            self._languages,
            self._template.value or None,
        )
        made = await create_bot(account(), bot)
        self._box.close()
        ui.navigate.to(f"/bots/{made.id}")


def said(texts: dict[str, str]) -> str:
    """Give a text in the person's language, or in any it has."""
    return texts.get(current_language()) or next(iter(texts.values()), "")
