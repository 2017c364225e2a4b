"""A new event out of templates: what is copied, what is refused, what happens to days that do not match."""

from dataclasses import fields, replace
from datetime import date

import pytest

from planner.domain.agenda import (
    Audience,
    Method,
    MethodMaterial,
    MethodStep,
    Per,
    Purpose,
    SessionKind,
    Timetable,
    TimetableDay,
    TimetableSession,
)
from planner.domain.checklist import ChecklistItem, Task
from planner.domain.consultation.questions import Question, QuestionBank, QuestionUse
from planner.domain.event import Event, Switch
from planner.domain.event_kind import EventKind
from planner.domain.new_plan import (
    EventValueError,
    Templates,
    check_event,
    check_size,
    choose_timetable,
    plan_event,
)
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from tests.builders import an_event

TODAY = date(2026, 9, 16)

ITEM = ChecklistItem(
    id="PAR03",
    area="participants",
    title="Formal invitation",
    role="convener",
    benchmark="-6w",
    completion="-1mo",
    after=("PAR01",),
    condition=Switch.MEDIA,
    completion_floor="-1mo",
    benchmark_floor="-7w",
    floor_reason="People need a month.",
    floor_source="NUM-02",
    origin=Origin.SOURCE,
)
KIND = EventKind(
    id="national_conference",
    title="National conference",
    description="Two days",
    origin=Origin.OWN,
    days=2,
    participants=110,
    timetables=("two_days", "one_day", "unknown"),
    question_banks=("cafe",),
    tasks=(ITEM, replace(ITEM, id="PAR04")),
)
CAFE = Method(
    id="world_cafe",
    title="World café",
    aim="Many short conversations",
    purposes=(Purpose.DIVERGE,),
    kind=SessionKind.SMALL_GROUPS,
    origin=Origin.OUTSIDE,
    group_size=5,
    rounds=3,
    steps=(
        MethodStep(title="Framing", instruction="Say why.", minutes=10),
        MethodStep(title="Round", instruction="Talk.", minutes=20, per=Per.ROUND, stretches=True),
    ),
    materials=(MethodMaterial(name="Markers", quantity=5, per=Per.GROUP),),
)
OPENING = TimetableSession(title="Opening", kind=SessionKind.ADMIN, minutes=30, audience=Audience.TEAM, aim="Arrive")
TALK = TimetableSession(
    title="Café",
    kind=SessionKind.SMALL_GROUPS,
    minutes=105,
    method="world_cafe",
    output="Sheets",
    step_minutes=(("Framing", 15),),
    accepts=("short_break: coffee is at the tables",),
)
TWO_DAYS = Timetable(
    id="two_days",
    title="Two days",
    participants=110,
    origin=Origin.OWN,
    days=(
        TimetableDay(opens_minute=8 * 60, sessions=(OPENING, TALK)),
        TimetableDay(opens_minute=8 * 60 + 15, sessions=(OPENING,)),
    ),
)
BANK = QuestionBank(
    id="cafe",
    title="Café",
    purpose="cafe",
    questions=(
        Question(id="", position=0, section="Round 1", text="What works?", origin=Origin.OWN),
        Question(id="", position=0, section="Round 2", text="What next?", origin=Origin.OUTSIDE),
    ),
)


def planned(event: Event | None = None, timetable: Timetable | None = TWO_DAYS) -> Plan:
    templates = Templates(kind=KIND, timetable=timetable, methods={"world_cafe": CAFE}, question_banks=(BANK,))
    return plan_event(event or an_event(), templates)


def test_every_field_of_a_task_template_is_copied_in_order() -> None:
    tasks = planned().tasks
    assert [(task.id, task.position) for task in tasks] == [("PAR03", 0), ("PAR04", 1)]
    assert {each.name: getattr(tasks[0], each.name) for each in fields(ITEM)} == {
        each.name: getattr(ITEM, each.name) for each in fields(ITEM)
    }
    assert tasks[0] == Task(position=0, **{each.name: getattr(ITEM, each.name) for each in fields(ITEM)})


def test_days_open_when_the_timetable_says() -> None:
    assert [(day.number, day.opens_minute) for day in planned().days] == [(1, 480), (2, 495)]


def test_a_shorter_event_takes_the_first_days() -> None:
    plan = planned(an_event(days=1))
    assert [day.number for day in plan.days] == [1]
    assert [session.title for session in plan.sessions] == ["Opening", "Café"]


def test_the_days_of_a_longer_event_stay_empty_and_open_at_nine() -> None:
    plan = planned(an_event(days=3))
    assert [(day.number, day.opens_minute) for day in plan.days] == [(1, 480), (2, 495), (3, 540)]
    assert {session.day_number for session in plan.sessions} == {1, 2}


def test_an_event_without_a_timetable_has_its_days_and_its_tasks() -> None:
    plan = planned(timetable=None)
    assert (len(plan.days), plan.sessions, len(plan.tasks)) == (2, (), 2)


