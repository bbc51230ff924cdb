"""`rozmova`: start, desktop and builder, and every command of the server."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from runtime.__main__ import SERVER_COMMANDS, run_command

SANDBOX_WORKER: Final = "--sandbox-worker"
"""How a frozen program, which has no `python -c`, starts the workers of its sandbox."""
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
    if sys.argv[1:2] == [SANDBOX_WORKER]:
        from runtime.scripting.worker import main as work

        work()
    sys.exit(run_command("rozmova", COMMANDS, sys.argv[1:]))


if __name__ == "__main__":
    main()
