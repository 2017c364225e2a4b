"""What participants read of a day: times, titles, aims and rooms. What is for the team ends here."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.agenda import SessionKind
from planner.domain.run_of_show import TimedDay
from planner.wording.wording import Wording

WITHOUT_AIM = frozenset({SessionKind.BREAK, SessionKind.ADMIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One line of the agenda in words; the last one of a day has no `until`."""

    start: str
    until: str = ""
    title: str
    aim: str = ""
    room: str = ""
    is_break: bool = False


def agenda_lines(day: TimedDay, words: Wording) -> Iterator[AgendaLine]:
    """Yield the day's lines, the last one saying when it ends; none where nothing is planned for participants."""
    sessions = day.for_participants()
    begins_at = sessions[0].starts_at if sessions else None
    for timed in sessions:
        session = timed.session
        yield AgendaLine(
            start=words.clock(timed.starts_at, begins_at),
            until=words.clock(timed.ends_at, timed.starts_at),
            title=session.title,
            aim="" if session.kind in WITHOUT_AIM else session.aim,
            room=session.room,
            is_break=session.kind is SessionKind.BREAK,
        )
    if sessions:
        yield AgendaLine(start=words.clock(sessions[-1].ends_at, begins_at), title=words.say("End"))
