"""What a process stands on, in figures that are looked up when Prometheus asks: sandbox and connections."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from runtime.scripting.pool import SandboxPool
from runtime.telemetry import READINGS, Reading
from storage.engine import Database


def tell_of(pool: SandboxPool, database: Database) -> Callable[[], None]:
    """Show the figures of `pool` and `database` at /metrics until the returned call."""

    def readings() -> Iterable[Reading]:
        sandbox = pool.stats()
        yield Reading("rozmova_sandbox_workers", sandbox.workers + sandbox.spare)
        yield Reading("rozmova_sandbox_running_calls", sandbox.running)
        yield Reading("rozmova_sandbox_waiting_calls", sandbox.waiting)
        yield Reading("rozmova_sandbox_resident_bytes", sandbox.rss_mb << 20)
        yield Reading("rozmova_sandbox_starts", sandbox.restarts, counter=True)
        connections = database.pool_figures()
        yield Reading("rozmova_database_connections", connections.in_use, {"state": "in_use"})
        yield Reading("rozmova_database_connections", connections.idle, {"state": "idle"})
        yield Reading("rozmova_database_connections_limit", connections.limit)

    return READINGS.add(readings)
