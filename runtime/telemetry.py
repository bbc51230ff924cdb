"""What operators see: JSON logs with a correlation id, and the metrics that every room adds to."""

from __future__ import annotations

import contextvars
import json
import logging
import sys
import time
import traceback
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

correlation: contextvars.ContextVar[str] = contextvars.ContextVar("correlation", default="")
"""The id that ties the log lines of one request, turn or job together."""

REGISTRY: Final = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

_SIZES: Final = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
_QUICK: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

REQUESTS: Final = Counter("rozmova_requests", "HTTP requests", ["route", "method", "status"], registry=REGISTRY)
TURNS: Final = Counter("rozmova_turns", "Turns by how they ended", ["outcome"], registry=REGISTRY)
TURN_SECONDS: Final = Histogram("rozmova_turn_seconds", "Time of a turn", buckets=_QUICK, registry=REGISTRY)
COMMIT_SECONDS: Final = Histogram("rozmova_commit_seconds", "Time of a group commit", buckets=_QUICK, registry=REGISTRY)
COMMIT_TURNS: Final = Histogram(
    "rozmova_commit_turns",
    "Turns in a group commit",
    buckets=(1, 2, 4, 8, 16, 32, 64, 128, 256, 512),
    registry=REGISTRY,
)
CALLS: Final = Counter("rozmova_calls", "Calls outside by lane and outcome", ["lane", "outcome"], registry=REGISTRY)
CALL_SECONDS: Final = Histogram(
    "rozmova_call_seconds", "Time of a call outside", ["lane"], buckets=_QUICK, registry=REGISTRY
)
SCRIPTS: Final = Counter("rozmova_scripts", "Scripts by how they ended", ["outcome"], registry=REGISTRY)
SOCKETS: Final = Gauge("rozmova_sockets", "Open live connections", ["kind"], registry=REGISTRY)
BREAKERS: Final = Counter("rozmova_breaker_changes", "Changes of circuit breakers", ["state"], registry=REGISTRY)
ERRORS: Final = Counter("rozmova_errors", "Unexpected failures at a door", ["door"], registry=REGISTRY)


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
