"""A small delivery service for the example: `GET /parcels/{number}`; needs nothing but Python.

Run it with `python demo_service.py [port]`; 8099 is the port the example asks.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PORT = 8099


def parcels(today: date) -> dict[str, dict[str, Any]]:
    """Give the parcels the service knows, by number."""
    return {
        "204871": {"status": "on_the_way", "arrives": (today + timedelta(days=3)).isoformat(), "city": "Полтава"},
        "204872": {"status": "arrived", "arrives": today.isoformat(), "city": "Львів"},
        "204873": {"status": "received", "arrives": (today - timedelta(days=2)).isoformat(), "city": "Одеса"},
    }


class DeliveryHandler(BaseHTTPRequestHandler):
    """Answers one request."""

    def do_GET(self) -> None:
        """Tell about a parcel, or that there is none."""
        parcel = parcels(datetime.now().astimezone().date()).get(self.path.removeprefix("/parcels/"))
        body = json.dumps(parcel or {"error": "not found"}, ensure_ascii=False).encode()
        self.send_response(200 if parcel else 404)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


def make_server(port: int = PORT) -> ThreadingHTTPServer:
    """Make the service on loopback; `serve_forever` runs it."""
    return ThreadingHTTPServer(("127.0.0.1", port), DeliveryHandler)


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else PORT
    print(f"Delivery service on http://127.0.0.1:{port}/parcels/204871")
    make_server(port).serve_forever()
