"""The shipped methods: their steps add up to what content B3.4 prints, and every step says what to do."""

import pytest

from planner.domain.agenda import Method, Session
from planner.domain.scaling import fit_activities
from planner.library.library import read_library
from planner.wording.labels import SESSION_KINDS
from tests.builders import a_session, an_activity

METHODS = read_library().methods
TOTALS = {
    "action_sheet": 15,
    "ai_4d_mini": 165,
    "appreciative_interviews": 60,
    "carousel_brainstorm": 36,
    "case_discipline_briefing": 5,
    "closing_circle": 13,
    "consensus_workshop": 70,
    "dot_voting": 21,
    "evaluation_time": 10,
    "fishbowl": 55,
    "fist_to_five": 18,
    "focus_group": 200,
    "gallery_walk": 30,
    "human_spectrogram": 22,
    "impromptu_networking": 20,
    "map_the_room": 22,
    "mixed_retell": 25,
    "nominal_group": 70,
    "one_two_four_all": 12,
    "open_space": 180,
    "opening_frame": 23,
    "orid_debrief": 25,
    "panel_with_tables": 59,
    "practice_carousel": 75,
    "practice_presentation": 30,
    "region_five_actions": 105,
    "table_buzz": 8,
    "troika": 35,
    "twentyfive_ten": 28,
    "what_so_what_now_what": 31,
    "world_cafe": 101,
}
"""As printed; the closing circle for 20 people."""


def planned_minutes(method: Method, people: int, **changes: object) -> int:
    """Return what the steps add up to before anything stretches."""
    session: Session = a_session(method=method.id, group_size=method.group_size, rounds=method.rounds, **changes)
    activities = [
        an_activity(title=step.title, minutes=step.minutes, per=step.per, stretches=False) for step in method.steps
    ]
    return sum(step.minutes for step in fit_activities(session, activities, people))


@pytest.mark.parametrize(("name", "total"), TOTALS.items())
def test_the_steps_add_up_to_the_printed_total(name: str, total: int) -> None:
    assert planned_minutes(METHODS[name], people=20) == total


@pytest.mark.parametrize(("groups", "total"), [(1, 9), (4, 15), (8, 23)])
def test_a_headline_round_takes_two_minutes_for_each_group(groups: int, total: int) -> None:
    method = METHODS["headline_report"]
    assert planned_minutes(method, people=groups * method.group_size) == total


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_every_step_says_in_a_few_sentences_what_to_do(method: Method) -> None:
    for step in method.steps:
        assert step.instruction.endswith((".", "?"))
        assert 1 <= step.instruction.count(". ") + 1 <= 3
        assert len(step.instruction) <= 300
        assert step.minutes >= 1


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_exactly_one_step_takes_up_the_difference_to_the_slot(method: Method) -> None:
    assert sum(step.stretches for step in method.steps) == 1


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_the_kind_is_one_that_people_can_read(method: Method) -> None:
    assert method.kind in SESSION_KINDS


def test_a_cafe_table_has_what_the_practice_lists() -> None:
    needed = {material.name: (material.quantity, material.per.value) for material in METHODS["world_cafe"].materials}
    assert needed == {
        "Tables with numbers and names": (1, "group"),
        "Sheets of paper": (2, "group"),
        "Markers": (5, "group"),
        "Host card": (1, "group"),
        "Question card": (1, "group"),
        "Rotation slip": (1, "person"),
        "Bell": (1, "once"),
    }


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
@pytest.mark.parametrize("name", ["say", "watch", "cut", "if_quiet", "recorder"])
def test_every_step_says_what_to_say_watch_cut_and_do_when_nobody_speaks(method: Method, name: str) -> None:
    for step in method.steps:
        text = getattr(step, name)
        assert 10 <= len(text) <= 300
        assert text.endswith((".", "?"))
