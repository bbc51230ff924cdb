"""The one door to the database: SQLite inside one process, PostgreSQL when grown up.

    StorageError
    ├── NotFound       it is not there, or belongs to another organisation
    ├── Conflict       it has moved since it was read, or breaks a rule of the data
    └── Unavailable    the database does not answer; try again
        └── NoSpace    the disk takes no more; nothing was written

Every error has a stable `code` and an English sentence. Callers outside translate them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import SQLITE_ERROR, SQLITE_FULL, SQLITE_IOERR_WRITE
from sqlite3 import Connection as SqliteConnection
from typing import Any, Final, Literal, TypeVar, cast

import orjson
from sqlalchemy import Executable, event, text
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import QueuePool

from storage.texts import encode_json

Dialect = Literal["sqlite", "postgresql"]
Row = TypeVar("Row")

STATEMENT_TIMEOUT_S: Final = 15
CONNECT_TIMEOUT_S: Final = 5
BUSY_TIMEOUT_S: Final = 10
POOL_SQLITE: Final = 4
POOL_POSTGRESQL: Final = 8
DISK_FULL: Final = "53100"
SQLITE_PRAGMAS: Final = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_S * 1000}",
    "PRAGMA foreign_keys=ON",
)


class StorageError(Exception):
    """An expected failure of the storage: `code` is stable, `detail` names the thing it is about."""

    code = "storage"

    def __init__(self, sentence: str, code: str | None = None, detail: str = "") -> None:
        self.code = code or type(self).code
        self.detail = detail
        super().__init__(sentence)


class NotFound(StorageError):
    code = "not_found"


class Conflict(StorageError):
    code = "conflict"


class Unavailable(StorageError):
    code = "unavailable"


class NoSpace(Unavailable):
    code = "no_space"


@dataclass(frozen=True, slots=True)
class PoolFigures:
    """Connections of a pool: given out, waiting to be, and how many of both there may be at most."""

    in_use: int
    idle: int
    limit: int


@dataclass(frozen=True, slots=True)
class _OpenUnit:
    database: Database
    task: asyncio.Task[Any] | None
    connection: AsyncConnection


_open_unit: ContextVar[_OpenUnit | None] = ContextVar("open_unit", default=None)


class Database:
    """A database that is opened lazily; made by `open_database`, used by the repositories.

    On SQLite all writers of this process pass `floor` one after another: the busy handler of SQLite is not fair, and
    under a constant stream of turns a page that saves something would starve.
    """

    def __init__(self, url: URL, engine: AsyncEngine, dialect: Dialect, pinging: AsyncEngine) -> None:
        self.url = url.render_as_string(hide_password=False)
        self.dialect: Dialect = dialect
        self.floor = asyncio.Lock()
        self._engine = engine
        self._pinging = pinging
        self._writing_engine = engine.execution_options(sqlite_begin="BEGIN IMMEDIATE")
        self._reading_engine = engine
        if dialect == "postgresql":
            # Each statement of a transaction sees a moment of its own anyway; BEGIN and ROLLBACK cost a way each.
            self._reading_engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    @property
    def sqlite_path(self) -> str:
        """The database file; only for SQLite."""
        return make_url(self.url).database or ""

    async def close(self) -> None:
        """Close all connections of the pool."""
        await self._engine.dispose()
        await self._pinging.dispose()

    async def ping(self) -> None:
        """Ask the database for a sign of life, past the pool: one that is busy is no database that is away.

        Raises Unavailable.
        """
        async with translated_errors(), asyncio.timeout(STATEMENT_TIMEOUT_S), self._pinging.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def present_revision(self) -> str:
        """Name the revision of the tables; past the pool like `ping`. Raises Unavailable."""
        async with translated_errors(), asyncio.timeout(STATEMENT_TIMEOUT_S), self._pinging.connect() as connection:
            return str((await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar() or "")

    def pool_figures(self) -> PoolFigures:
        """Tell how many connections of the pool are used now."""
        pool = cast(QueuePool, self._engine.pool)
        return PoolFigures(pool.checkedout(), pool.checkedin(), 2 * pool.size())

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[AsyncConnection]:
        """Open a connection for reading, or join the open unit of work."""
        joined = self._joined()
        if joined is not None:
            yield joined
            return
        async with (
            translated_errors(),
            asyncio.timeout(STATEMENT_TIMEOUT_S),
            self._reading_engine.connect() as connection,
        ):
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[AsyncConnection]:
        """Open a transaction that is committed at the end, or join the open unit of work."""
        joined = self._joined()
        if joined is not None:
            yield joined
            return
        async with (
            translated_errors(),
            asyncio.timeout(STATEMENT_TIMEOUT_S),
            self._taken_floor(),
            self._writing_engine.begin() as connection,
        ):
            yield connection

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncGenerator[None]:
        """Make everything that repositories do inside one transaction; it is rolled back when the block raises.

        Holds for the task that opened it: a task started inside has its own transactions.
        """
        async with self.write() as connection:
            token = _open_unit.set(_OpenUnit(self, asyncio.current_task(), connection))
            try:
                yield
            finally:
                _open_unit.reset(token)

    async def fetch_one(self, kind: type[Row], statement: Executable) -> Row | None:
        """Read at most one row into `kind`, whose fields are named like the columns."""
        async with self.read() as connection:
            row = (await connection.execute(statement)).mappings().one_or_none()
        return None if row is None else kind(**cast("dict[str, Any]", dict(row)))

    async def fetch_all(self, kind: type[Row], statement: Executable) -> list[Row]:
        """Read all rows into `kind`, whose fields are named like the columns."""
        async with self.read() as connection:
            rows = (await connection.execute(statement)).mappings().all()
        return [kind(**cast("dict[str, Any]", dict(row))) for row in rows]

    async def fetch_value(self, statement: Executable) -> object:
        """Read the first column of the first row, or None when there is no row."""
        async with self.read() as connection:
            return (await connection.execute(statement)).scalar()

    async def run(self, statement: Executable) -> int:
        """Run a statement that writes, and tell how many rows it touched."""
        async with self.write() as connection:
            return (await connection.execute(statement)).rowcount

    def _joined(self) -> AsyncConnection | None:
        unit = _open_unit.get()
        if unit is not None and unit.database is self and unit.task is asyncio.current_task():
            return unit.connection
        return None

    @asynccontextmanager
    async def _taken_floor(self) -> AsyncGenerator[None]:
        if self.dialect == "postgresql":
            yield
            return
        async with self.floor:
            yield


def open_database(url: str) -> Database:
    """Open `sqlite:///path` or `postgresql://…`; nothing is connected before the first use.

    Raises ValueError when it is no such address; its sentence does not repeat the address, which holds a password.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise ValueError("this is not the address of a database") from None
    if parsed.get_backend_name() == "sqlite":
        return Database(parsed, _sqlite_engine(parsed, POOL_SQLITE), "sqlite", _sqlite_engine(parsed, 1))
    if parsed.get_backend_name() == "postgresql":
        return Database(
            parsed, _postgresql_engine(parsed, POOL_POSTGRESQL), "postgresql", _postgresql_engine(parsed, 1)
        )
    raise ValueError(f"a database is sqlite or postgresql, not {parsed.get_backend_name()}")


