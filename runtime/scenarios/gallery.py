"""How an example looks in the gallery: a small sketch of its groups, and what it needs from outside."""

from __future__ import annotations

from typing import Final

from runtime.blocks.catalogue import find_blocks
from runtime.scenarios.document import Document

_NEEDS: Final = {"ai": "ai", "link": "http"}
MAX_SKETCHED: Final = 60


def sketch(document: Document) -> dict[str, object]:
    """Draw a document in little: where its groups stand, the families of their blocks, what leads to what."""
    kinds = find_blocks()
    groups = document.groups[:MAX_SKETCHED]
    place = {group.id: at for at, group in enumerate(groups)}
    home = {block.id: group.id for group in groups for block in group.blocks}
    threads: list[list[int]] = []
    for edge in document.edges:
        begin, end = place.get(home.get(edge.source.block, "")), place.get(edge.to.group)
        if begin is not None and end is not None and [begin, end] not in threads:
            threads.append([begin, end])
    return {
        "groups": [
            {
                "at": list(document.layout.get(group.id, (320 * at, 0))),
                "families": [kinds[block.type].card.family for block in group.blocks if block.type in kinds],
            }
            for at, group in enumerate(groups)
        ],
        "threads": threads,
    }


def needs(document: Document) -> list[str]:
    """List what a document needs from outside: "ai", "http"."""
    kinds = find_blocks()
    families = {
        kinds[block.type].card.family for group in document.groups for block in group.blocks if block.type in kinds
    }
    return [need for family, need in _NEEDS.items() if family in families]
