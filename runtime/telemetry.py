"""What operators see: JSON logs with a correlation id, and the metrics that every room adds to."""

from __future__ import annotations

import contextvars
import json
import logging
import platform
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Final, Generic, TypeVar

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    ProcessCollector,
    disable_created_metrics,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.metrics import MetricWrapperBase
from prometheus_client.registry import Collector

correlation: contextvars.ContextVar[str] = contextvars.ContextVar("correlation", default="")
"""The id that ties the log lines of one request, turn or job together."""

disable_created_metrics()  # a third of the lines, of no use to anybody
REGISTRY: Final = CollectorRegistry()
ProcessCollector(registry=REGISTRY)
Info("rozmova_build", "What runs here", registry=REGISTRY).info(
    {"version": version("rozmova"), "python": platform.python_version()}
)

OTHER: Final = "other"
_SIZES: Final = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
_QUICK: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_PATIENT: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_METHODS: Final = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))

REQUESTS: Final = Counter("rozmova_requests", "HTTP requests", ["route", "method", "status"], registry=REGISTRY)
TURNS: Final = Counter("rozmova_turns", "Turns by how they ended", ["outcome"], registry=REGISTRY)
TURN_SECONDS: Final = Histogram("rozmova_turn_seconds", "Time of a turn", buckets=_QUICK, registry=REGISTRY)
COMMIT_SECONDS: Final = Histogram("rozmova_commit_seconds", "Time of a group commit", buckets=_QUICK, registry=REGISTRY)
COMMIT_TURNS: Final = Histogram("rozmova_commit_turns", "Turns in a group commit", buckets=_SIZES, registry=REGISTRY)
COMMIT_RETRIES: Final = Counter(
    "rozmova_commit_retries", "Group commits that had to be written again", ["reason"], registry=REGISTRY
)
CALLS: Final = Counter("rozmova_calls", "Calls outside by lane and outcome", ["lane", "outcome"], registry=REGISTRY)
CALL_SECONDS: Final = Histogram(
    "rozmova_call_seconds", "Time of a call outside", ["lane"], buckets=_PATIENT, registry=REGISTRY
)
JOBS: Final = Counter("rozmova_jobs", "Calls of dialogs by how they ended", ["lane", "outcome"], registry=REGISTRY)
JOB_WAIT_SECONDS: Final = Histogram(
    "rozmova_job_wait_seconds", "From a call's commit to its claim", ["lane"], buckets=_PATIENT, registry=REGISTRY
)
JOB_SECONDS: Final = Histogram(
    "rozmova_job_seconds", "From a call's claim to its result", ["lane"], buckets=_PATIENT, registry=REGISTRY
)
JOB_RETRIES: Final = Counter("rozmova_job_retries", "Calls claimed a second time or more", ["lane"], registry=REGISTRY)
SWEPT: Final = Counter("rozmova_swept", "What only the sweeper found", ["kind"], registry=REGISTRY)
SCRIPTS: Final = Counter("rozmova_scripts", "Scripts by how they ended", ["outcome"], registry=REGISTRY)
SCRIPT_SECONDS: Final = Histogram(
    "rozmova_script_seconds", "Time of a script, waiting for the sandbox included", buckets=_QUICK, registry=REGISTRY
)
SANDBOX_KILLS: Final = Counter(
    "rozmova_sandbox_kills", "Sandbox processes that ended or were ended, by reason", ["reason"], registry=REGISTRY
)
SOCKETS: Final = Gauge("rozmova_sockets", "Open live connections", ["kind"], registry=REGISTRY)
SLOW_READERS: Final = Counter(
    "rozmova_slow_readers", "Listeners let go because they did not keep up", ["reason"], registry=REGISTRY
)
BREAKERS: Final = Counter("rozmova_breaker_changes", "Changes of circuit breakers", ["state"], registry=REGISTRY)
BREAKERS_NOW: Final = Gauge(
    "rozmova_breakers", "Circuit breakers that are not closed, by state", ["lane", "state"], registry=REGISTRY
)
CALLS_REJECTED: Final = Counter(
    "rozmova_calls_rejected", "Calls outside that were not made: paused, crowded", ["lane", "why"], registry=REGISTRY
)
CALL_RETRIES: Final = Counter("rozmova_call_retries", "Calls outside tried again", ["lane"], registry=REGISTRY)
CALLS_WAITING: Final = Gauge(
    "rozmova_calls_waiting", "Calls outside that wait for their turn", ["lane"], registry=REGISTRY
)
CALLS_IN_FLIGHT: Final = Gauge("rozmova_calls_in_flight", "Calls outside under way", ["lane"], registry=REGISTRY)
ERRORS: Final = Counter("rozmova_errors", "Unexpected failures at a door", ["door"], registry=REGISTRY)
LOOP_LAG_SECONDS: Final = Histogram(
    "rozmova_loop_lag_seconds", "How late the event loop wakes a sleeper", buckets=_QUICK, registry=REGISTRY
)