def _sqlite_engine(url: URL, size: int) -> AsyncEngine:
    address = url.set(drivername="sqlite+aiosqlite")
    engine = create_async_engine(address, pool_size=size, max_overflow=size, pool_timeout=BUSY_TIMEOUT_S, **_JSON)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _postgresql_engine(url: URL, size: int) -> AsyncEngine:
    return create_async_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=size,
        max_overflow=size,
        pool_timeout=BUSY_TIMEOUT_S,
        pool_pre_ping=True,
        connect_args=postgresql_options(url),
        **_JSON,
    )


def postgresql_options(url: URL) -> dict[str, str | int]:
    """Give the connection options that keep a silent PostgreSQL from holding a caller for ever."""
    options: dict[str, str | int] = {
        "connect_timeout": CONNECT_TIMEOUT_S,
        "application_name": "rozmova",
        "keepalives_idle": 10,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": STATEMENT_TIMEOUT_S * 1000,
        "options": f"-c statement_timeout={STATEMENT_TIMEOUT_S * 1000} -c lock_timeout={CONNECT_TIMEOUT_S * 1000}"
        f" -c idle_in_transaction_session_timeout={2 * STATEMENT_TIMEOUT_S * 1000} -c timezone=UTC",
    }
    return {name: value for name, value in options.items() if name not in url.query}


@asynccontextmanager
async def translated_errors() -> AsyncGenerator[None]:
    """Turn the library's exceptions into ours."""
    try:
        yield
    except IntegrityError as error:
        raise Conflict("the data does not allow this") from error
    except OperationalError as error:
        # SQLite calls a mistake in a statement, or a table that is not there, operational too: that is a bug of ours.
        if getattr(error.orig, "sqlite_errorcode", None) == SQLITE_ERROR:
            raise
        if takes_no_more(error.orig):
            raise NoSpace("the disk of the database is full") from error
        raise Unavailable("the database does not answer") from error
    except (InterfaceError, PoolTimeout, TimeoutError) as error:
        raise Unavailable("the database does not answer") from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Unavailable("the database does not answer") from error
        raise


def takes_no_more(error: BaseException | None) -> bool:
    """Tell whether the driver says that the disk, a quota or a limit on files is used up."""
    found = getattr(error, "sqlite_errorcode", None), getattr(error, "sqlstate", None)
    return found[0] in (SQLITE_FULL, SQLITE_IOERR_WRITE) or found[1] == DISK_FULL


_JSON: Final[dict[str, Any]] = {"json_serializer": encode_json, "json_deserializer": orjson.loads}


def _prepare_sqlite(connection: SqliteConnection, _record: object) -> None:
    # The driver's own transaction handling would begin too late for BEGIN IMMEDIATE.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in SQLITE_PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(str(connection.get_execution_options().get("sqlite_begin", "BEGIN")))


def sqlite_url(path: Path) -> str:
    """Give the URL of a database file."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)
