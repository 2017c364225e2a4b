"""Whether a plan holds enough to make a paper."""

import pytest

from planner.domain.actual_times import ActualTimes
from planner.domain.agenda import PARKED, Audience, Material, SessionKind
from planner.domain.consultation.questions import Question, QuestionUse
from planner.domain.origin import Origin
from planner.domain.people import AttendanceStatus
from planner.domain.rotation.plan import RotationPlan
from planner.operations.papers import BADGE_BACKS, PaperName
from planner.operations.readiness import (
    LACKING,
    NEEDS,
    NEEDS_KEPT,
    PaperNotReadyError,
    check_ready,
    is_ready,
    ready_papers,
)
from tests.builders import a_plan, a_session, people_of_plan
from tests.operations.builders import NOW

OF_AGENDA = {PaperName.AGENDA, PaperName.GUIDE, PaperName.RUN_SHEET, PaperName.EVENT, PaperName.TEAM}
OF_CAFE = {
    *(PaperName.ROTATION, PaperName.CARDS, PaperName.CAFE_SHEETS),
    *(PaperName.CAFE_BADGES, PaperName.SMALL_CAFE_BADGES),
}
FOR_PEOPLE = {PaperName.SIGN_IN, PaperName.BADGES, PaperName.SMALL_BADGES}
OF_RECORDERS = {PaperName.RECORDER_FORMS, PaperName.ACTION_SHEETS}
MARKERS = Material(id="markers", session_id="session-1", position=0, name="Markers")


def test_an_empty_plan_is_enough_for_what_needs_nothing() -> None:
    assert ready_papers(a_plan()) == tuple(name for name in PaperName if name not in {*NEEDS, *NEEDS_KEPT})


@pytest.mark.parametrize(
    ("part", "papers"),
    [
        (
            {"sessions": (a_session(),)},
            {*OF_AGENDA, *OF_RECORDERS},
        ),
        (
            {"sessions": (a_session(kind=SessionKind.PLENARY_INPUT),)},
            {*OF_AGENDA, PaperName.RECORDER_FORMS},
        ),
        ({"rotation": RotationPlan(tables=2, rounds=1, seed=1, seats=())}, OF_CAFE - BADGE_BACKS),
        ({"actual_times": (ActualTimes(id="s", session_id="s", started_at=NOW),)}, {PaperName.ACTUAL_TIMES}),
        ({"actual_times": (ActualTimes(id="s", session_id="s", planned_minutes=45),)}, set()),
        (people_of_plan(1), {PaperName.PARTICIPANTS, *FOR_PEOPLE}),
        (
            people_of_plan(1, status=AttendanceStatus.PRESENT),
            {PaperName.PARTICIPANTS, PaperName.CONFIRMATIONS, *FOR_PEOPLE},
        ),
        (people_of_plan(1, status=AttendanceStatus.DECLINED), {PaperName.PARTICIPANTS}),
        ({"sessions": (a_session(room="Hall"),)}, {*OF_AGENDA, *OF_RECORDERS, PaperName.ROOM_SHEETS}),
        ({"sessions": (a_session(room="Hall", audience=Audience.TEAM),)}, OF_AGENDA),
        (
            {"sessions": (a_session(),), "materials": (MARKERS,)},
            {*OF_AGENDA, *OF_RECORDERS, PaperName.MATERIALS, PaperName.MATERIALS_WORKBOOK},
        ),
        ({"sessions": (a_session(day_number=PARKED),), "materials": (MARKERS,)}, OF_AGENDA),
        ({"questions": (Question(id="q", position=0, text="?", origin=Origin.OWN),)}, {PaperName.QUESTIONS}),
        (
            {"questions": (Question(id="q", position=0, text="?", origin=Origin.OWN, use=QuestionUse.DESIGN),)},
            set(),
        ),
        (
            {"questions": (Question(id="q", position=0, text="?", origin=Origin.OWN, use=QuestionUse.PULSE),)},
            {PaperName.EVALUATION_FORMS},
        ),
    ],
)
def test_a_paper_is_ready_once_its_part_of_the_plan_is_there(part: dict[str, object], papers: set[PaperName]) -> None:
    plan = a_plan(**part)

    assert {name for name in NEEDS if is_ready(name, plan)} == papers


@pytest.mark.parametrize(("name", "field"), NEEDS_KEPT.items())
def test_a_paper_of_what_is_kept_beside_the_plan_waits_for_it(name: PaperName, field: str) -> None:
    assert (is_ready(name, a_plan()), is_ready(name, a_plan(), frozenset({field}))) == (False, True)


@pytest.mark.parametrize("name", [*NEEDS, *NEEDS_KEPT])
def test_a_paper_that_cannot_be_made_yet_says_what_is_lacking(name: PaperName) -> None:
    with pytest.raises(PaperNotReadyError) as problem:
        check_ready(name, a_plan())

    assert str(problem.value) == f"“{name}” cannot be made yet: {LACKING[name]}."
