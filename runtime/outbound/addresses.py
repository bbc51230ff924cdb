"""Which addresses an author's bot may reach: public unicast ones, and none of the special ones.

Python's `is_global` alone is not enough: it lets pass NAT64, 6to4, parts of 192.0.0.0/24 and the metadata address of
Azure. So an IPv6 address must lie in the range for global unicast, and both families have a list of what is refused
within. Sources: the IANA registries of special-purpose IPv4 and IPv6 addresses, and the clouds' documentation of
metadata services.
"""

from __future__ import annotations

import ipaddress
from typing import Final

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_GLOBAL_UNICAST_V6: Final = ipaddress.IPv6Network("2000::/3")

_REFUSED_V4: Final = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this host
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carrier-grade NAT, and Alibaba's metadata
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's wire server
        "169.254.0.0/16",  # link-local, and most clouds' metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments, and Oracle's metadata
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # multicast tunnels
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)

_REFUSED_V6: Final = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarks
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: carries an IPv4 address
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)


def why_refused(address: str, own: frozenset[str] = frozenset()) -> str | None:
    """Give the reason why `address` may not be reached, or None when it may.

    `own` are the addresses of this machine: a public one leads to services that listen on every interface.
    """
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "not an address"
    if "%" in address:
        return "an address of a link"
    if str(number) in own:
        return "an address of this machine"
    if isinstance(number, ipaddress.IPv4Address):
        inside = next((network for network in _REFUSED_V4 if number in network), None)
    elif number not in _GLOBAL_UNICAST_V6:
        return "not global unicast"
    else:
        inside = next((network for network in _REFUSED_V6 if number in network), None)
    if inside is not None:
        return f"in {inside}"
    return None if number.is_global and not number.is_multicast else "not global"


def looks_like_a_number(host: str) -> bool:
    """Tell whether systems would read this host as an IPv4 address, in any of the old spellings (127.1, 0x7f000001).

    The rule of the WHATWG URL standard: the last label is a number.
    """
    last = host.rstrip(".").rpartition(".")[2].lower()
    if last.isdigit():
        return True
    return last.startswith("0x") and all(letter in "0123456789abcdef" for letter in last[2:])


def literal(host: str) -> str | None:
    """Give the canonical address when `host` is one literally (brackets already off), else None."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return None
