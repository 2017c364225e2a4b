"""A method with a mistake is left out, with all its mistakes."""

import pytest

from planner.domain.agenda import MethodMaterial, MethodStep, Per, Purpose, SessionKind
from planner.library import mistakes
from planner.library.methods import read_method
from planner.library.mistakes import Complaint
from tests.library.builders import METHOD, an_entry, what_is_wrong


def test_a_method_is_read_with_its_steps_and_usual_values() -> None:
    method = read_method(an_entry(METHOD))
    assert method is not None
    assert (method.id, method.purposes, method.kind) == (
        "round_of_voices",
        (Purpose.OPEN,),
        SessionKind.SMALL_GROUPS,
    )
    assert (method.least_people, method.most_people, method.group_size, method.rounds) == (1, None, 0, 1)
    assert method.steps == (
        MethodStep(title="Ask", instruction="Read the question aloud.", minutes=2),
        MethodStep(title="Listen", instruction="Let everybody speak for a minute.", minutes=8, stretches=True),
    )


def test_materials_are_counted_by_what_they_say() -> None:
    method = read_method(an_entry(METHOD + "    materials:\n      - {name: Pens, quantity: 2, per: group}\n"))
    assert method is not None
    assert method.materials == (MethodMaterial(name="Pens", quantity=2, per=Per.GROUP),)


@pytest.mark.parametrize(
    ("good", "bad", "line", "field", "complaint"),
    [
        ("minutes: 2", "minutes: two", 11, "minutes", mistakes.NO_NUMBER),
        ("minutes: 2", "minutes: 0", 11, "minutes", mistakes.NO_NUMBER),
        ("instruction: Read the question aloud.", "instruction:", 10, "instruction", mistakes.MISSING),
        ("title: Listen", "title: Ask", 12, "title", mistakes.SAME_NAME),
        ("stretches: true", "per: rounds", 15, "per", mistakes.MISSPELLED_NAME),
        ("kind: small_groups", "kind: small_groups\n    least_rounds: 2", 7, "least_rounds", mistakes.NO_NUMBER),
        ("kind: small_groups", "kind: smallgroup", 6, "kind", mistakes.MISSPELLED_NAME),
    ],
)
def test_a_method_with_a_mistake_is_left_out(good: str, bad: str, line: int, field: str, complaint: Complaint) -> None:
    entry = an_entry(METHOD.replace(good, bad))
    assert read_method(entry) is None
    assert what_is_wrong(entry.mistakes) == [(line, field, complaint)]


def test_a_method_says_how_few_rounds_it_can_do_with() -> None:
    method = read_method(an_entry(METHOD + "    rounds: 3\n    least_rounds: 2\n"))
    assert method is not None
    assert (method.rounds, method.least_rounds) == (3, 2)


def test_all_mistakes_of_a_file_are_noted_together() -> None:
    entry = an_entry(METHOD.replace("minutes: 2", "minutes: two").replace("origin: own", "orgin: own"))
    assert read_method(entry) is None
    assert [(mistake.line, mistake.field) for mistake in entry.mistakes] == [
        (2, "origin"),
        (11, "minutes"),
        (7, "orgin"),
    ]