M = TypeVar("M", bound=MetricWrapperBase)


class Series(Generic[M]):
    """The series of one metric, found by their labels without the library's lock; above `limit` all are "other".

    So labels stay bounded, whatever a caller makes of them, and the hot path pays one look into a dict.
    """

    def __init__(self, metric: M, limit: int = 100) -> None:
        self._metric = metric
        self._limit = limit
        self._known: dict[tuple[str, ...], M] = {}

    def of(self, *labels: str) -> M:
        """Give the series of these labels."""
        series = self._known.get(labels)
        if series is None:
            if len(self._known) >= self._limit:
                return self._metric.labels(*(OTHER for _ in labels))
            series = self._known[labels] = self._metric.labels(*labels)
        return series


_requests: Final = Series(REQUESTS, limit=2_000)


def count_request(route: str, method: str, status: int) -> None:
    """Count an answered request; `route` is the route's pattern, never the path somebody asked for."""
    _requests.of(route, method if method in _METHODS else OTHER, str(status)).inc()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a gauge (or a counter that something else keeps) shows now."""

    name: str
    value: float
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    counter: bool = False


class Readings(Collector):
    """Figures that are looked up only when Prometheus asks; several sources of one figure are summed."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = told
        self._sources: list[Callable[[], Iterable[Reading]]] = []

    @property
    def names(self) -> Iterable[str]:
        """Name the figures there may be."""
        return self._told.keys()

    def add(self, source: Callable[[], Iterable[Reading]]) -> Callable[[], None]:
        """Ask `source` from now on, until the returned call."""
        self._sources.append(source)

        def forget() -> None:
            if source in self._sources:
                self._sources.remove(source)

        return forget

    def collect(self) -> Iterable[Metric]:
        """Give the figures as they are now."""
        sums: dict[tuple[str, bool, tuple[str, ...]], dict[tuple[str, ...], float]] = {}
        for reading in (reading for source in tuple(self._sources) for reading in source()):
            series = sums.setdefault((reading.name, reading.counter, tuple(reading.labels)), {})
            values = tuple(reading.labels.values())
            series[values] = series.get(values, 0.0) + reading.value
        for (name, counter, labels), series in sums.items():
            family = (CounterMetricFamily if counter else GaugeMetricFamily)(name, self._told[name], labels=labels)
            for values, value in series.items():
                family.add_metric(values, value)
            yield family


READINGS: Final = Readings(
    {
        "rozmova_dependency_up": "1 while what the process depends on answers",
        "rozmova_commit_queue_turns": "Turns that wait for the next group commit",
        "rozmova_dialogs_in_memory": "Dialogs whose state is at hand",
        "rozmova_outbox_calls": "Open calls of dialogs, of all processes",
        "rozmova_outbox_oldest_seconds": "How long the oldest call waits that nobody holds",
        "rozmova_outbox_given_up_calls": "Calls that were given up and wait to be looked at",
        "rozmova_sandbox_workers": "Processes of the JavaScript sandbox",
        "rozmova_sandbox_running_calls": "Scripts that run now",
        "rozmova_sandbox_waiting_calls": "Scripts that wait for their turn or a place",
        "rozmova_sandbox_resident_bytes": "Memory of the sandbox",
        "rozmova_sandbox_starts": "Sandbox processes started in the place of others",
        "rozmova_database_connections": "Connections of the pool",
        "rozmova_database_connections_limit": "Connections the pool may open",
    }
)
REGISTRY.register(READINGS)


class JsonLines(logging.Formatter):
    """One JSON object a line: at, level, logger, message, correlation, and what `extra={"facts": {…}}` carries."""

    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03d}Z"
        line: dict[str, object] = {
            "at": at,
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if correlation.get():
            line["correlation"] = correlation.get()
        facts = getattr(record, "facts", None)
        if isinstance(facts, dict):
            line.update(facts)
        if record.exc_info:
            line["error"] = "".join(traceback.format_exception(*record.exc_info))[-8000:]
        return json.dumps(line, ensure_ascii=False, default=str)


def configure_logging(level: str = "INFO", form: str = "json") -> None:
    """Send every log line of the process to standard error in one form ("json" or "plain")."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for noisy in ("uvicorn.access", "httpx2", "httpx", "httpcore", "arq.worker", "engineio", "socketio"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
