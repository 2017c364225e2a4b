"""What a method becomes and why it does not fit, in one sentence each."""

from planner.domain.method_fit import MisfitKind, fit_method
from planner.library.library import read_library
from planner.wording.method_fits import MISFITS, say_fit, say_misfit
from planner.wording.wording import Wording

METHODS = read_library().methods


def said(name: str, people: int, minutes: int | None = None) -> tuple[list[str], list[str]]:
    fit = fit_method(METHODS[name], people, minutes)
    reasons = [say_misfit(Wording(), misfit, fit.method.title) for misfit in fit.misfits]
    return list(say_fit(Wording(), fit)), reasons


def test_groups_and_rounds_are_said() -> None:
    assert said("world_cafe", 30) == (["30 people", "101 minutes", "6 groups of about 5", "3 rounds"], [])


def test_fewer_rounds_are_said_beside_the_usual_ones() -> None:
    assert said("world_cafe", 30, 60)[0] == ["30 people", "60 minutes", "6 groups of about 5", "2 rounds instead of 3"]


def test_the_minutes_of_a_report_are_said() -> None:
    assert said("headline_report", 108, 25)[0][-1] == "1 minute for each report"


def test_one_plenary_has_neither_groups_nor_rounds() -> None:
    assert said("welcome", 30) == (["30 people", "5 minutes"], [])


def test_every_reason_names_its_cure() -> None:
    assert set(MISFITS) == set(MisfitKind)
    assert said("world_cafe", 8, 30)[1] == [
        "World café needs at least 12 people; 8 are expected. Choose a technique for fewer people.",
        "The steps need at least 54 minutes; there are 30. Give it 54 minutes or more, or choose a shorter technique.",
    ]
