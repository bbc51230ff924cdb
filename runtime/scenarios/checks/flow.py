"""How the dialog runs: groups nobody reaches, and circles in which nothing is waited for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from runtime.scenarios.checks.problem import Problem
from runtime.scenarios.checks.scene import Scene


def find(scene: Scene) -> Iterator[Problem]:
    """Find unreachable groups and endless circles."""
    following = {
        block_id: {first for target in scene.targets_of(seen) if (first := scene.first_of(target)) is not None}
        for block_id, seen in scene.blocks.items()
    }
    yield from _unreachable(scene, following)
    yield from _circles(scene, following)


def _unreachable(scene: Scene, following: Mapping[str, set[str]]) -> Iterator[Problem]:
    waiting: list[str] = []
    reached_groups: set[str] = set()
    for trigger in scene.document.triggers:
        if trigger.to is not None:
            reached_groups.add(trigger.to.group)
            first = scene.first_of(trigger.to)
            if first is not None:
                waiting.append(first)
    reached: set[str] = set()
    while waiting:
        block_id = waiting.pop()
        if block_id in reached:
            continue
        reached.add(block_id)
        seen = scene.blocks[block_id]
        reached_groups.add(seen.group.id)
        reached_groups.update(target.group for target in scene.targets_of(seen))
        waiting.extend(following[block_id])
    for group in scene.document.groups:
        if group.id not in reached_groups:
            yield Problem(
                "group_unreachable",
                "warning",
                f"До групи «{scene.group_name(group.id)}» не веде жоден перехід.",
                f"Nothing leads to the group “{scene.group_name(group.id)}”.",
                group=group.id,
            )


def _circles(scene: Scene, following: Mapping[str, set[str]]) -> Iterator[Problem]:
    """A circle without a way out never ends; one with a way out ends when its conditions let it."""
    restless = {block_id for block_id, seen in scene.blocks.items() if not seen.waits}
    for circle in _components({block_id: following[block_id] & restless for block_id in restless}):
        if len(circle) == 1 and circle[0] not in following[circle[0]]:
            continue
        inside = set(circle)
        may_leave = any(following[block_id] - inside for block_id in circle) or any(
            scene.leads_to(scene.blocks[block_id], way) is None
            for block_id in circle
            for way in scene.blocks[block_id].exits
            if len(scene.blocks[block_id].exits) > 1
        )
        order = list(scene.blocks)
        first = scene.blocks[min(circle, key=order.index)]
        yield scene.problem(
            "loop_without_wait",
            "hint" if may_leave else "error",
            "Це коло нічого не чекає від клієнта. Перевірте, що воно колись закінчиться."
            if may_leave
            else "Це коло нічого не чекає від клієнта й ніколи не скінчиться.",
            "This loop waits for nothing from the customer. Check that it ends some time."
            if may_leave
            else "This loop waits for nothing from the customer and never ends.",
            first,
        )


def _components(graph: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Tarjan's strongly connected components, without recursion."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    for root in graph:
        if root in order:
            continue
        work = [(root, iter(graph[root]))]
        order[root] = low[root] = len(order)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, others = work[-1]
            for other in others:
                if other not in order:
                    order[other] = low[other] = len(order)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(graph[other])))
                    break
                if other in on_stack:
                    low[node] = min(low[node], order[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    component: list[str] = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        component.append(member)
                        if member == node:
                            break
                    yield component
