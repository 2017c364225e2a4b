"""Reads timetables, one file each: the days and sessions of a whole event; clock times follow from the minutes."""

from collections.abc import Mapping

from planner.domain.agenda import Audience, Method, SessionKind, Timetable, TimetableDay, TimetableSession
from planner.domain.origin import Origin
from planner.library.entry import Entry
from planner.library.methods import MOST_MINUTES, MOST_PEOPLE, MOST_ROUNDS
from planner.wording.findings import RULES

NO_METHOD = ""


class TimetableReader:
    """Reads timetables whose sessions may use the `methods` that are known."""

    def __init__(self, methods: Mapping[str, Method]) -> None:
        self.methods = methods

    def read(self, entry: Entry) -> Timetable | None:
        """Read one file of `facilitation_guides/timetables/`; None where it cannot be used."""
        return entry.sound(
            Timetable(
                id=entry.id(),
                title=entry.text("title"),
                participants=entry.number("participants", 1, MOST_PEOPLE),
                origin=entry.kind("origin", Origin),
                source=entry.optional_text("source"),
                days=entry.all_of(entry.entries("days"), self.read_day),
            )
        )

    def read_day(self, entry: Entry) -> TimetableDay | None:
        """Read one day."""
        return entry.sound(
            TimetableDay(
                opens_minute=entry.clock("opens"),
                sessions=entry.all_of(entry.entries("sessions"), self.read_session),
            )
        )

    def read_session(self, entry: Entry) -> TimetableSession | None:
        """Read one session; a setting for a step that its method does not have is noted and left out."""
        method = entry.name("method", self.methods) if entry.has("method") else NO_METHOD
        return entry.sound(
            TimetableSession(
                title=entry.text("title"),
                kind=entry.kind("kind", SessionKind),
                minutes=entry.number("minutes", 1, MOST_MINUTES),
                aim=entry.optional_text("aim"),
                audience=entry.optional_kind("audience", Audience) or Audience.PARTICIPANTS,
                method=method,
                group_size=entry.optional_number("group_size", 0, MOST_PEOPLE),
                rounds=entry.optional_number("rounds", 1, MOST_ROUNDS),
                output=entry.optional_text("output"),
                step_minutes=_read_step_minutes(entry.block("steps"), self.methods.get(method)),
                accepts=entry.all_of(entry.optional_entries("accepts"), _read_accepted),
            )
        )


def _read_step_minutes(block: Entry | None, method: Method | None) -> tuple[tuple[str, int], ...]:
    if block is None:
        return ()
    titles = [step.title for step in method.steps] if method else []
    minutes = [(title, block.optional_number(title, 0, MOST_MINUTES)) for title in titles]
    return block.sound(tuple((title, number) for title, number in minutes if number is not None)) or ()


def _read_accepted(entry: Entry) -> str | None:
    return entry.sound(f"{entry.name('rule', RULES)}: {entry.text('why')}")
