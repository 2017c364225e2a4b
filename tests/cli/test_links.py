"""Links from the terminal: made, listed without their secrets, and closed."""

import json
import re
from pathlib import Path

import pytest

from planner.domain.links import LinkPurpose
from planner.operations.links import NotOpenError, open_link
from planner.operations.workplace import open_workplace
from tests.cli.builders import LIST, last_line, new, refusal, run

LINK = re.compile(r"https://plan\.example\.org/calendar/([\w-]{22})\.ics")


@pytest.fixture(autouse=True)
def _on_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", "https://plan.example.org")


@pytest.fixture
def event_id(database: str) -> str:
    """Create an event."""
    return last_line(new(database))


def test_a_link_is_printed_once_listed_without_its_secret_and_closed(database: str, event_id: str) -> None:
    made = run(database, "link", event_id, "--calendar", "team")
    found = LINK.fullmatch(last_line(made))
    assert found
    secret, place = found.group(1), open_workplace(database)
    opened = open_link(place, secret, LinkPurpose.CALENDAR)

    listed = run(database, "links", event_id, "--json").stdout
    (row,) = json.loads(listed)
    assert (row["id"], row["opens"], row["for"], row["is_open"]) == (opened.id, "team", "", True)
    assert row["last_used_at"]
    assert secret not in listed
    line = last_line(run(database, "links", event_id))
    assert re.fullmatch(rf"{opened.id}  calendar: team, until [\d-]+, last used [\d-]+ [\d:]+ UTC", line)

    assert last_line(run(database, "revoke", event_id, opened.id)) == "Closed."
    assert run(database, "links", event_id).stderr == "No link is out.\n"
    with pytest.raises(NotOpenError):
        open_link(place, secret, LinkPurpose.CALENDAR)
    place.store.close()


def test_a_personal_calendar_names_its_person(database: str, event_id: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    run(database, "people", event_id, tmp_path / "list.csv")

    last_line(run(database, "link", event_id, "--calendar", "person", "--for", "Zyra e punesimit, Kukes"))

    assert "calendar: person (Zyra e punësimit, Kukës), until" in last_line(run(database, "links", event_id))


@pytest.mark.parametrize("words", [("person",), ("team", "--for", "Zyra"), ("room",)])
def test_a_calendar_that_is_asked_for_wrongly_makes_no_link(
    database: str, event_id: str, words: tuple[str, ...]
) -> None:
    assert run(database, "link", event_id, "--calendar", *words).exit_code == 2
    assert run(database, "links", event_id, "--json").stdout == "[]\n"


def test_what_is_not_there_is_one_sentence(database: str, event_id: str) -> None:
    assert refusal(run(database, "revoke", event_id, "nothing")).startswith("This event has no link “nothing”")
    assert refusal(run(database, "links", "nothing")).startswith("There is no event nothing.")


def test_a_link_that_nobody_else_can_reach_says_so(
    database: str, event_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLANNER_ADDRESS")
    made = run(database, "link", event_id, "--calendar", "event")
    assert made.stdout.startswith("http://localhost:8501/calendar/")
    assert made.stderr.startswith("Other computers cannot reach it")
