"""The field of conditions: tests of variables, joined by "all" or "any", and groups of them inside."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, Final

from nicegui import ui

from builder_ui.designer.form.choices import NOTHING
from builder_ui.designer.form.scene import Scene
from builder_ui.designer.wording import Ui, help_of, title
from builder_ui.look.buttons import Segmented, button, icon_button
from builder_ui.look.fields import SelectField, TextField
from builder_ui.look.texts import _, current_language
from builder_ui.look.words import text
from runtime.blocks.rules import NO_VALUE, OP_TITLES, OPS_OF_KIND

Changed = Callable[[Any], object]
Rules = dict[str, Any]
MAX_DEPTH: Final = 3


class RulesField(ui.element):
    """Draws rules and tells each change of them as a whole."""

    def __init__(self, of: Ui, value: object, changed: Changed, scene: Scene) -> None:
        super().__init__("div")
        self.classes("field")
        self._rules: Rules = copy.deepcopy(value) if isinstance(value, dict) else {"join": "and", "tests": []}
        self._changed = changed
        self._scene = scene
        with self:
            text(title(of), "span", "lab")
            self._body = ui.element("div").classes("rules")
            if help_of(of):
                text(help_of(of), "div", "help")
        self._draw()

    def _draw(self) -> None:
        self._body.clear()
        with self._body:
            self._group(self._rules, 1)

    def _tell(self, *, redraw: bool = False) -> object:
        if redraw:
            self._draw()
        return self._changed(copy.deepcopy(self._rules))

    def _group(self, rules: Rules, depth: int) -> None:
        tests: list[Rules] = rules.setdefault("tests", [])

        def join(chosen: str) -> object:
            rules["join"] = chosen
            return self._tell()

        if len(tests) > 1:
            words = {"and": _("all hold"), "or": _("any holds")}
            Segmented(words, str(rules.get("join", "and")), join, label=_("How the tests are joined"), full=True)
        for test in tests:
            with ui.element("div").classes("rule"):
                if "tests" in test:
                    with ui.element("div").classes("rules inner grow"):
                        self._group(test, depth + 1)
                else:
                    self._test(test)
                if not self._scene.readonly:
                    icon_button("x", _("Remove"), lambda test=test: self._remove(tests, test), size="sm")
        if self._scene.readonly:
            return
        with ui.element("div").classes("hrow tight wrapping"):
            self._adding(_("Add a test"), tests, {"variable": "", "op": "is", "value": ""})
            if depth < MAX_DEPTH:
                inner = {"join": "or", "tests": [{"variable": "", "op": "is", "value": ""}]}
                self._adding(_("Add a group"), tests, inner)

    def _adding(self, words: str, tests: list[Rules], test: Rules) -> None:
        button(words, lambda: self._add(tests, copy.deepcopy(test)), kind="gho", size="sm", icon_name="plus")

    def _test(self, test: Rules) -> None:
        def set_variable(name: object) -> object:
            test["variable"] = str(name or "")
            return self._tell(redraw=True)

        def set_op(op: object) -> object:
            test["op"] = str(op)
            return self._tell(redraw=True)

        def set_value(words: str) -> object:
            test["value"] = words
            return self._tell()

        name = str(test.get("variable", ""))
        op = str(test.get("op", "is"))
        names = self._scene.variable_names()
        options = {NOTHING: _("Choose a variable")} | {known: known for known in names}
        options.setdefault(name, name)
        ops = list(OPS_OF_KIND.get(self._scene.kind_of(name), ()))  # pyright: ignore[reportArgumentType, reportCallIssue]
        if op not in ops:
            ops.append(op)  # pyright: ignore[reportArgumentType]
        which = 0 if current_language() == "uk" else 1
        with ui.element("div").classes("rule-fields grow"):
            SelectField("", options, name, on_change=set_variable).input.props["aria-label"] = _("Variable")
            comparison = SelectField("", {key: OP_TITLES[key][which] for key in ops}, op, on_change=set_op)
            comparison.input.props["aria-label"] = _("Comparison")
            if op not in NO_VALUE:
                value = TextField("", str(test.get("value", "")), placeholder=_("value"), on_change=set_value)
                value.input.props("debounce=350")
                value.input.props["aria-label"] = _("Value")

    def _add(self, tests: list[Rules], test: Rules) -> object:
        tests.append(test)
        return self._tell(redraw=True)

    def _remove(self, tests: list[Rules], test: Rules) -> object:
        tests[:] = [other for other in tests if other is not test]
        return self._tell(redraw=True)
