"""The commands of the server: serve, worker, migrate, token, login-link, check, play, bench."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Protocol, cast

SERVER_COMMANDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "serve": ("runtime.commands.serve", "answer customers and authors (PostgreSQL and Redis)"),
        "worker": ("runtime.commands.work", "run the AI calls (PostgreSQL and Redis)"),
        "doctor": ("runtime.commands.doctor", "look at everything Rozmova stands on, and say what to do"),
        "migrate": ("runtime.commands.migrate", "bring the database to this version"),
        "token": ("runtime.commands.token", "print a bearer token for scripts on this machine"),
        "login-link": ("runtime.commands.login_link", "print a new one-time login link"),
        "check": ("runtime.commands.check", "tell the problems of scenario documents"),
        "play": ("runtime.commands.play", "talk a scenario in the terminal, or replay a conversation"),
        "bench": ("runtime.commands.bench", "measure turns, scripts, calls, open chats and the start"),
    }
)
"""Name of a command → its module and what it does; a module is imported only when its command runs."""


class Command(Protocol):
    """What a command's module offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


def run_command(program: str, commands: Mapping[str, tuple[str, str]], arguments: Sequence[str]) -> int:
    """Run the command named first in `arguments` and give its exit code; 2 when there is no such command."""
    name = arguments[0] if arguments else "--help"
    if name in ("-h", "--help"):
        print(f"{program}: low-code chatbot platform\n")
        for command, (_, does) in commands.items():
            print(f"  {program} {command:12} {does}")
        print(f"\n  {program} COMMAND --help tells its options")
        return 0
    if name == "--version":
        from importlib.metadata import version

        print(f"rozmova {version('rozmova')}")
        return 0
    if name not in commands:
        import difflib

        close = difflib.get_close_matches(name, commands, n=1)
        hint = f" Did you mean {close[0]}?" if close else f" {program} --help lists them."
        print(f"There is no command {name}.{hint}", file=sys.stderr)
        return 2
    module = cast(Command, importlib.import_module(commands[name][0]))
    parser = argparse.ArgumentParser(f"{program} {name}", description=commands[name][1])
    module.add_arguments(parser)
    return _run(module, parser.parse_args(arguments[1:]))


def _run(module: Command, options: argparse.Namespace) -> int:
    from runtime.errors import RozmovaError

    try:
        return module.run(options)
    except RozmovaError as error:
        print(f"{error.uk}\n{error.en}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def main() -> None:
    """Run `python -m runtime COMMAND`."""
    sys.exit(run_command("python -m runtime", SERVER_COMMANDS, sys.argv[1:]))


if __name__ == "__main__":
    main()
