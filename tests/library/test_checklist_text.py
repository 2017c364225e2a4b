"""Checklists written as content files: whatever people typed, they read back as the very same."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.checklist import ChecklistItem
from planner.domain.event import Switch
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.domain.origin import Origin
from planner.library import mistakes
from planner.library.checklist_text import read_checklist_text, tidy_checklist, write_checklist
from planner.library.library import read_library
from planner.wording.labels import AREAS, TEAM_ROLES
from tests.library.builders import write_file

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip)
OFFSETS = st.sampled_from(["-3mo", "-10w", "-3d", "-3wd", "0", "E", "E+2w", "next", "+1d"])
IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,20}", fullmatch=True)


@st.composite
def tasks(draw: st.DrawFn) -> tuple[ChecklistItem, ...]:
    """Draw tasks that wait for earlier ones alone."""
    names = draw(st.lists(IDS, min_size=1, max_size=4, unique=True))
    return tuple(
        ChecklistItem(
            id=name,
            area=draw(st.sampled_from(list(AREAS))),
            title=draw(TEXTS),
            role=draw(st.sampled_from(list(TEAM_ROLES))),
            benchmark=draw(OFFSETS),
            completion=draw(OFFSETS),
            after=tuple(draw(st.lists(st.sampled_from(names[:number]), unique=True, max_size=2))) if number else (),
            condition=draw(st.sampled_from([None, *Switch])),
            **draw(floors()),
            origin=draw(st.sampled_from(Origin)),
        )
        for number, name in enumerate(names)
    )


@st.composite
def floors(draw: st.DrawFn) -> dict[str, str]:
    """Draw a rule with its reason, or none."""
    rule = {
        "completion_floor": "-1mo",
        "floor_reason": draw(TEXTS),
        "floor_source": draw(st.one_of(st.just(""), TEXTS)),
    }
    return draw(st.sampled_from([{}, rule, {**rule, "benchmark_floor": "-7d"}]))


@st.composite
def checklists(draw: st.DrawFn) -> ChecklistTemplate:
    """Draw a kind of event or an addition."""
    head: dict[str, Any] = {"id": draw(IDS), "title": draw(TEXTS), "description": draw(TEXTS), "origin": Origin.OWN}
    if draw(st.booleans()):
        return ChecklistTemplate(**head, source=draw(st.one_of(st.just(""), TEXTS)), tasks=draw(tasks()))
    return EventKind(
        **head,
        days=draw(st.integers(1, 14)),
        participants=draw(st.integers(1, 2000)),
        timetables=tuple(draw(st.sampled_from([(), ("cluster_group_one_day",)]))),
        question_banks=("consultation",),
        switches=tuple(sorted(draw(st.sets(st.sampled_from(Switch))))),
        tasks=draw(tasks()),
    )


@given(checklists())
def test_any_checklist_reads_back_as_it_was_written(drawn: ChecklistTemplate) -> None:
    checklist = tidy_checklist(drawn)
    assert read_checklist_text(write_checklist(checklist), "mine", read_library()) == (checklist, ())


@settings(max_examples=15)
@given(checklists())
def test_any_checklist_reads_back_from_an_own_file(drawn: ChecklistTemplate) -> None:
    checklist = tidy_checklist(drawn)
    with TemporaryDirectory() as folder:
        path = Path(folder, "checklists", "mine.yaml")
        path.parent.mkdir()
        path.write_bytes(write_checklist(checklist).encode())
        library = read_library(Path(folder))
    assert (library.checklists[checklist.id], library.mistakes) == (checklist, ())


@pytest.mark.parametrize("checklist", read_library().checklists.values(), ids=read_library().checklists)
def test_every_shipped_checklist_reads_back_written_in_full(checklist: ChecklistTemplate) -> None:
    assert read_checklist_text(write_checklist(checklist), "mine", read_library()) == (checklist, ())


@pytest.mark.parametrize(
    "title",
    ["{a: b}", "- x", "# no note", "'", '"', "*x", "&x", "!!python/object:os.system x", "%x", "null", "yes", "1"],
)
def test_signs_that_mean_something_in_a_file_mean_nothing_in_a_text(tmp_path: Path, title: str) -> None:
    shipped = read_library().checklists["venue_check"]
    checklist = ChecklistTemplate(id="mine", title=title, description=title, origin=Origin.OWN, tasks=shipped.tasks)
    write_file(tmp_path, "checklists/mine.yaml", write_checklist(checklist))
    assert read_library(tmp_path).checklists["mine"] == checklist


def test_a_text_that_is_too_large_is_refused() -> None:
    found, noted = read_checklist_text("#" * 1_100_000, "mine", read_library())
    assert (found, [mistake.complaint for mistake in noted]) == (None, [mistakes.TOO_LARGE])
