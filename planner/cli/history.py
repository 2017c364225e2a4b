"""Who changed what of an event, from the terminal."""

import json
from typing import Any

import click

from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.operations.actor import LOCAL
from planner.operations.history import Entry, HistoryWish, show_history
from planner.operations.workplace import Workplace
from planner.wording.deeds import say_deed
from planner.wording.history import FieldLine, HistoryWording, say_actor
from planner.wording.wording import wording_for

FEW = 20
"""How many records of one save are printed; --json prints all of them."""


@click.command("history")
@event_argument
@click.option("--record", "record_id", default="", metavar="ID", help="Of one record alone, such as DES01.")
@click.option("--find", "text", default="", metavar="TEXT", help="What somebody would read of a change.")
@click.option("--limit", default=30, show_default=True, type=click.IntRange(1, 10_000), help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@database_option
def history_command(place: Workplace, event_id: str, *, as_json: bool, **wanted: Any) -> None:  # noqa: ANN401  # options
    """Tell who changed what of EVENT and when, the newest first."""
    history = show_history(place, LOCAL, event_id, HistoryWish(**wanted), wording_for("en"))
    rows = [_row(entry, history.spoken) for entry in history.entries]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        _tell(row)
    if not rows:
        tell("No change fits.", err=True)


def _row(entry: Entry, spoken: HistoryWording) -> dict[str, Any]:
    return {
        "save": entry.id,
        "at": entry.at.astimezone(spoken.zone).isoformat(timespec="seconds"),
        "who": say_actor(spoken.words, entry.actor),
        "what": say_deed(spoken.words, entry.what, entry.direction),
        "records": [
            {
                "record": spoken.say_record(change),
                "id": change.record.id,
                "fields": [_field(line) for line in spoken.say_fields(change)],
            }
            for change in entry.records
        ],
    }


def _field(line: FieldLine) -> dict[str, str]:
    told = {} if line.is_untold else {"before": line.before, "after": line.after}
    return {"field": line.label, **told}


def _tell(row: dict[str, Any]) -> None:
    tell(f"{row['at'][:16].replace('T', ' ')}  {row['what']}, {row['who']}")
    for record in row["records"][:FEW]:
        tell(f"  {record['record']}")
        for field in record["fields"]:
            told = f": {field['before'] or '-'} → {field['after'] or '-'}" if "after" in field else ""
            tell(f"    {field['field']}{told}")
    if len(row["records"]) > FEW:
        tell(f"  and {len(row['records']) - FEW} more")
