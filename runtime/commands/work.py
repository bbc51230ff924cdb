"""`worker`: run the AI calls, on PostgreSQL and Redis."""

from __future__ import annotations

import argparse
import asyncio

from runtime.commands.serve import grown_up
from runtime.settings import read_settings
from runtime.telemetry import configure_logging


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add no options: everything comes from the environment."""


def run(options: argparse.Namespace) -> int:
    """Work until the process is told to stop."""
    settings = grown_up(read_settings())
    from runtime.worker import work  # a refusal need not wait for the imports

    configure_logging(settings.log_level, settings.log_format)
    asyncio.run(work(settings))
    return 0
