"""A method fitted to people and minutes: what gives way first, and every reason why it does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import Method, MethodStep, Per, Purpose, SessionKind
from planner.domain.method_fit import (
    MethodFit,
    Misfit,
    MisfitKind,
    fit_method,
    head_count_fits,
    least_minutes,
    longest_minutes,
    usual_minutes,
)
from planner.domain.origin import Origin
from planner.library.library import read_library

METHODS = read_library().methods
CAFE, REPORTS, TROIKA = METHODS["world_cafe"], METHODS["headline_report"], METHODS["troika"]


def lasting(fit: MethodFit, title: str) -> list[int]:
    """Return the minutes of each step of that title."""
    return [step.minutes for step in fit.steps if step.activity.title == title]


def test_a_method_keeps_its_usual_rounds_and_minutes_where_nothing_is_said() -> None:
    fit = fit_method(CAFE, 30)
    assert (fit.minutes, fit.groups, fit.rounds, fit.misfits) == (101, 6, 3, ())
    assert lasting(fit, "Round") == [20, 20, 20]


def test_what_stretches_gives_way_first_by_up_to_a_half() -> None:
    fit = fit_method(CAFE, 30, 89)
    assert (fit.rounds, lasting(fit, "Harvest")) == (3, [13])


def test_a_round_goes_before_the_harvest_is_cut_short() -> None:
    fit = fit_method(CAFE, 30, 88)
    assert (fit.rounds, lasting(fit, "Harvest")) == (2, [35])


def test_there_are_never_fewer_rounds_than_the_method_can_do_with() -> None:
    assert [fit_method(CAFE, 30, minutes).rounds for minutes in (60, 20, 1)] == [2, 2, 2]
    assert fit_method(TROIKA, 30, 20).rounds == 3


def test_reports_become_shorter_but_never_less_than_a_minute() -> None:
    reports = [fit_method(REPORTS, 60, minutes).report_minutes for minutes in (19, 17, 5)]
    assert reports == [2, 2, 1]
    assert lasting(fit_method(REPORTS, 60, 14), "One group") == [6]


def test_where_nobody_reports_there_are_no_minutes_for_it() -> None:
    assert fit_method(CAFE, 30).report_minutes is None


def test_no_group_is_larger_than_there_are_people() -> None:
    fit = fit_method(CAFE, 3)
    assert (fit.template.group_size, fit.groups) == (3, 1)


def test_materials_are_counted_for_those_who_come() -> None:
    counted = {each.name: each.quantity for each in fit_method(CAFE, 23).materials}
    assert (counted["Markers"], counted["Rotation slip"], counted["Bell"]) == (25, 23, 1)


@pytest.mark.parametrize(("people", "fits"), [(11, False), (12, True), (2000, True)])
def test_too_few_people_are_said(people: int, *, fits: bool) -> None:
    expected = () if fits else (Misfit(kind=MisfitKind.TOO_FEW_PEOPLE, found=people, bound=12),)
    assert fit_method(CAFE, people).misfits == expected
    assert head_count_fits(CAFE, people) == fits


@pytest.mark.parametrize(("people", "fits"), [(12, True), (13, False)])
def test_too_many_people_are_said(people: int, *, fits: bool) -> None:
    expected = () if fits else (Misfit(kind=MisfitKind.TOO_MANY_PEOPLE, found=people, bound=12),)
    assert fit_method(METHODS["focus_group"], people).misfits == expected
    assert head_count_fits(METHODS["focus_group"], people) == fits


@pytest.mark.parametrize(("minutes", "fits"), [(54, True), (53, False)])
def test_too_little_time_is_said_with_the_least_there_must_be(minutes: int, *, fits: bool) -> None:
    expected = () if fits else (Misfit(kind=MisfitKind.TOO_LITTLE_TIME, found=minutes, bound=54),)
    assert fit_method(CAFE, 30, minutes).misfits == expected


@pytest.mark.parametrize(("minutes", "fits"), [(19, True), (20, False)])
def test_far_more_time_than_usual_is_said(minutes: int, *, fits: bool) -> None:
    expected = () if fits else (Misfit(kind=MisfitKind.TOO_MUCH_TIME, found=minutes, bound=4),)
    assert fit_method(METHODS["energiser"], 20, minutes).misfits == expected


def test_every_reason_is_said_at_once() -> None:
    assert [each.kind for each in fit_method(CAFE, 8, 30).misfits] == [
        MisfitKind.TOO_FEW_PEOPLE,
        MisfitKind.TOO_LITTLE_TIME,
    ]


PEOPLE = st.integers(1, 300)


@given(st.sampled_from(list(METHODS.values())), PEOPLE, st.integers(1, 400))
def test_the_steps_fill_the_minutes_wherever_these_are_enough(method: Method, people: int, minutes: int) -> None:
    fit = fit_method(method, people, minutes)
    total = sum(step.minutes for step in fit.steps)
    is_short = any(each.kind is MisfitKind.TOO_LITTLE_TIME for each in fit.misfits)
    assert total == (least_minutes(method, people) if is_short else minutes)
    assert is_short == (minutes < total)


@given(st.sampled_from(list(METHODS.values())), PEOPLE)
def test_the_usual_minutes_lie_between_the_least_and_the_most(method: Method, people: int) -> None:
    assert least_minutes(method, people) <= usual_minutes(method, people) <= longest_minutes(method, people)


STEPS = st.lists(
    st.builds(
        MethodStep,
        title=st.uuids().map(str),
        instruction=st.just("x"),
        minutes=st.integers(0, 60),
        per=st.sampled_from(Per),
        stretches=st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


@given(STEPS, st.integers(0, 12), st.integers(1, 5), st.integers(1, 40), st.integers(0, 500))
def test_any_method_at_all_can_be_fitted(
    steps: list[MethodStep], group_size: int, rounds: int, people: int, minutes: int
) -> None:
    method = Method(
        id="own",
        title="Own",
        aim="Any",
        purposes=(Purpose.OPEN,),
        kind=SessionKind.SMALL_GROUPS,
        origin=Origin.OWN,
        group_size=group_size,
        rounds=rounds,
        steps=tuple(steps),
    )
    total = sum(step.minutes for step in fit_method(method, people, minutes).steps)
    assert total <= max(minutes, least_minutes(method, people))
