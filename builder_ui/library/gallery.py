"""Templates: cards with a sketch of the scenario, and the page of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from nicegui import ui

from builder_ui.library.bring import choose_file_button
from builder_ui.library.new_bot import open_new_bot, said
from builder_ui.look.buttons import button
from builder_ui.look.doing import guarded
from builder_ui.look.drawings import sketch_svg
from builder_ui.look.fields import Search
from builder_ui.look.frame import Viewer, frame
from builder_ui.look.marks import tag
from builder_ui.look.states import empty_state, failed_state
from builder_ui.look.texts import _, ngettext
from builder_ui.look.words import text
from builder_ui.server.bots import list_templates
from builder_ui.server.here import account, session
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Template


async def templates_page() -> None:
    """Draw all templates, with a search."""
    who = session()
    with frame("templates", _("Templates"), Viewer(who.name, who.role, who.organisation)):
        try:
            templates = await list_templates(account())
        except ServerProblem as problem:
            if problem.status == 401:
                raise
            with ui.element("div").classes("card"):
                failed_state(_("The templates did not come"), problem, ui.navigate.reload)
            return
        with ui.element("div").classes("head tools"):
            text(_("Templates"), "h1", "grow")
            Search(_("Find a template"), lambda words: _show(shelf, templates, words))
            choose_file_button(_("From a file"))
        shelf = ui.element("div")
        _show(shelf, templates, "")


def gallery(templates: Sequence[Template], all_templates: Sequence[Template] = (), *, heading: str = "h3") -> None:
    """Draw cards of templates; a press opens the new bot with that template. `heading` is the tag of their titles."""
    offered = all_templates or templates
    with ui.element("div").classes("gal"):
        for template in templates:
            _card(template, offered, heading)


def _show(shelf: ui.element, templates: Sequence[Template], words: str) -> None:
    wanted = words.strip().casefold()
    found = [t for t in templates if wanted in f"{said(t.title)} {said(t.summary)}".casefold()]
    shelf.clear()
    with shelf:
        if found:
            gallery(found, templates, heading="h2")
        else:
            with ui.element("div").classes("card"), empty_state(
                _("No such template"), _("Look by another word, or begin with an empty canvas."), stitched=False
            ):  # fmt: skip
                button(_("New bot"), lambda: open_new_bot(templates), kind="pri", icon_name="plus")


def _card(template: Template, offered: Sequence[Template], heading: str) -> None:
    needs = {"ai": _("AI"), "http": _("needs an API key")}
    with ui.element("button").classes("card tpl").props("type=button") as card:
        card.on("click", guarded(lambda: open_new_bot(offered, template.name)), [])
        with ui.element("span").classes("pic"):
            groups = [(*group.at, group.families) for group in template.sketch.groups]
            ui.html(sketch_svg(groups, template.sketch.threads), sanitize=False, tag="span").classes("ics")
        with ui.element("span").classes("tx"):
            text(said(template.title), heading)
            text(said(template.summary), "p")
            with ui.element("span").classes("ft"):
                tag(ngettext("{n} group", "{n} groups", template.groups))
                for need in template.needs:
                    tag(needs.get(need, need))
