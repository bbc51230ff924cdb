"""How Alembic reaches the database: by the connection that `upgrade` hands over, or by `-x url=` from a shell."""

from __future__ import annotations

from typing import Literal

from alembic import context
from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.schema import SchemaItem

from storage.tables.catalogue import metadata
from storage.tables.schema import CleanText, Utc, Utf8


def is_ours(thing: SchemaItem, name: str | None, kind: str, reflected: bool, _twin: SchemaItem | None) -> bool:
    """Leave partitions out: they are made ahead of time, not by revisions."""
    return not (kind == "table" and reflected and name is not None and name not in metadata.tables)


def plain_type(kind: str, thing: object, _context: object) -> str | Literal[False]:
    """Write our column types as the library's own: a revision must not change when our code does."""
    if kind == "type" and isinstance(thing, Utc):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(thing, CleanText | Utf8):
        return "sa.Text()"
    return False


def migrate_over(connection: Connection) -> None:
    """Run the revisions that the command asks for."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
        include_object=is_ours,
        render_item=plain_type,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    connection = context.config.attributes.get("connection")
    if isinstance(connection, Connection):
        migrate_over(connection)
        return
    url = make_url(context.get_x_argument(as_dictionary=True).get("url", "sqlite:///rozmova.db"))
    engine = create_engine(url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url)
    with engine.connect() as own_connection:
        migrate_over(own_connection)
        own_connection.commit()
    engine.dispose()


main()
