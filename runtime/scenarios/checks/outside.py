"""What a scenario needs from outside: JavaScript that parses, connections and secrets that exist."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.scenarios.checks.problem import Problem
from runtime.scenarios.checks.scene import Scene, Seen
from runtime.scenarios.shape import path_text


def find(scene: Scene) -> Iterator[Problem]:
    """Find what the surroundings can't give."""
    for seen in scene.blocks.values():
        for at in seen.fields:
            if not isinstance(at.value, str):
                continue
            place = path_text(at.path)
            match at.widget:
                case "code":
                    yield from _code(scene, seen, at.value, place)
                case "connection":
                    yield from _connection(scene, seen, at.value, place)
                case "secret":
                    yield from _secret(scene, seen, at.value, place)
                case _:
                    pass


def _code(scene: Scene, seen: Seen, source: str, place: str) -> Iterator[Problem]:
    mistake = scene.surroundings.script_mistakes.get(source)
    if mistake is None:
        return
    at_uk, at_en = (f", рядок {mistake.line}", f", line {mistake.line}") if mistake.line else ("", "")
    yield scene.problem(
        "bad_javascript",
        "error",
        f"Помилка в коді блока «{seen.name('uk')}»{at_uk}: {mistake.message}",
        f"A mistake in the code of the block “{seen.name('en')}”{at_en}: {mistake.message}",
        seen,
        place,
    )


def _connection(scene: Scene, seen: Seen, name: str, place: str) -> Iterator[Problem]:
    known = scene.surroundings.connections
    if known is None or (name and name in known) or (not name and known):
        # An empty name means the organisation's own default connection.
        return
    said_uk = f"Підключення «{name}» немає." if name else "Жодного підключення до моделі ще немає."
    said_en = f"There is no connection “{name}”." if name else "There is no connection to a model yet."
    # A drawn error exit says what the customer gets without an answer, so the bot may go live before its connection.
    yield scene.problem(
        "connection_missing",
        "warning" if (seen.block.id, "error") in scene.ways else "error",
        f"Блок «{seen.name('uk')}» не відповість. {said_uk}",
        f"The block “{seen.name('en')}” can't answer. {said_en}",
        seen,
        place,
    )


def _secret(scene: Scene, seen: Seen, name: str, place: str) -> Iterator[Problem]:
    known = scene.surroundings.secrets
    if known is None or not name or name in known:
        return
    yield scene.problem(
        "secret_missing",
        "error",
        f"Секрету «{name}» немає в налаштуваннях бота.",
        f"There is no secret “{name}” in the settings of the bot.",
        seen,
        place,
    )
