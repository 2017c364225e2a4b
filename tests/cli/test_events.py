"""Events from the terminal."""

import json

import pytest

from planner.domain.finding import Severity
from planner.operations.workplace import open_workplace
from tests.cli.builders import FAR, last_line, new, refusal, run
from tests.operations.builders import rows_stored


def stored(database: str) -> dict[str, int]:
    """Count the rows of a database that no command holds open."""
    place = open_workplace(database)
    try:
        return rows_stored(place.store)
    finally:
        place.store.close()


def test_a_new_event_prints_its_id_alone_on_the_last_line(database: str) -> None:
    event_id = last_line(new(database, "--place", "Kukës", "--country", "AL", "--participants", "28"))

    assert run(database, "events").stdout == f"{event_id}  {FAR}  Meeting\n"


def test_a_new_event_says_what_it_holds_and_what_is_unwise(database: str) -> None:
    first, *findings, event_id = new(database).stdout.splitlines()

    assert first.startswith("98 tasks, ")
    assert findings == run(database, "check", event_id).stdout.splitlines()
    assert any(finding.startswith("Unwise: The questions speak of a theme") for finding in findings)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--starts-on", "2020-03-16"), "The first day, 16 March 2020, lies in the past; choose a day from "),
        (("--starts-on", "9999-01-01"), "The first day, 1 January 9999, is too far away; choose a day from "),
        (("--days", "0"), "An event lasts 1 to 14 days, and this one has 0; correct the number of days."),
        (("--days", "15"), "An event lasts 1 to 14 days, and this one has 15; correct the number of days."),
        (("--participants", "0"), "0 participants cannot be planned for; give a number from 1 to 2000, or "),
        (("--participants", "5000"), "5000 participants cannot be planned for; give a number from 1 to 2000, or "),
        (("--country", "QQ"), "“QQ” is not the code of a country; write its two letters, such as AL for Albania."),
        (("--timezone", "Europe/Nowhere"), "There is no time zone “Europe/Nowhere”; write it like Europe/Tirane."),
        (("--title", " "), "Give the event a title of 1 to 300 characters."),
        (("--title", "x" * 301), "Give the event a title of 1 to 300 characters."),
        (("--title", "\x00\x01\x1b"), "Give the event a title of 1 to 300 characters."),
    ],
)
def test_what_cannot_be_planned_is_one_sentence_and_nothing_is_stored(
    database: str, words: tuple[str, ...], sentence: str
) -> None:
    before = stored(database)

    assert refusal(new(database, *words)).startswith(sentence)
    assert stored(database) == before


def test_an_unknown_kind_names_those_there_are(database: str) -> None:
    assert refusal(run(database, "new", "wedding", "--title", "T", "--starts-on", FAR)) == (
        "There is no kind of event “wedding”; choose one of national_conference, regional_cluster_group, "
        "assessment_study, validation_workshop, workshop, half_day_meeting, facilitator_training, focus_group, "
        "recorder_training, coalition_meeting."
    )


@pytest.mark.parametrize("title", ["مؤتمر التنسيق الوطني", "Takimi i Kukësit – “çështje”", "協調會議"])
def test_titles_of_every_script_are_listed(database: str, title: str) -> None:
    event_id = last_line(new(database, "--title", title))

    assert run(database, "events").stdout == f"{event_id}  {FAR}  {title}\n"


def test_where_there_are_no_events_the_way_to_one_is_named(database: str) -> None:
    listed = run(database, "events")

    assert (listed.exit_code, listed.stdout) == (0, "")
    assert listed.stderr == "There are no events yet; make one with new, or two samples with demo.\n"


def test_findings_come_as_json_for_programs_too(database: str) -> None:
    event_id = last_line(new(database))

    checked = run(database, "check", event_id, "--json")

    findings = json.loads(checked.stdout)
    assert checked.stdout.isascii()
    assert "theme_missing" in {finding["rule"] for finding in findings}
    assert all(finding["severity"] in set(Severity) for finding in findings)
    assert {frozenset(finding) for finding in findings} == {
        frozenset({"rule", "severity", "place", "record", "source", "what", "why", "cure", "values"})
    }


def test_two_samples_are_made_with_nothing_broken(database: str) -> None:
    made = run(database, "demo")

    ids = made.stdout.split()
    assert made.stderr.splitlines() == [
        "Sample: national coordination conference: 131 people",
        "Sample: meeting of the Northern cluster: 51 people",
    ]
    for event_id in ids:
        assert "Broken" not in run(database, "check", event_id).stdout
    assert {line.partition(" ")[0] for line in run(database, "events").stdout.splitlines()} == set(ids)


def test_a_copy_is_an_event_of_its_own_with_the_same_plan(database: str) -> None:
    made = new(database, "--place", "Kukës")
    event_id, next_year = last_line(made), "2029-03-13"

    copied = run(database, "copy", event_id, "--starts-on", next_year)

    copy_id = last_line(copied)
    assert copied.stdout.splitlines()[0] == made.stdout.splitlines()[0]
    assert f"{copy_id}  {next_year}  Meeting" in run(database, "events").stdout.splitlines()


def test_a_copy_may_have_another_title_and_says_what_is_kept_aside(database: str) -> None:
    event_id = last_line(run(database, "new", "national_conference", "--title", "2027", "--starts-on", FAR))

    copied = run(database, "copy", event_id, "--starts-on", "2029-03-13", "--title", "2029", "--days", "1")

    assert copied.stdout.startswith("Sessions of days that it no longer has are kept aside: ")
    assert f"{last_line(copied)}  2029-03-13  2029" in run(database, "events").stdout.splitlines()


def test_a_copy_that_cannot_be_is_one_sentence_and_nothing_is_stored(database: str) -> None:
    event_id = last_line(new(database))
    before = stored(database)

    past = refusal(run(database, "copy", event_id, "--starts-on", "2020-03-16"))
    unknown = refusal(run(database, "copy", "nowhere", "--starts-on", FAR))

    assert past.startswith("The first day, 16 March 2020, lies in the past; choose a day from ")
    assert unknown.startswith("There is no event nowhere.")
    assert stored(database) == before
