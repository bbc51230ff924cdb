"""The database and Redis: do they answer, are they new enough, do they keep what they were given, do clocks agree."""

from __future__ import annotations

import asyncio
import statistics
import time
from datetime import UTC, datetime
from typing import Any, Final

from redis.asyncio import Redis
from redis.exceptions import RedisError

from runtime.commands.checkup.configuration import is_grown_up
from runtime.commands.checkup.finding import Advice, Finding, shown, trouble, warning, well
from runtime.settings import Settings
from storage.engine import Database, StorageError, open_database
from storage.migrations.upgrade import newest_revision, present_revision
from storage.redis import open_redis
from storage.repositories.inspection import DatabaseFacts, facts, newest_partitions, strays

DATABASE, REDIS, CLOCK = "database", "redis", "clock"
ANSWER_S: Final = 5.0
OLDEST_POSTGRESQL: Final = 15
OLDEST_REDIS: Final = (6, 2)
FEW_CONNECTIONS: Final = 20
SLOW_PING_MS: Final = 5.0
PINGS: Final = 11
CLOCK_WARNING_S, CLOCK_TROUBLE_S = 1.0, 30.0
MB: Final = 1_000_000
LOOK: Final = Advice(
    "Перевірте, чи вона працює, адресу, пароль і мережу.", "See that it runs, and check address, password and network."
)


async def look_at_database(settings: Settings) -> list[Finding]:
    """Look at the database of the settings; one that is not there yet is not made."""
    if not settings.database_url and not (settings.data_dir / "rozmova.db").exists():
        start = Advice("Запустіть rozmova start.", "Run rozmova start.")
        uk, en = f"у теці {settings.data_dir} ще немає даних", f"there is no data in {settings.data_dir} yet"
        return [warning(DATABASE, "no_data", uk, en, start)]
    url = settings.database_url or f"sqlite:///{settings.data_dir / 'rozmova.db'}"
    try:
        database = open_database(url)
    except ValueError:
        address = Advice("Напишіть postgresql://user@host/name", "Write postgresql://user@host/name")
        return [trouble(DATABASE, "bad_address", "адресу бази не зрозуміти", "its address makes no sense", address)]
    looking = asyncio.ensure_future(_look(settings, database, url))
    done, _ = await asyncio.wait({looking}, timeout=ANSWER_S)
    if done:
        found = looking.result()
        await database.close()
        return found
    looking.cancel()
    place = shown(url)
    return [trouble(DATABASE, "hangs", f"{place} прийняла з’єднання й мовчить", f"{place} says nothing", LOOK)]


async def _look(settings: Settings, database: Database, url: str) -> list[Finding]:
    place = shown(url)
    try:
        await facts(database)  # the first question pays for the connection; the second one is timed
        present = await asyncio.to_thread(present_revision, url) or ""
        asked_at = time.time()
        known = await facts(database)
        answered_at = time.time()
    except StorageError as error:
        cause = str(error.__cause__ or error).strip().splitlines()[0][:200]
        if error.code == "damaged":
            return [_damaged(cause)]
        return [trouble(DATABASE, "away", f"{place} не відповідає: {cause}", f"{place} does not answer: {cause}", LOOK)]
    kind = "PostgreSQL" if is_grown_up(settings) else "SQLite"
    size = f"{known.size_bytes / MB:.0f} MB"
    found = [well(DATABASE, f"{kind} {known.version}, {place}, {size}", f"{kind} {known.version}, {place}, {size}")]
    found += _keeping(known, kind)
    if present != newest_revision():
        found.append(_revision(present))
    elif is_grown_up(settings):
        found += await _partitions(database)
    if known.now is not None:
        found.append(clock_difference("PostgreSQL", known.now.timestamp(), asked_at, answered_at))
    return found


def _keeping(known: DatabaseFacts, kind: str) -> list[Finding]:
    found: list[Finding] = []
    if kind == "PostgreSQL" and known.major < OLDEST_POSTGRESQL:
        newer = Advice(f"Оновіть до {OLDEST_POSTGRESQL} або новішої.", f"Upgrade to {OLDEST_POSTGRESQL} or newer.")
        found.append(trouble(DATABASE, "old", f"версія {known.version} застара", f"{known.version} is too old", newer))
    if known.unsafe:
        listed = ", ".join(known.unsafe)
        uk, en = f"{listed}: підтверджене може зникнути", f"{listed}: what was acknowledged may be lost"
        on = Advice("Поверніть звичайні значення.", "Set them back to their defaults.")
        found.append(trouble(DATABASE, "unsafe", uk, en, on))
    if known.read_only:
        writer = Advice("Вкажіть адресу головного сервера.", "Give the address of the primary.")
        found.append(trouble(DATABASE, "read_only", "це копія лише для читання", "this is a read-only replica", writer))
    if known.whole is False:
        found.append(_damaged("quick_check"))
    if known.connections is not None and known.connections[1] - known.connections[0] < FEW_CONNECTIONS:
        used, allowed = known.connections
        more = Advice("Збільшіть max_connections або поставте пул.", "Raise max_connections or put a pooler in front.")
        uk, en = f"зайнято {used} з’єднань з {allowed}", f"{used} of {allowed} connections are used"
        found.append(warning(DATABASE, "few_connections", uk, en, more))
    return found


def _damaged(cause: str) -> Finding:
    restore = Advice("Зупиніть Rozmova й поверніть резервну копію.", "Stop Rozmova and restore a backup.")
    return trouble(DATABASE, "damaged", f"база пошкоджена: {cause}", f"it is damaged: {cause}", restore)


