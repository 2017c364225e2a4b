"""Methods written as content files: whatever people typed, they read back as the very same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import Method, MethodMaterial, MethodStep, Per, Purpose, SessionKind
from planner.domain.origin import Origin
from planner.library import mistakes
from planner.library.library import read_library
from planner.library.method_text import read_method_text, tidy_method, write_method
from tests.library.builders import METHOD, write_file

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip)
NOTES = st.one_of(st.just(""), TEXTS)
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,20}", fullmatch=True)
STEPS = st.builds(
    MethodStep,
    title=TEXTS,
    instruction=TEXTS,
    minutes=st.integers(1, 1440),
    per=st.sampled_from(Per),
    stretches=st.booleans(),
    say=NOTES,
    watch=NOTES,
    cut=NOTES,
    if_quiet=NOTES,
    recorder=NOTES,
)
MATERIALS = st.builds(MethodMaterial, name=TEXTS, quantity=st.integers(0, 1000), per=st.sampled_from(Per))


@st.composite
def methods(draw: st.DrawFn) -> Method:
    """Draw a method whose steps have different titles."""
    rounds = draw(st.integers(1, 20))
    return Method(
        id=draw(IDS),
        title=draw(TEXTS),
        aim=draw(TEXTS),
        purposes=tuple(draw(st.lists(st.sampled_from(Purpose), min_size=1, max_size=3, unique=True))),
        kind=draw(st.sampled_from(SessionKind)),
        origin=draw(st.sampled_from(Origin)),
        source=draw(NOTES),
        least_people=draw(st.integers(1, 10_000)),
        most_people=draw(st.one_of(st.none(), st.integers(1, 10_000))),
        group_size=draw(st.integers(0, 10_000)),
        rounds=rounds,
        least_rounds=draw(st.integers(1, rounds)),
        caution=draw(NOTES),
        steps=tuple(draw(st.lists(STEPS, min_size=1, max_size=4, unique_by=lambda step: " ".join(step.title.split())))),
        materials=tuple(draw(st.lists(MATERIALS, max_size=3))),
    )


@given(methods())
def test_any_method_reads_back_as_it_was_written(drawn: Method) -> None:
    method = tidy_method(drawn)
    assert read_method_text(write_method(method), "mine") == (method, ())


@pytest.mark.parametrize("method", read_library().methods.values(), ids=read_library().methods)
def test_every_shipped_method_reads_back(method: Method) -> None:
    assert read_method_text(write_method(method), "mine") == (method, ())


@pytest.mark.parametrize(
    "title",
    ["{a: b}", "- x", "# no note", "'", '"', "*x", "&x", "!!python/object:os.system x", "%x", "null", "yes", "1"],
)
def test_signs_that_mean_something_in_a_file_mean_nothing_in_a_text(tmp_path: Path, title: str) -> None:
    method = Method(
        id="mine",
        title=title,
        aim=title,
        purposes=(Purpose.OPEN,),
        kind=SessionKind.ADMIN,
        origin=Origin.OWN,
        steps=(MethodStep(title=title, instruction=title, minutes=5),),
    )
    write_file(tmp_path, "facilitation_guides/methods/mine.yaml", write_method(method))
    assert read_library(tmp_path).methods["mine"] == method


def test_mistakes_are_named_with_their_line_and_field() -> None:
    found, noted = read_method_text(METHOD.replace("minutes: 2", "minutes: two"), "mine")
    assert found is None
    assert [(mistake.line, mistake.field, mistake.complaint) for mistake in noted] == [
        (11, "minutes", mistakes.NO_NUMBER)
    ]


def test_a_text_that_is_too_large_is_refused() -> None:
    found, noted = read_method_text("#" * 1_100_000, "mine")
    assert (found, [mistake.complaint for mistake in noted]) == (None, [mistakes.TOO_LARGE])
