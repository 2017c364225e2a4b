"""What every operation works with: the store, the content library and the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import platformdirs

from planner.domain.dismissing import forget_gone
from planner.domain.event import Event
from planner.domain.plan import Plan
from planner.library.library import Library, read_library
from planner.operations.actor import Actor
from planner.operations.once import Once
from planner.storage.address import APPLICATION
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store, open_store


def now() -> datetime:
    """Return the present moment, aware."""
    return datetime.now(UTC)


@dataclass(slots=True, kw_only=True, eq=False)
class Workplace:
    """One store with the content that is planned with; `clock` says what time it is.

    `library` is read anew when a content file was written, so that everybody who shares the workplace sees it.
    """

    store: Store
    library: Library
    clock: Callable[[], datetime] = now

    def today(self, event: Event) -> date:
        """Return the day it is where the event takes place."""
        return self.clock().astimezone(ZoneInfo(event.timezone)).date()


def open_workplace(database: str | None = None) -> Workplace:
    """Open the store at `database`, or where PLANNER_DATABASE_URL or the default says; raises a DatabaseError."""
    return Workplace(store=open_store(database), library=read_library(content_folder()))


def content_folder() -> Path:
    """Return the folder in which an organiser's own content files override the shipped ones."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "content"


def change_plan(place: Workplace, actor: Actor, event_id: str, what: str, change: Callable[[Plan], Plan]) -> Plan:
    """Load an event's plan, apply one domain function to it and save what differs, in one transaction.

    What was dismissed of a record goes with it.

    Raises EventNotFoundError, or ChangedElsewhereError where somebody else was faster.
    """
    before = load_plan(place.store, event_id)
    after = forget_gone(change(before))
    return save_plan(place.store, actor=actor.name, what=what, before=before, after=after, at=place.clock())


@Once
def shared_workplace() -> Workplace:
    """Return the workplace that every page and route of this process shares, opened at its first use."""
    return open_workplace()
