"""Customers of bad bots, a dozen at once, in a process of their own: what they cost is the server's, not the probe's.

python -m tests.attacks.crowd URL DOSE BOT... says when it has begun, sends so many messages, and prints how many turns
ended.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress

import httpx2

from tests.journeys.customer import Customer

AT_ONCE = 12


async def attack(url: str, bots: Sequence[str], dose: int) -> int:
    """Send the dose, and wait for no answer longer than it takes; tell how many turns ended."""
    ended = 0
    numbers = iter(range(dose))

    async def attacker(customer: Customer) -> None:
        nonlocal ended
        for _ in numbers:
            with suppress(AssertionError, httpx2.HTTPError):  # a turn may be refused; the server may not
                await customer.say(text="давай", wait_s=5)
            ended += 1

    async with httpx2.AsyncClient(timeout=60, trust_env=False) as http:
        customers = [Customer([url], http) for _ in range(AT_ONCE)]
        for n, customer in enumerate(customers):
            await customer.open(bots[n % len(bots)])
        print("begun", flush=True)
        await asyncio.gather(*(attacker(customer) for customer in customers))
    return ended


if __name__ == "__main__":
    print(asyncio.run(attack(sys.argv[1], sys.argv[3:], int(sys.argv[2]))))
