"""Everybody stands in an event file once: whoever comes and is asked too, and whoever is asked alone."""

from planner.domain.event_file_people import number_people
from planner.domain.recording.recording import Recording
from tests.builders import a_person, a_plan, an_attendance, an_organisation
from tests.consultation_builders import a_consultation, a_stakeholder


def test_whoever_comes_and_is_asked_too_is_one_person() -> None:
    plan = a_plan(
        persons=(a_person(id="x", organisation_id="o"),),
        organisations=(an_organisation(id="o"),),
        attendances=(an_attendance(person_id="x"),),
    )
    asked = a_consultation(
        persons=(a_person(id="y", organisation_id=None), *plan.persons),
        organisations=plan.organisations,
        stakeholders=(a_stakeholder(person_id="y"), a_stakeholder(id="2", person_id="x")),
    )
    numbered, consultation, _ = number_people(plan, asked, Recording(event_id="event-1"))
    assert [each.id for each in numbered.persons] == ["person-1", "person-2"]
    assert numbered.persons[0].organisation_id == "organisation-1"
    assert [each.person_id for each in numbered.attendances] == ["person-1"]
    assert [each.person_id for each in consultation.stakeholders] == ["person-2", "person-1"]
    assert (consultation.persons, consultation.organisations) == ((), ())
