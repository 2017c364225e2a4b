"""What is unwise about asking is found, and what is well planned is left alone."""

from datetime import date, timedelta

import pytest

from planner.domain.consultation.asking import Step
from planner.domain.consultation.asking_rules import (
    closes_late,
    coverage_gaps,
    nobody_reminded,
    nobody_to_ask,
    review_asking,
    untried,
)
from planner.domain.consultation.stakeholders import CoverageTarget
from tests.consultation_builders import a_consultation, an_approach, an_instrument

CLOSES_ON = date(2027, 1, 31)
OPENS_ON = date(2026, 12, 1)
TESTED = an_instrument(opens_on=OPENS_ON, tested_on=OPENS_ON, approved_on=OPENS_ON)
WAITING = a_consultation(responses=(), answers=(), mentions=())


def test_an_instrument_for_nobody_is_found() -> None:
    assert [each.rule for each in nobody_to_ask(a_consultation(stakeholders=()))] == ["nobody_to_ask"]
    assert list(nobody_to_ask(a_consultation())) == []
    assert list(nobody_to_ask(a_consultation(stakeholders=(), instruments=()))) == []


@pytest.mark.parametrize(("wanted", "missing"), [(1, []), (3, [2])])
def test_a_target_that_is_not_met_is_found_with_how_many_are_missing(wanted: int, missing: list[int]) -> None:
    asked = a_consultation(coverage_targets=(CoverageTarget(id="t", wanted=wanted),))
    assert [each.values["missing"] for each in coverage_gaps(asked, {})] == missing


def test_a_form_that_opens_untested_and_unapproved_is_found() -> None:
    rules = ["instrument_untested", "instrument_unapproved"]
    assert [each.rule for each in untried(an_instrument(opens_on=OPENS_ON))] == rules
    late = an_instrument(opens_on=OPENS_ON, tested_on=CLOSES_ON, approved_on=CLOSES_ON)
    assert [each.rule for each in untried(late)] == rules
    assert list(untried(TESTED)) == []
    assert list(untried(an_instrument())) == []


@pytest.mark.parametrize(("days", "rules"), [(-1, ["closes_after_design"]), (0, []), (1, [])])
def test_closing_when_the_objectives_are_written_already_is_found(days: int, rules: list[str]) -> None:
    assert [each.rule for each in closes_late(an_instrument(), CLOSES_ON + timedelta(days=days))] == rules


def test_without_a_day_for_the_design_nothing_closes_late() -> None:
    assert list(closes_late(an_instrument(), None)) == []


@pytest.mark.parametrize(("before", "rules"), [(8, []), (7, ["nobody_reminded"]), (0, ["nobody_reminded"]), (-1, [])])
def test_in_the_last_week_somebody_is_to_be_reminded(before: int, rules: list[str]) -> None:
    today = CLOSES_ON - timedelta(days=before)
    assert [each.rule for each in nobody_reminded(WAITING, an_instrument(), today)] == rules


def test_whoever_was_reminded_or_has_answered_is_left_in_peace() -> None:
    reminded = a_consultation(responses=(), answers=(), mentions=(), approaches=(an_approach(step=Step.REMINDED),))
    assert list(nobody_reminded(reminded, an_instrument(), CLOSES_ON)) == []
    assert list(nobody_reminded(a_consultation(), an_instrument(), CLOSES_ON)) == []


def test_a_consultation_that_is_well_planned_has_no_finding() -> None:
    asked = a_consultation(instruments=(TESTED,))
    assert list(review_asking(asked, sector_titles={}, design_on=CLOSES_ON + timedelta(weeks=3), today=OPENS_ON)) == []
