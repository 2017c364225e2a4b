"""A session made out of a method has everything that the method says, under numbers of its own."""

from dataclasses import asdict

from planner.domain.agenda import Per, SessionKind, TimetableSession
from planner.domain.method_session import MadeSession, make_session
from planner.library.library import read_library

CAFE = read_library().methods["world_cafe"]
TEMPLATE = TimetableSession(title="What has changed", kind=SessionKind.SMALL_GROUPS, minutes=90, method="world_cafe")


def test_a_session_takes_what_its_template_does_not_say_from_the_method() -> None:
    session = make_session(TEMPLATE, CAFE, "s", 2, 3).session
    assert (session.title, session.aim, session.minutes) == ("What has changed", CAFE.aim, 90)
    assert (session.group_size, session.rounds) == (CAFE.group_size, CAFE.rounds)
    assert (session.id, session.day_number, session.position) == ("s", 2, 3)


def test_every_text_of_a_step_and_every_material_comes_along() -> None:
    made = make_session(TEMPLATE, CAFE, "s", 1, 0)
    for step, activity in zip(CAFE.steps, made.activities, strict=True):
        assert asdict(step).items() <= asdict(activity).items()
    assert [each.id for each in made.activities] == ["s-1", "s-2", "s-3", "s-4"]
    assert [(each.name, each.per) for each in made.materials][-2:] == [("Rotation slip", Per.PERSON), ("Bell", "once")]
    assert {each.session_id for each in made.activities} | {each.session_id for each in made.materials} == {"s"}


def test_a_session_without_a_method_has_neither_steps_nor_materials() -> None:
    made = make_session(TEMPLATE, None, "s", 1, 0)
    assert made == MadeSession(session=made.session)
    assert (made.session.group_size, made.session.rounds) == (0, 1)
