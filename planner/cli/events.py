"""Events from the terminal: new, the list, what is unwise, and two sample events."""

import json
from datetime import date
from typing import Any

import click

from planner.cli.options import Day, database_option, event_argument, note_mistakes
from planner.operations.actor import LOCAL
from planner.operations.events import EventRequest, create_event, list_events, open_plan
from planner.operations.outlook import look_at
from planner.operations.workplace import Workplace
from planner.wording.findings import say_finding
from planner.wording.labels import SEVERITIES
from planner.wording.wording import wording_for


@click.command("new")
@click.argument("kind")
@click.option("--title", required=True, help="What the event is called.")
@click.option("--starts-on", type=Day(), required=True, help="Its first day, such as 2027-03-16.")
@click.option("--days", type=int, help="How many days it lasts.")
@click.option("--place", "where", default="", help="Where it takes place.")
@click.option("--country", default="", help="Two letters, such as AL: for holidays, time zone and paper.")
@click.option("--timezone", default="", help="Such as Europe/Tirane, where the country has several.")
@click.option("--participants", type=int, help="About how many people take part.")
@click.option("--theme", default="", help="What the event is about; the questions speak of it.")
@database_option
def new_command(place: Workplace, where: str, **given: Any) -> None:  # noqa: ANN401  # click's values
    """Create an event of KIND with its checklist, questions, agenda and guide; print its id on the last line."""
    note_mistakes(place)
    plan = create_event(place, LOCAL, EventRequest(place=where, **given))
    outlook = look_at(place, plan)
    click.echo(f"{len(outlook.dated)} tasks, {len(plan.questions)} questions, {len(plan.sessions)} sessions.")
    _print_findings(place, plan.event.id)
    click.echo(plan.event.id)


@click.command("events")
@database_option
def events_command(place: Workplace) -> None:
    """List the events: id, first day, title."""
    for event in list_events(place, LOCAL):
        click.echo(f"{event.id}  {event.starts_on}  {event.title}")


@click.command("check")
@event_argument
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@database_option
def check_command(place: Workplace, event_id: str, *, as_json: bool) -> None:
    """Print what is broken or unwise in the plan of EVENT, the worst first."""
    if not as_json:
        if not _print_findings(place, event_id):
            click.echo("Nothing is broken or unwise in this plan.")
        return
    words = wording_for("en")
    findings = look_at(place, open_plan(place, LOCAL, event_id)).findings
    records = [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "place": finding.place,
            "record": finding.record_id,
            "source": finding.source,
            "what": (said := say_finding(words, finding)).what,
            "why": said.why,
            "cure": said.cure,
            "values": {key: _plain(value) for key, value in finding.values.items()},
        }
        for finding in findings
    ]
    click.echo(json.dumps(records, indent=2, ensure_ascii=False))


@click.command("demo")
@database_option
def demo_command(place: Workplace) -> None:
    """Create two sample events, a national conference and a cluster meeting; print their ids."""
    from planner.operations.samples import create_samples

    for plan in create_samples(place, LOCAL):
        click.echo(f"{plan.event.title}: {len(plan.attendances)} people", err=True)
        click.echo(plan.event.id)


def _print_findings(place: Workplace, event_id: str) -> bool:
    words = wording_for("en")
    findings = look_at(place, open_plan(place, LOCAL, event_id)).findings
    for finding in findings:
        said = say_finding(words, finding)
        click.echo(f"{words.say(SEVERITIES[finding.severity])}: {said.what} {said.why} {said.cure}")
    return bool(findings)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
