"""Where the database is: what was asked for, else PLANNER_DATABASE_URL, else a file in the person's data folder."""

import os
from pathlib import Path

import platformdirs
import sqlalchemy as sa

from planner.errors import PlannerError, sentence
from planner.storage.failures import FolderNotWritableError

APPLICATION = "facilitation-planner"
FILE_NAME = "planner.db"
VARIABLE = "PLANNER_DATABASE_URL"

DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


class AddressNotUnderstoodError(PlannerError):
    """It names neither a file nor a PostgreSQL database. The address is not repeated: it may hold a password."""

    template = sentence(
        "The database address is not understood. "
        "Write the name of a file, or postgresql://name:password@computer/database, "
        "with %40 for an @ in the password."
    )


def database_url(given: str | None = None) -> sa.URL:
    """Return the address to open, in the form that SQLAlchemy takes.

    `given` and the environment variable hold a URL or the path of a SQLite file.
    Raises AddressNotUnderstoodError, or FolderNotWritableError when the data folder cannot be made.
    """
    return parse_address(given or os.environ.get(VARIABLE) or str(default_file()))


def default_file() -> Path:
    """Return the file in the person's own data folder, which is made if need be."""
    folder = platformdirs.user_data_path(APPLICATION, appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise FolderNotWritableError(folder=folder) from problem
    return folder / FILE_NAME


def parse_address(address: str) -> sa.URL:
    """Read a URL or a plain file path; SQLite files become absolute, PostgreSQL is spoken to through psycopg."""
    if "://" not in address:
        return sqlite_url(address)
    try:
        url = sa.make_url(address)
    except (sa.exc.ArgumentError, ValueError) as problem:
        raise AddressNotUnderstoodError from problem
    driver = DRIVERS.get(url.get_backend_name())
    if driver is None or not url.database:
        raise AddressNotUnderstoodError
    if driver == "sqlite":
        return sqlite_url(url.database)
    if "@" in f"{url.host}{url.database}":
        raise AddressNotUnderstoodError  # the rest of a password, which messages would repeat with the computer's name
    return url.set(drivername=driver)


def sqlite_url(path: str) -> sa.URL:
    """Return the URL of one file."""
    return sa.URL.create("sqlite", database=str(Path(path).expanduser().absolute()))