def _revision(present: str) -> Finding:
    if present > newest_revision():
        update = Advice("Оновіть програму.", "Update the program.")
        return trouble(DATABASE, "newer_database", "її створила новіша Rozmova", "a newer Rozmova made it", update)
    migrate = Advice("Виконайте rozmova migrate.", "Run rozmova migrate.")
    return trouble(DATABASE, "migration_needed", "таблиці старіші за програму", "its tables are older", migrate)


async def _partitions(database: Database) -> list[Finding]:
    found: list[Finding] = []
    run = Advice(
        "serve і worker роблять їх щодня: перевірте їхній журнал.", "serve and worker make them daily: see their log."
    )
    today = f"{datetime.now(UTC):%Y%m%d}"
    for table, newest in (await newest_partitions(database)).items():
        if newest <= today:
            uk, en = f"{table}: тижні наперед не зроблено", f"{table}: no weeks are made ahead"
            found.append(warning(DATABASE, "no_partitions", uk, en, run))
    if await strays(database):
        uk, en = "є рядки поза тижнями", "rows lie outside the weeks"
        found.append(warning(DATABASE, "strays", uk, en, run))
    return found


async def look_at_redis(settings: Settings) -> list[Finding]:
    """Look at Redis where the settings name one."""
    if not settings.redis_url:
        return [] if is_grown_up(settings) else [well(REDIS, "усередині процесу", "inside the process")]
    place = shown(settings.redis_url)
    try:
        redis = open_redis(settings.redis_url)
    except ValueError:
        address = Advice("Напишіть redis://host:6379", "Write redis://host:6379")
        return [trouble(REDIS, "bad_address", "адресу не зрозуміти", "its address makes no sense", address)]
    try:
        async with asyncio.timeout(ANSWER_S):
            return await _look_at_redis(redis, place)
    except (RedisError, OSError, TimeoutError) as error:
        cause = type(error).__name__
        return [trouble(REDIS, "away", f"{place} не відповідає: {cause}", f"{place} does not answer: {cause}", LOOK)]
    finally:
        await redis.aclose()


async def _look_at_redis(client: Redis, place: str) -> list[Finding]:
    redis: Any = client  # untyped in the library
    took_ms: list[float] = []
    for _ in range(PINGS):
        began = time.perf_counter()
        await redis.ping()
        took_ms.append((time.perf_counter() - began) * 1000)
    told: dict[str, Any] = await redis.info()
    asked_at = time.time()
    seconds, micros = await redis.time()
    answered_at = time.time()
    name = "Valkey" if "valkey_version" in told else "Redis"
    version = str(told.get("valkey_version") or told.get("redis_version", "?"))
    ping_ms = statistics.median(took_ms)
    found = [
        well(REDIS, f"{name} {version}, {place}, {ping_ms:.1f} мс", f"{name} {version}, {place}, {ping_ms:.1f} ms")
    ]
    compatible = tuple(int(part) for part in str(told.get("redis_version", "0")).split(".")[:2] if part.isdigit())
    if compatible < OLDEST_REDIS:
        newer = Advice("Оновіть до 6.2 або новішої.", "Upgrade to 6.2 or newer.")
        found.append(trouble(REDIS, "old", f"версія {version} застара", f"{version} is too old", newer))
    if ping_ms > SLOW_PING_MS:
        near = Advice("Поставте його ближче до серверів.", "Put it nearer to the servers.")
        found.append(warning(REDIS, "slow", f"відповідає за {ping_ms:.0f} мс", f"answers in {ping_ms:.0f} ms", near))
    policy = str(told.get("maxmemory_policy", "noeviction"))
    if policy.startswith("allkeys"):
        uk, en = f"maxmemory-policy {policy} викидає сигнали", f"maxmemory-policy {policy} drops wake-ups"
        keep = Advice("Задайте noeviction або volatile-lru.", "Set noeviction or volatile-lru.")
        found.append(warning(REDIS, "evicts", uk, en, keep))
    limit, used = int(told.get("maxmemory", 0)), int(told.get("used_memory", 0))
    if limit and used > 0.9 * limit:
        more = Advice("Дайте йому більше пам’яті.", "Give it more memory.")
        uk, en = f"зайнято {used / limit:.0%} пам’яті", f"{used / limit:.0%} of its memory is used"
        found.append(warning(REDIS, "full", uk, en, more))
    if int(told.get("cluster_enabled", 0)):
        single = Advice("Візьміть звичайний сервер.", "Take a plain server.")
        found.append(trouble(REDIS, "cluster", "це кластер: так не працює", "a cluster: that does not work", single))
    return [*found, clock_difference(name, int(seconds) + int(micros) / 1e6, asked_at, answered_at)]


def clock_difference(whose: str, there_s: float, asked_at: float, answered_at: float) -> Finding:
    """Compare a server's clock with ours; what the question itself took is no difference."""
    apart_s = max(asked_at - there_s, there_s - answered_at, 0.0)
    uk, en = f"з {whose} розходиться на {apart_s:.1f} с", f"{apart_s:.1f} s apart from {whose}"
    sync = Advice("Увімкніть NTP на обох машинах.", "Switch NTP on, on both machines.")
    if apart_s > CLOCK_TROUBLE_S:
        return trouble(CLOCK, "clocks_differ", uk, en, sync)
    if apart_s > CLOCK_WARNING_S:
        return warning(CLOCK, "clocks_differ", uk, en, sync)
    return well(CLOCK, uk, en)
