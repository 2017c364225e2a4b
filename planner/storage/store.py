"""An open database; every function of this package that reads or writes takes it first."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import sqlalchemy as sa

from planner.storage.address import database_url
from planner.storage.dialects import check_file, explain, is_sqlite, is_whole, make_engine
from planner.storage.failures import DatabaseBusyError, DatabaseDamagedError, DoesNotFitError
from planner.storage.remembered import Remembered
from planner.storage.revision import check_revision, is_up_to_date, upgrade

WAIT_SECONDS = 15.0
"""How long a save waits for another to end before it gives up: far longer than any save takes."""


@dataclass(frozen=True, slots=True)
class Store:
    """A database that is ready for use; threads may share it."""

    engine: sa.Engine
    remembered: Remembered = field(default_factory=Remembered, compare=False, repr=False)

    @property
    def place(self) -> str:
        """The file or the server, as a person would name it; without the password, which options may hold too."""
        url = self.engine.url
        return str(url.database) if is_sqlite(url) else url.set(drivername="postgresql", query={}).render_as_string()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Read from one moment of the database, whatever others save meanwhile."""
        with self.explaining(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def asking(self) -> Iterator[sa.Connection]:
        """Read by a single statement, which sees one moment by itself and needs no transaction around it."""
        with self.explaining(), self.engine.connect() as connection:
            yield connection.execution_options(asks=True)

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Write everything that is done inside, or after an error nothing.

        Raises DatabaseTooNewError where a newer planner has changed the schema since this one opened the database.
        """
        with self.changing() as connection:
            check_revision(connection, self.place)
            yield connection

    @contextmanager
    def changing(self) -> Iterator[sa.Connection]:
        """Write whatever the schema is; for bringing it up to date."""
        with self.explaining(), self.engine.execution_options(writes=True).begin() as connection:
            yield connection

    @contextmanager
    def explaining(self) -> Iterator[None]:
        """Turn what a driver raises into a sentence for a person."""
        try:
            yield
        except sa.exc.DBAPIError as problem:
            raise explain(problem, self.place) from problem
        except sa.exc.TimeoutError as problem:
            raise DatabaseBusyError(place=self.place) from problem
        except OverflowError as problem:
            raise DoesNotFitError(place=self.place) from problem

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def open_store(url: str | None = None, *, wait_seconds: float = WAIT_SECONDS) -> Store:
    """Open the database at `url` (see `planner.storage.address`), check it and bring it to this version's schema.

    Raises a subclass of `planner.storage.failures.DatabaseError`, or AddressNotUnderstoodError.
    """
    address = database_url(url)
    check_file(address)
    store = Store(make_engine(address, wait_seconds=wait_seconds))
    try:
        make_ready(store)
    except BaseException:
        store.close()
        raise
    return store


def make_ready(store: Store) -> None:
    """Check a database and bring it up to date."""
    with store.reading() as connection:
        if not is_whole(connection):
            raise DatabaseDamagedError(place=store.place)
        ready = is_up_to_date(connection, store.place)
    if not ready:
        with store.changing() as connection:
            upgrade(connection)
