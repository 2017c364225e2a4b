"""What the planner does by itself once a day: a copy of its file, and the end of events deleted a month ago."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from planner import __version__
from planner.operations.actor import Actor
from planner.operations.deleting import keep_promises
from planner.operations.permission import needs_account
from planner.operations.workplace import Workplace, content_folder
from planner.storage.copies import copies_folder, load_copies, make_copy
from planner.storage.purging import purge_deleted

RECOVERABLE = timedelta(days=30)
"""How long a deleted event can be brought back."""
STALE = timedelta(days=2)
"""How old the newest copy may be before somebody should look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where everything is; `copies` is None for a server."""

    database: str
    content: Path
    copies: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is said of the planner itself; `is_file` is its database, `copied_at` None without any copy.

    Places are told at the machine itself alone: whoever reaches the planner from elsewhere cannot go there.
    """

    version: str
    is_file: bool
    copied_at: datetime | None
    is_stale: bool
    places: Places | None


@needs_account
def settings(place: Workplace, actor: Actor) -> Settings:
    """Return what a page says of the planner itself; no password is in it."""
    folder, now = copies_folder(place.store), place.clock()
    newest = next((each for each in load_copies(place.store, _day(place)) if each.day <= _day(place)), None)
    copied_at = min(newest.made_at, now) if newest else None
    return Settings(
        version=__version__,
        is_file=folder is not None,
        copied_at=copied_at,
        is_stale=folder is not None and (copied_at is None or now - copied_at > STALE),
        places=Places(database=place.store.place, content=content_folder(), copies=folder) if actor.is_local else None,
    )


@needs_account
def copy_now(place: Workplace, actor: Actor) -> None:  # who may do it has been asked
    """Make the day's copy anew; raises NoCopiesError, CopyDamagedError, FileNotWrittenError or a DatabaseError."""
    make_copy(place.store, _day(place))


def tend(place: Workplace) -> None:
    """Make the day's copy unless it is there, and only then let go of what was deleted long ago or whose day has come.

    Raises what `copy_now` raises; then nothing is let go of.
    """
    today = _day(place)
    if copies_folder(place.store) and today not in {copy.day for copy in load_copies(place.store, today)}:
        make_copy(place.store, today)
    purge_deleted(place.store, place.clock() - RECOVERABLE)
    keep_promises(place)


def _day(place: Workplace) -> date:
    return place.clock().astimezone(UTC).date()
