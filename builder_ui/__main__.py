"""`rozmova`: start, desktop and builder, and every command of the server."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from runtime.__main__ import SERVER_COMMANDS, run_command

COMMANDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "start": ("builder_ui.start", "everything in one process, on this machine"),
        "desktop": ("builder_ui.desktop", "the designer in a window of its own"),
        "builder": ("builder_ui.alone", "the designer for a server elsewhere"),
        **SERVER_COMMANDS,
    }
)


def main() -> None:
    """Run `rozmova COMMAND`."""
    sys.exit(run_command("rozmova", COMMANDS, sys.argv[1:]))


if __name__ == "__main__":
    main()
