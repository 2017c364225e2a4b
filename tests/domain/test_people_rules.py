"""What a person is told about the list, the needs kept in it, and questions that lack their theme."""

from datetime import date, timedelta

import pytest

from planner.domain.consultation.questions import Question, QuestionUse
from planner.domain.finding import Finding, Place, Severity
from planner.domain.origin import Origin
from planner.domain.people import Role
from planner.domain.people_rules import review_consultation, review_people
from planner.domain.plan import Plan
from tests.builders import a_person, a_plan, an_attendance, an_event, people_of_plan

TODAY = date(2027, 4, 20)


def findings(plan: Plan) -> list[tuple[str, dict[str, object]]]:
    return [(each.rule, dict(each.values)) for each in review_people(plan, TODAY)]


def test_an_empty_list_is_not_spoken_of() -> None:
    assert findings(a_plan()) == []


@pytest.mark.parametrize("listed", [7, 13])
def test_a_list_more_than_a_fifth_off_is_unwise(listed: int) -> None:
    plan = a_plan(event=an_event(expected_participants=10), **people_of_plan(listed))
    assert findings(plan) == [("list_differs_from_plan", {"listed": listed, "expected": 10})]


@pytest.mark.parametrize("listed", [8, 10, 12])
def test_a_list_within_a_fifth_will_do(listed: int) -> None:
    assert findings(a_plan(event=an_event(expected_participants=10), **people_of_plan(listed))) == []


def test_observers_do_not_fill_the_list() -> None:
    people = people_of_plan(10, role=Role.OBSERVER)
    assert findings(a_plan(event=an_event(expected_participants=10), **people)) == []


def one_guest(**changes: object) -> Plan:
    return a_plan(
        event=an_event(expected_participants=1), persons=(a_person(),), attendances=(an_attendance(**changes),)
    )


@pytest.mark.parametrize("need", [{"access_needs": "step-free"}, {"diet_needs": "no nuts"}])
def test_needs_kept_beyond_their_day_are_counted(need: dict[str, str]) -> None:
    kept = one_guest(needs_delete_on=TODAY - timedelta(days=1), **need)
    assert findings(kept) == [("needs_kept_too_long", {"people": 1})]


def test_needs_may_stay_until_the_end_of_their_day() -> None:
    assert findings(one_guest(needs_delete_on=TODAY, diet_needs="no nuts")) == []


def test_needs_without_a_day_and_days_without_needs_are_not_spoken_of() -> None:
    assert findings(one_guest(diet_needs="no nuts")) == []
    assert findings(one_guest(needs_delete_on=TODAY - timedelta(days=1))) == []


def test_a_name_that_two_people_bear_is_said_with_how_often() -> None:
    persons = tuple(a_person(id=str(number), name=name) for number, name in enumerate(["Head", "Head", "Deputy"]))
    assert findings(a_plan(persons=persons)) == [("same_name_twice", {"name": "Head", "times": 2})]


def a_question(**changes: object) -> Question:
    values: dict[str, object] = {"id": "q", "position": 0, "text": "On {theme}: what next?", "origin": Origin.SOURCE}
    return Question(**(values | changes))  # type: ignore[arg-type]  # any field may be set


def test_questions_that_lack_their_theme_are_spoken_of() -> None:
    assert list(review_consultation(a_plan(event=an_event(theme=""), questions=(a_question(),)))) == [
        Finding(rule="theme_missing", severity=Severity.UNWISE, place=Place.CONSULTATION, source="EVT-12")
    ]


def test_questions_with_a_theme_or_without_its_place_are_not_spoken_of() -> None:
    assert list(review_consultation(a_plan(questions=(a_question(),)))) == []
    nothing_to_fill = a_plan(event=an_event(theme=""), questions=(a_question(text="What next?"),))
    assert list(review_consultation(nothing_to_fill)) == []


def test_only_the_questions_that_go_out_to_stakeholders_need_the_theme() -> None:
    plan = a_plan(event=an_event(theme=""), questions=(a_question(use=QuestionUse.INTERVIEW),))
    assert list(review_consultation(plan)) == []


def test_two_names_that_each_come_twice_are_two_findings_about_two_people() -> None:
    persons = tuple(a_person(id=f"p{number}", name=f"Office {number // 2}") for number in range(4))
    attendances = tuple(an_attendance(id=f"a{number}", person_id=f"p{number}") for number in range(4))
    found = list(review_people(a_plan(persons=persons, attendances=attendances), TODAY))
    assert [each.record_id for each in found if each.rule == "same_name_twice"] == ["a1", "a3"]
