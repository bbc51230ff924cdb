"""How much of the outside an author's bot may take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Ports of services that speak no HTTP: a request sent there can only do harm (mail, shells, databases, file shares).
REFUSED_PORTS: Final = frozenset(
    {
        *(1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109),
        *(110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 445, 465, 512, 513, 514, 515, 526),
        *(530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 873, 989, 990, 993, 995, 1080, 1433, 1521, 1719, 1720),
        *(1723, 2049, 2375, 2376, 2379, 2380, 3128, 3306, 3389, 3659, 4045, 5060, 5061, 5432, 5900, 6000, 6379, 6566),
        *(6665, 6666, 6667, 6668, 6669, 6697, 9042, 9200, 9300, 10080, 10250, 11211, 27017),
    }
)


@dataclass(frozen=True, slots=True)
class OutboundLimits:
    """Durations in seconds, sizes in bytes; `max_stream_bytes` bounds answers that are read outside of `fetch`."""

    timeout_s: float = 10.0
    max_stream_bytes: int = 50_000_000
    max_request_bytes: int = 2_000_000
    redirects: int = 5
    url_bytes: int = 8_000
    connections: int = 250
    idle_connections: int = 20
    idle_s: float = 15.0
    refused_ports: frozenset[int] = REFUSED_PORTS
    only_ports: frozenset[int] | None = None
