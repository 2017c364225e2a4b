"""The two sample events: the numbers of the source, nobody invented, and nothing broken."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.domain.finding import Severity
from planner.domain.people import counts_as_participant
from planner.domain.plan import Plan
from planner.library.public_holidays import read_holidays
from planner.operations.cafe import quality_of
from planner.operations.events import list_events
from planner.operations.outlook import look_at
from planner.operations.samples import MADE_UP, create_samples, first_free_day
from planner.operations.workplace import Workplace
from planner.storage.store import Store
from tests.operations.builders import HOST, NOW, a_workplace, rows_stored


def offices_of_participants(plan: Plan) -> list[tuple[str, str]]:
    """Return the narrow sector of every participant with what stands as their office."""
    offices = {office.id: office for office in plan.organisations}
    persons = {person.id: person for person in plan.persons}
    return [
        (offices[persons[each.person_id].organisation_id or ""].subsector, each.office)
        for each in plan.attendances
        if counts_as_participant(each)
    ]


def test_the_conference_has_the_head_count_and_the_shares_of_the_source(place: Workplace) -> None:
    conference, _ = create_samples(place, HOST)

    participants = offices_of_participants(conference)
    sectors = Counter(sector for sector, _ in participants)
    assert (len(participants), conference.event.days, conference.event.expected_participants) == (108, 2, 108)
    assert round(100 * sectors["local_government"] / 108) == 37
    assert round(100 * sectors["local_civil_society"] / 108) == 35


def test_what_the_source_does_not_explain_is_made_up_and_says_so(place: Workplace) -> None:
    conference, _ = create_samples(place, HOST)

    explained = {"local_government", "local_civil_society"}
    assert {office == MADE_UP for sector, office in offices_of_participants(conference) if sector not in explained} == {
        True
    }
    assert sum(office == MADE_UP for _, office in offices_of_participants(conference)) == 30
    assert all(plan.event.title.startswith("Sample: ") for plan in create_samples(place, HOST))


def test_the_cluster_meeting_has_28_participants_from_four_regions(place: Workplace) -> None:
    _, cluster = create_samples(place, HOST)

    offices = {office.id: office for office in cluster.organisations}
    persons = {person.id: person for person in cluster.persons}
    regions = Counter(
        offices[persons[each.person_id].organisation_id or ""].region
        for each in cluster.attendances
        if counts_as_participant(each)
    )
    assert (cluster.event.days, dict(regions)) == (1, {"Shkodër": 7, "Kukës": 7, "Lezhë": 7, "Dibra": 7})


@pytest.mark.parametrize("now", [NOW, datetime(2027, 8, 1, tzinfo=UTC), datetime(2028, 2, 29, tzinfo=UTC)])
def test_nothing_is_broken_and_no_pair_meets_twice(sqlite_store: Store, now: datetime) -> None:
    place = a_workplace(sqlite_store, now)

    for plan in create_samples(place, HOST):
        quality = quality_of(plan)
        findings = look_at(place, plan).findings
        assert quality is not None
        assert (quality.repeats, quality.tables_again) == (0, 0)
        assert [finding.rule for finding in findings if finding.severity is Severity.BROKEN] == []


def test_no_sample_person_has_an_address_or_a_need(place: Workplace) -> None:
    for plan in create_samples(place, HOST):
        assert {(person.email, person.telephone, person.gender) for person in plan.persons} == {("", "", None)}
        assert {(each.access_needs, each.diet_needs) for each in plan.attendances} == {("", "")}


def test_samples_made_twice_share_their_people(place: Workplace) -> None:
    create_samples(place, HOST)
    before = rows_stored(place.store)

    create_samples(place, HOST)

    after = rows_stored(place.store)
    assert len(list_events(place, HOST)) == 4
    assert (after["person"], after["organisation"]) == (before["person"], before["organisation"])


@pytest.mark.parametrize("earliest", [date(2027, 3, 1) + timedelta(days=number) for number in range(0, 400, 13)])
def test_a_sample_falls_on_its_weekday_and_on_no_day_off(earliest: date) -> None:
    on = first_free_day(earliest, weekday=1, days=2, country="AL")

    days = {on, on + timedelta(days=1)}
    assert (on.weekday(), on >= earliest) == (1, True)
    assert not days & read_holidays("AL", (on.year, on.year + 1))
