"""The lines of the run sheet: what each session of a day has to say in every column, and where the day ends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.domain.agenda import SessionKind
from planner.domain.run_of_show import RunOfShow, TimedDay, TimedSession
from planner.domain.staff import Staff
from planner.export.session_lines import TIMES, say_start, say_title
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLine:
    """One line, by the keys of its columns; what is missing stays empty."""

    texts: Mapping[str, str]
    is_break: bool = False


def run_lines(
    run: RunOfShow, staff: Staff, words: Wording, method_titles: Mapping[str, str]
) -> dict[int, list[RunLine]]:
    """Return the lines of each day by its number, the last one saying when it ends; none for a day without sessions."""
    return {day.day.number: list(_day_lines(day, staff, words, method_titles)) for day in run.days}


def _day_lines(day: TimedDay, staff: Staff, words: Wording, method_titles: Mapping[str, str]) -> Iterator[RunLine]:
    used = 0
    for timed in day.sessions:
        used += timed.session.minutes
        texts = {**_texts(timed, words), "technique": method_titles.get(timed.session.method, ""), "sum": str(used)}
        texts["lead"] = words.join(staff.leads(timed.session))
        yield RunLine(texts=texts, is_break=timed.session.kind is SessionKind.BREAK)
    if day.sessions:
        yield RunLine(
            texts={
                "start": words.clock(day.sessions[-1].ends_at, day.sessions[0].starts_at),
                "session": words.say("End"),
            }
        )


def _texts(timed: TimedSession, words: Wording) -> dict[str, str]:
    session = timed.session
    return {
        "start": say_start(timed, words),
        "minutes": str(session.minutes),
        "session": say_title(timed, words),
        "room": session.room,
        "groups": f"{timed.groups} {TIMES} {session.group_size}" if session.group_size else "",
        "output": session.output,
    }