def test_a_session_takes_from_its_method_what_the_timetable_leaves_open() -> None:
    opening, cafe, _ = planned().sessions
    assert (opening.aim, opening.group_size, opening.rounds, opening.audience) == ("Arrive", 0, 1, Audience.TEAM)
    assert (cafe.aim, cafe.group_size, cafe.rounds, cafe.output) == ("Many short conversations", 5, 3, "Sheets")
    assert cafe.accepts == ("short_break: coffee is at the tables",)


def test_what_the_timetable_says_itself_comes_before_the_method() -> None:
    said = replace(TALK, aim="Our aim", group_size=0, rounds=2)
    day = TimetableDay(opens_minute=540, sessions=(said,))
    (session,) = planned(an_event(days=1), replace(TWO_DAYS, days=(day,))).sessions
    assert (session.aim, session.group_size, session.rounds) == ("Our aim", 0, 2)


def test_the_steps_of_the_method_become_activities_with_the_minutes_the_timetable_sets() -> None:
    activities = planned().activities
    assert [(each.id, each.title, each.minutes, each.per, each.stretches) for each in activities] == [
        ("day-1-02-1", "Framing", 15, Per.ONCE, False),
        ("day-1-02-2", "Round", 20, Per.ROUND, True),
    ]
    assert {each.session_id for each in activities} == {"day-1-02"}


def test_the_materials_of_the_method_come_along() -> None:
    (material,) = planned().materials
    assert material.id == "day-1-02-m1"
    assert (material.session_id, material.name, material.quantity, material.per) == (
        "day-1-02",
        "Markers",
        5,
        Per.GROUP,
    )


def test_a_method_that_the_library_does_not_have_leaves_the_session_without_steps() -> None:
    day = TimetableDay(opens_minute=540, sessions=(replace(TALK, method="fishbowl"),))
    plan = planned(an_event(days=1), replace(TWO_DAYS, days=(day,)))
    assert (plan.sessions[0].method, plan.sessions[0].rounds, plan.activities) == ("fishbowl", 1, ())


def test_every_id_is_unique_within_its_kind() -> None:
    plan = planned()
    for records in (plan.days, plan.sessions, plan.activities, plan.materials, plan.tasks, plan.questions):
        ids = [record.id for record in records]
        assert len(ids) == len(set(ids)) > 0


def test_questions_are_numbered_by_bank_and_know_what_they_are_for() -> None:
    assert [(each.id, each.position, each.bank, each.use, each.section) for each in planned().questions] == [
        ("cafe-1", 0, "cafe", QuestionUse.CAFE, "Round 1"),
        ("cafe-2", 1, "cafe", QuestionUse.CAFE, "Round 2"),
    ]


def test_the_first_timetable_with_as_many_days_is_chosen() -> None:
    one_day = replace(TWO_DAYS, id="one_day", days=TWO_DAYS.days[:1])
    known = {"two_days": TWO_DAYS, "one_day": one_day}
    assert choose_timetable(KIND, known, 1) is one_day
    assert choose_timetable(KIND, known, 2) is TWO_DAYS


def test_the_first_timetable_is_chosen_where_none_has_as_many_days() -> None:
    assert choose_timetable(KIND, {"two_days": TWO_DAYS}, 5) is TWO_DAYS
    assert choose_timetable(KIND, {}, 2) is None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": "  "}, "Give the event a title of 1 to 300 characters."),
        ({"title": "x" * 301}, "Give the event a title of 1 to 300 characters."),
        (
            {"starts_on": date(2026, 9, 15)},
            "The first day, 2026-09-15, lies in the past; choose a day from 2026-09-16 on.",
        ),
        ({"days": 0}, "An event lasts 1 to 14 days, and this one has 0; correct the number of days."),
        ({"days": 15}, "An event lasts 1 to 14 days, and this one has 15; correct the number of days."),
        (
            {"expected_participants": 0},
            "0 participants cannot be planned for; give a number from 1 to 2000, or split the event.",
        ),
        (
            {"expected_participants": 2001},
            "2001 participants cannot be planned for; give a number from 1 to 2000, or split the event.",
        ),
    ],
)
def test_an_event_that_cannot_be_planned_is_refused_with_the_cure(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(EventValueError) as refusal:
        check_event(an_event(**wrong), TODAY)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "right",
    [
        {"title": "x"},
        {"title": "x" * 300},
        {"starts_on": TODAY},
        {"days": 1},
        {"days": 14},
        {"expected_participants": 1},
        {"expected_participants": 2000},
    ],
)
def test_an_event_on_the_edge_of_what_can_be_planned_passes(right: dict[str, object]) -> None:
    check_event(an_event(**right), TODAY)


def test_an_event_that_was_held_already_may_keep_its_size() -> None:
    check_size(an_event(starts_on=date(2006, 11, 1)))
