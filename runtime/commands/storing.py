"""What storage refuses, as sentences for the person at the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from runtime.errors import Conflict, RozmovaError, Unavailable


@contextmanager
def storage_told() -> Iterator[None]:
    """Translate the failures of storage inside the block.

    Raises:
        Unavailable: the database does not answer, or is not there; the driver's own words follow the sentence.
        Conflict: `newer_database`: a newer Rozmova made it.
    """
    from storage import engine

    try:
        yield
    except engine.Unavailable as error:
        cause = str(error.__cause__ or error).strip().splitlines()[0]
        raise Unavailable(
            "database_away",
            uk=f"База даних не відповідає. Перевірте ROZMOVA_DATABASE_URL. ({cause})",
            en=f"The database does not answer. Check ROZMOVA_DATABASE_URL. ({cause})",
        ) from error
    except engine.Conflict as error:
        if error.code != "newer_database":
            raise
        raise Conflict(
            error.code,
            uk="Цю базу даних створила новіша версія Rozmova. Оновіть програму.",
            en="A newer version of Rozmova made this database. Update the program.",
        ) from error
    except engine.StorageError as error:
        raise RozmovaError(error.code, en=str(error)) from error
