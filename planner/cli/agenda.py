"""The agenda from the terminal: every timetable item for people and for programs, and the guide to run it by."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from planner.cli.files import write_file
from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.run_of_show import TimedActivity, TimedSession, time_event
from planner.domain.staff import NamedDuty, Staff
from planner.operations.actor import LOCAL
from planner.operations.addressing import attendance_named
from planner.operations.events import open_plan
from planner.operations.papers import PaperName
from planner.operations.selection import Selection
from planner.operations.workplace import Workplace

SINCE = (
    "Only the sheets that print otherwise since STATE, with a list of what to swap: the version at the foot of your "
    "pages, the name of an agenda that was kept, or a day or moment (2027-03-16)."
)
TEXTS = ("say", "watch", "cut", "if_quiet", "recorder")


@click.command("agenda")
@event_argument
@click.option("--json", "as_json", is_flag=True, help="Print the agenda as JSON.")
@database_option
def agenda_command(place: Workplace, event_id: str, *, as_json: bool) -> None:
    """List the timetable of EVENT, breaks and team meetings too: start, minutes, title, room."""
    plan = open_plan(place, LOCAL, event_id)
    staff = Staff(plan)
    rows = [session_row(timed, staff.duties(timed.session)) for timed in time_event(plan).sessions]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        tell(_line(row))
    if not rows:
        tell("The agenda has no sessions yet.", err=True)


@click.command("guide")
@event_argument
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The DOCX file to write.")
@click.option("--for", "name", metavar="PERSON", default="", help="One person's sessions in full, the others in short.")
@click.option("--room", metavar="ROOM", default="", help="One room's sessions in full, the others in short.")
@click.option("--since", metavar="STATE", default="", help=SINCE)
@click.option("--with-notes", is_flag=True, help="With the private notes of the facilitators.")
@database_option
def guide_command(place: Workplace, event_id: str, out: Path, *, with_notes: bool, **part: str) -> None:
    """Write the facilitator guide of EVENT; PERSON is a whole name or an id."""
    from planner.operations.printing import make_document

    attendance_id = attendance_named(place, LOCAL, event_id, part["name"]) if part["name"] else ""
    selection = Selection(attendance_id=attendance_id, room=part["room"], since=part["since"], with_notes=with_notes)
    write_file(out, make_document(place, LOCAL, event_id, PaperName.GUIDE, selection).content)
    tell(out)


def session_row(timed: TimedSession, staff: Sequence[NamedDuty]) -> dict[str, Any]:
    """Return a timetable item for programs; moments are ISO 8601 with their offset."""
    session = timed.session
    return {
        "id": session.id,
        "day": session.day_number,
        "title": session.title,
        "starts_at": timed.starts_at.isoformat(),
        "minutes": session.minutes,
        "kind": session.kind,
        "audience": session.audience,
        "roles": [{"duty": each.duty, "name": each.name} for each in staff],
        "room": session.room,
        "activities": [_activity(each) for each in timed.activities],
    }


def _activity(timed: TimedActivity) -> dict[str, Any]:
    activity = timed.step.activity
    return {
        "title": activity.title,
        "starts_at": timed.starts_at.isoformat(),
        "minutes": timed.step.minutes,
        "round": timed.step.round_number,
        "instruction": activity.instruction,
        **{text: getattr(activity, text) for text in TEXTS},
    }


def _line(row: dict[str, Any]) -> str:
    start, room = row["starts_at"][:16].replace("T", " "), f" ({row['room']})" if row["room"] else ""
    return f"{start}  {row['minutes']:4}  {row['title']}{' [team]' if row['audience'] == 'team' else ''}{room}"
