"""How rows become dataclasses, and how a list is read page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import Column, Select, Table, UpdateBase, and_, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.engine import Database, NotFound

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Found = TypeVar("Found")

PAGE_MAX: Final = 500


def columns(kind: type[DataclassInstance], table: Table) -> list[Column[Any]]:
    """Give the columns of `table` that the dataclass `kind` has fields for, in the order of the fields."""
    return [table.c[field.name] for field in fields(kind)]


def found(value: Found | None, what: str) -> Found:
    """Give the value, or raise NotFound naming `what` was asked for."""
    if value is None:
        raise NotFound(f"there is no such {what}", f"{what.replace(' ', '_')}_not_found")
    return value


def page(
    statement: Select[*tuple[Any, ...]],
    order: tuple[Column[Any], Column[Any]],
    limit: int,
    after: str | None,
    newest_first: bool = False,
) -> Select[*tuple[Any, ...]]:
    """Limit a list to one page after the row of the id `after`; `order` is its moment column and its id column."""
    moment, key = order
    if after is not None:
        reached = select(moment).where(key == after).correlate(None).scalar_subquery()
        beyond = (moment < reached, key < after) if newest_first else (moment > reached, key > after)
        statement = statement.where(or_(beyond[0], and_(moment == reached, beyond[1])))
    ordered = (moment.desc(), key.desc()) if newest_first else (moment, key)
    return statement.order_by(*ordered).limit(max(0, min(limit, PAGE_MAX)))


def insert_if_new(database: Database, table: Table, row: Mapping[str, object]) -> UpdateBase:
    """Insert a row unless there is one of the same key, and count 1 or 0; two that do it at once do not fail."""
    dialect = sqlite if database.dialect == "sqlite" else postgresql
    return dialect.insert(table).values(**row).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
