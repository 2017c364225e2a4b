"""Names of papers."""

import pytest

from planner.operations.papers import SUFFIXES, PaperName, UnknownPaperError, paper_named
from planner.operations.printing import FILE_TITLES
from planner.operations.readiness import LACKING, NEEDS, NEEDS_KEPT

ALL = ", ".join(PaperName)


@pytest.mark.parametrize("name", PaperName)
def test_a_paper_is_known_by_its_name_however_it_is_written(name: PaperName) -> None:
    hyphened = name.replace("_", "-")

    for written in (name, hyphened, name.upper(), f" {name} ", f"{name}.{SUFFIXES[name]}"):
        assert paper_named(written) is name


@pytest.mark.parametrize("wrong", ["", "agenda.ics", "agend", "../agenda", "run sheet", "event.docx", "a\nb"])
def test_another_name_is_refused_and_all_names_are_told(wrong: str) -> None:
    with pytest.raises(UnknownPaperError) as problem:
        paper_named(wrong)

    assert str(problem.value) == f"There is no document “{wrong}”; choose one of {ALL}."


def test_every_paper_has_a_suffix_and_a_title_and_every_need_its_words() -> None:
    assert set(PaperName) == set(SUFFIXES) == set(FILE_TITLES)
    assert {*NEEDS, *NEEDS_KEPT} == set(LACKING)
