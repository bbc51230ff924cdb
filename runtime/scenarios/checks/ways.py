"""Where the arrows lead: starts, edges that hang, exits that lead nowhere, jumps into nothing."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.blocks.fields import OpenExit
from runtime.scenarios.checks.problem import Problem, Severity
from runtime.scenarios.checks.scene import Scene, Seen
from runtime.scenarios.document import Target
from runtime.scenarios.shape import path_text

OTHERWISE = "otherwise"
RUNNING_TRIGGERS = frozenset({"start", "command", "keyword"})
"""The kinds of triggers the engine takes (`runtime.orchestrator.interrupts`, which this room may not import)."""


def find(scene: Scene) -> Iterator[Problem]:
    """Find what leads nowhere."""
    yield from _starts(scene)
    yield from _edges(scene)
    for seen in scene.blocks.values():
        if seen.kind is not None:
            yield from _exits(scene, seen)
            yield from _jumps(scene, seen)


def _starts(scene: Scene) -> Iterator[Problem]:
    starts = [trigger for trigger in scene.document.triggers if trigger.kind == "start"]
    if not starts:
        yield Problem(
            "start_missing",
            "error",
            "Немає початку: розмова не знатиме, з чого почати.",
            "There is no start: the dialog does not know where to begin.",
        )
    for extra in starts[1:]:
        yield Problem(
            "start_twice", "error", "Початок може бути лише один.", "There can be only one start.", item=extra.id
        )
    for trigger in scene.document.triggers:
        if trigger.kind not in RUNNING_TRIGGERS:
            yield Problem(
                "trigger_never_runs",
                "warning",
                "Подія такого виду поки не спрацьовує: розмова нею не піде.",
                "An event of this kind does not work yet: no dialog will take it.",
                item=trigger.id,
            )
        if trigger.to is None:
            is_start = trigger.kind == "start"
            yield Problem(
                "trigger_unconnected",
                "error" if is_start else "warning",
                "Початок нікуди не веде." if is_start else "Ця подія нікуди не веде.",
                "The start leads nowhere." if is_start else "This event leads nowhere.",
                item=trigger.id,
            )
        elif not _is_there(scene, trigger.to):
            yield Problem(
                "trigger_target_missing",
                "error",
                "Стрілка від події веде туди, чого вже немає.",
                "The arrow of an event leads to what is not there any more.",
                item=trigger.id,
            )


def _edges(scene: Scene) -> Iterator[Problem]:
    taken: set[tuple[str, str]] = set()
    for edge in scene.document.edges:
        seen = scene.blocks.get(edge.source.block)
        place = {"group": seen.group.id, "block": seen.block.id} if seen is not None else {}
        if seen is None or (seen.kind is not None and all(way.exit.id != edge.source.exit for way in seen.exits)):
            yield Problem(
                "edge_source_missing",
                "warning",
                "Стрілка виходить звідти, чого вже немає.",
                "An arrow begins where nothing is any more.",
                **place,
                exit=edge.source.exit,
                item=edge.id,
            )
        if not _is_there(scene, edge.to):
            yield Problem(
                "edge_target_missing",
                "error",
                "Стрілка веде туди, чого вже немає.",
                "An arrow leads to what is not there any more.",
                **place,
                exit=edge.source.exit,
                item=edge.id,
            )
        way = (edge.source.block, edge.source.exit)
        if way in taken:
            yield Problem(
                "exit_twice",
                "error",
                "З одного виходу ведуть дві стрілки: розмова піде лише першою.",
                "Two arrows begin at one exit: the dialog takes only the first.",
                **place,
                exit=edge.source.exit,
                item=edge.id,
            )
        taken.add(way)


def _exits(scene: Scene, seen: Seen) -> Iterator[Problem]:
    for way in seen.exits:
        if scene.leads_to(seen, way) is not None:
            continue
        severity = _how_bad(seen, way)
        if severity is None:
            continue
        if way.exit.falls_through and not way.option:
            yield scene.problem(
                "dead_end",
                severity,
                f"Після відповіді на «{seen.name('uk')}» бот нічого не скаже: розмова тут скінчиться.",
                f"After the answer to “{seen.name('en')}” the bot says nothing: the dialog ends here.",
                seen,
                exit_=way.exit.id,
            )
            continue
        yield scene.problem(
            "exit_unconnected",
            severity,
            f"Вихід «{way.exit.uk or way.exit.id}» нікуди не веде: розмова тут обірветься.",
            f"The exit “{way.exit.en or way.exit.id}” leads nowhere: the conversation stops here.",
            seen,
            exit_=way.exit.id,
        )


def _how_bad(seen: Seen, way: OpenExit) -> Severity | None:
    """What the author drew must lead on; a way for mishaps may end the dialog, and so may the last words."""
    if way.exit.falls_through:
        asks = seen.kind is not None and seen.kind.card.family in ("question", "logic")
        return "warning" if asks else None
    return "error" if way.exit.id == OTHERWISE or not way.exit.quiet else "hint"


def _jumps(scene: Scene, seen: Seen) -> Iterator[Problem]:
    for at in seen.fields:
        if at.widget != "group" or not isinstance(at.value, str):
            continue
        place = path_text(at.path)
        if not at.value:
            yield scene.problem(
                "jump_nowhere",
                "error",
                f"У блоці «{seen.name('uk')}» не вибрано групу: розмова тут обірветься.",
                f"No group is chosen in the block “{seen.name('en')}”: the conversation stops here.",
                seen,
                place,
            )
        elif at.value not in scene.groups:
            yield scene.problem(
                "jump_nowhere",
                "error",
                f"Групи, до якої веде блок «{seen.name('uk')}», уже немає.",
                f"The group that the block “{seen.name('en')}” leads to is not there any more.",
                seen,
                place,
            )


def _is_there(scene: Scene, target: Target) -> bool:
    group = scene.groups.get(target.group)
    if group is None:
        return False
    return target.block is None or any(block.id == target.block for block in group.blocks)
