"""Events from the terminal: new, a copy, the list, what is unwise, and two sample events."""

import json
from typing import Any

import click

from planner.cli.options import Day, database_option, event_argument, note_mistakes
from planner.cli.speaking import tell
from planner.domain.event_copy import sessions_without_day
from planner.domain.finding import Finding
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.events import EventRequest, create_event, list_events, open_plan
from planner.operations.workplace import Workplace
from planner.wording.findings import say_finding
from planner.wording.labels import SEVERITIES
from planner.wording.wording import wording_for


@click.command("new")
@click.argument("kind")
@click.option("--title", required=True, help="What the event is called.")
@click.option("--starts-on", type=Day(), required=True, help="Its first day, such as 2027-03-16.")
@click.option("--days", type=int, help="How many days it lasts.")
@click.option("--timetable", default="", help="One of the kind's, such as cluster_group_half_day.")
@click.option("--place", "where", default="", help="Where it takes place.")
@click.option("--country", default="", help="Two letters, such as AL: for holidays, time zone and paper.")
@click.option("--timezone", default="", help="Such as Europe/Tirane, where the country has several.")
@click.option("--participants", type=int, help="About how many people take part.")
@click.option("--theme", default="", help="What the event is about; the questions speak of it.")
@database_option
def new_command(place: Workplace, where: str, **given: Any) -> None:  # noqa: ANN401  # click's values
    """Create an event of KIND with its checklist, questions, agenda and guide; print its id on the last line."""
    note_mistakes(place.library)
    _tell_plan(place, create_event(place, LOCAL, EventRequest(place=where, **given)))


@click.command("copy")
@event_argument
@click.option("--starts-on", type=Day(), required=True, help="The first day of the new event, such as 2028-03-14.")
@click.option("--title", help="What it is called; the same as before where nothing is said.")
@click.option("--days", type=int, help="How many days it lasts; as many as before.")
@click.option("--place", "where", help="Where it takes place; where it was before.")
@database_option
def copy_command(place: Workplace, event_id: str, where: str | None, title: str | None, **given: Any) -> None:  # noqa: ANN401  # click's values
    """Copy EVENT for its next edition, with agenda, questions, tasks and team; print the new id on the last line.

    Participants, notes, needs, consents, fixed and finished dates and the theme stay behind.
    """
    from planner.operations.copying import CopyRequest, copy_event

    old = open_plan(place, LOCAL, event_id)
    named = old.event.title if title is None else title
    plan = copy_event(place, LOCAL, event_id, CopyRequest(title=named, place=where, **given))
    aside = sessions_without_day(old, plan.event.days)
    if aside:
        tell(f"Sessions of days that it no longer has are kept aside: {len(aside)}.")
    _tell_plan(place, plan)


def _tell_plan(place: Workplace, plan: Plan) -> None:
    """Print what a new event holds and what is unwise about it, and its id alone on the last line."""
    from planner.operations.outlook import look_at

    outlook = look_at(place, plan)
    tell(f"{len(outlook.dated)} tasks, {len(plan.questions)} questions, {len(plan.sessions)} sessions.")
    for finding in outlook.findings:
        tell(finding_sentence(finding))
    tell(plan.event.id)


@click.command("events")
@database_option
def events_command(place: Workplace) -> None:
    """List the events: id, first day, title."""
    events = list_events(place, LOCAL)
    for event in events:
        tell(f"{event.id}  {event.starts_on}  {event.title}")
    if not events:
        tell("There are no events yet; make one with new, or two samples with demo.", err=True)


@click.command("check")
@event_argument
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@database_option
def check_command(place: Workplace, event_id: str, *, as_json: bool) -> None:
    """Print what is broken or unwise in the plan of EVENT, the worst first."""
    from planner.operations.outlook import look_at

    findings = look_at(place, open_plan(place, LOCAL, event_id)).findings
    if as_json:
        click.echo(json.dumps([finding_record(finding) for finding in findings], indent=2, default=str))
        return
    for finding in findings:
        tell(finding_sentence(finding))
    if not findings:
        tell("Nothing is broken or unwise in this plan.")


@click.command("demo")
@database_option
def demo_command(place: Workplace) -> None:
    """Create two sample events, a national conference and a cluster meeting; print their ids."""
    from planner.operations.samples import create_samples

    for plan in create_samples(place, LOCAL):
        tell(f"{plan.event.title}: {len(plan.attendances)} people", err=True)
        tell(plan.event.id)


def finding_sentence(finding: Finding) -> str:
    """Return a finding on one line: how much it matters, what it is, why, and the cure."""
    words = wording_for("en")
    said = say_finding(words, finding)
    return f"{words.say(SEVERITIES[finding.severity])}: {said.what} {said.why} {said.cure}"


def finding_record(finding: Finding) -> dict[str, object]:
    """Return a finding for programs; a program that reads it needs no encoding but ASCII."""
    said = say_finding(wording_for("en"), finding)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "place": finding.place,
        "record": finding.record_id,
        "source": finding.source,
        "what": said.what,
        "why": said.why,
        "cure": said.cure,
        "values": finding.values,
    }
