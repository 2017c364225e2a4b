"""Links from the terminal: those that are out, a new one with its secret, and closing one."""

import json
from typing import Any

import click

from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.links import CalendarFeed, Link
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.addressing import attendance_named
from planner.operations.calendar_links import make_calendar_link
from planner.operations.events import open_plan
from planner.operations.links import list_links, revoke_link
from planner.operations.web_address import SETTING, WebAddress, web_address
from planner.operations.workplace import Workplace


@click.command("links")
@event_argument
@click.option("--json", "as_json", is_flag=True, help="Print the links as JSON.")
@database_option
def links_command(place: Workplace, event_id: str, *, as_json: bool) -> None:
    """List the links of EVENT that are out: id, what it opens, whose it is, until when, last use; never a secret."""
    plan, now = open_plan(place, LOCAL, event_id), place.clock()
    rows = [{**link_row(link, plan), "is_open": link.is_open(now)} for link in list_links(place, LOCAL, event_id)]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        tell(_line(row))
    if not rows:
        tell("No link is out.", err=True)


@click.command("link")
@event_argument
@click.option(
    "--calendar",
    type=click.Choice([each.value for each in CalendarFeed]),
    required=True,
    help="Of the event, the team or one person.",
)
@click.option("--for", "name", metavar="NAME", default="", help="Whose calendar, by the whole name.")
@database_option
def link_command(place: Workplace, event_id: str, calendar: str, name: str) -> None:
    """Make the link of a calendar of EVENT and print it: this once, for it is kept nowhere."""
    if bool(name) is not (calendar == CalendarFeed.PERSON):
        raise click.UsageError("Name somebody with --for where the calendar is one person's, and only there.")
    address = web_address()
    attendance_id = attendance_named(place, LOCAL, event_id, name) if name else ""
    made = make_calendar_link(place, LOCAL, event_id, CalendarFeed(calendar), attendance_id)
    tell_link(address, address.calendar(made.secret))


@click.command("revoke")
@event_argument
@click.argument("link_id", metavar="LINK")
@database_option
def revoke_command(place: Workplace, event_id: str, link_id: str) -> None:
    """Close the link of EVENT that has the id LINK, at once and for good."""
    revoke_link(place, LOCAL, event_id, link_id)
    tell("Closed.")


def tell_link(address: WebAddress, url: str) -> None:
    """Print a new link, and whether other computers can reach it."""
    tell(url)
    if address.is_local:
        tell(f"Other computers cannot reach it: {SETTING} names no address that they could.", err=True)


def link_row(link: Link, plan: Plan) -> dict[str, Any]:
    """Return a link for programs; moments are ISO 8601 in UTC, `for` is empty where it is nobody's own."""
    names = {person.id: person.name for person in plan.persons}
    return {
        "id": link.id,
        "purpose": link.purpose,
        "opens": link.subject,
        "for": names.get(link.person_id, link.person_id),
        "made_at": link.made_at.isoformat(),
        "made_by": link.made_by,
        "expires_at": link.expires_at.isoformat(),
        "last_used_at": link.last_used_at.isoformat() if link.last_used_at else None,
    }


def _line(row: dict[str, Any]) -> str:
    whose = f" ({row['for']})" if row["for"] else ""
    state = f"until {row['expires_at'][:10]}" if row["is_open"] else "expired"
    used = f"last used {row['last_used_at'][:16].replace('T', ' ')} UTC" if row["last_used_at"] else "not used yet"
    return f"{row['id']}  {row['purpose']}: {row['opens']}{whose}, {state}, {used}"
