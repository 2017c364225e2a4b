"""The shipped checklists, held against content B4.2 to B4.5 and the numbers that act as rules."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from planner.domain.checklist import Task
from planner.domain.deadlines import date_tasks
from planner.domain.event import Event, Switch
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.domain.new_plan import Templates, plan_event
from planner.domain.offset import Anchor, count_from, parse_offset
from planner.domain.working_days import WorkingDays
from planner.library.library import SHIPPED_FOLDER, read_library
from planner.library.public_holidays import read_holidays
from planner.wording.labels import AREAS, TEAM_ROLES
from tests.builders import an_event

LIBRARY = read_library()
KINDS, CHECKLISTS = LIBRARY.event_kinds, LIBRARY.checklists
CONFERENCE = {item.id: item for item in KINDS["national_conference"].tasks}
CLUSTER_GROUP = {item.id: item for item in KINDS["regional_cluster_group"].tasks}
EDGES = """
    DES03 > DES06; CON01 > CON02 > CON03 > CON04 > CON05 > CON06; SAF04 > CON03; SAF04 > PAR03;
    CON05 > DES06 > DES07 > DES08 > DES09 > DES10 > DES11; DES05 > VEN01 > VEN02 > VEN03; BUD01 > BUD03 > VEN03;
    BUD04 > BUD02; PAR01 > PAR02 > PAR03 > PAR04 > PAR07 > LOG03; DES09 > PAR03; MED01 > PAR03; ACC01 > PAR03;
    SPK01 > SPK02 > SPK03 > SPK04; REC02 > SPK03; DES10 > MAT01; DES10 > VEN04; DES10 > FAC03; FAC01 > FAC03;
    DES11 > FAC04 > FAC05 > FAC06; FAC04 > INT05; FAC04 > MAT04; PAR07 > FAC07 > MAT02; FAC07 > FAC05; REC01 > REC03;
    REC04 > REP01 > REP03 > REP04 > REP05 > REP06 > REP07 > REP08; DAY03 > EVL01; REP02 > FOL02; REP03 > FOL02 > FOL03;
    FOL02 > FOL05
"""
USUAL_DAYS, FEWEST_TASKS = 2, 12
WRITTEN_TASK = re.compile(
    r"^  - id: (\w+)\n(?:    replaces: \w+\n)?    area: .+\n    title: (.+(?:\n      .+)*)", re.MULTILINE
)
CONDITIONS = {
    Switch.CAFE: {"FAC07", "FAC08"},
    Switch.LARGE_PRINT: {"MAT05"},
    Switch.LIVED_EXPERIENCE: {"SAF03"},
    Switch.MEDIA: {"MED02", "MED04"},
    Switch.OFFICIALS: {"LOG07"},
    Switch.OVERNIGHT: {"LOG01"},
    Switch.SEVERAL_LANGUAGES: {"INT01", "INT02", "INT03", "INT04", "INT05"},
    Switch.SPONSORS: {"BUD04"},
}


def test_the_conference_has_107_tasks() -> None:
    assert len(CONFERENCE) == 107


def test_every_area_of_the_practice_has_tasks() -> None:
    assert {item.area for item in CONFERENCE.values()} == set(AREAS) - {"study"}
    assert {item.area for kind in CHECKLISTS.values() for item in kind.tasks} == set(AREAS)


def test_the_conference_has_every_predecessor_of_the_practice_and_no_other() -> None:
    chains = [chain.split(" > ") for chain in " ".join(EDGES.split()).split("; ")]
    edges = {(earlier, later) for chain in chains for earlier, later in pairwise(chain)}
    assert {(earlier, item.id) for item in CONFERENCE.values() for earlier in item.after} == edges


def test_tasks_depend_on_the_switches_of_the_practice() -> None:
    assert {
        switch: {item.id for item in CONFERENCE.values() if item.condition is switch} for switch in Switch
    } == CONDITIONS


def test_a_conference_has_every_switch_on_and_a_cluster_group_the_cafe_alone() -> None:
    assert KINDS["national_conference"].switches == tuple(Switch)
    assert KINDS["regional_cluster_group"].switches == (Switch.CAFE,)


@pytest.mark.parametrize(
    ("task_id", "completion_by", "not_before", "source"),
    [
        ("DES01", "-3mo", "", "NUM-01"),
        ("PAR03", "-1mo", "", "NUM-02"),
        ("FAC04", "", "-7d", "NUM-03"),
        ("FAC05", "-1d", "", "NUM-04"),
    ],
)
def test_the_numbers_that_act_as_rules_are_floors_with_a_reason(
    task_id: str, completion_by: str, not_before: str, source: str
) -> None:
    item = CONFERENCE[task_id]
    assert (item.completion_floor, item.benchmark_floor, item.floor_source) == (completion_by, not_before, source)
    assert item.floor_reason.endswith(".")


def test_a_cluster_group_keeps_the_ids_and_drops_replaces_and_adds_some() -> None:
    assert CONFERENCE.keys() - CLUSTER_GROUP.keys() == {"PAR02", "REP07", "FAC01", "FAC02"}
    assert CLUSTER_GROUP.keys() - CONFERENCE.keys() == {f"RCG0{number}" for number in range(1, 8)}


def test_a_cluster_group_begins_eight_weeks_before_but_invites_a_month_ahead() -> None:
    assert (CLUSTER_GROUP["DES01"].completion, CLUSTER_GROUP["DES01"].completion_floor) == ("-8w", "-8w")
    assert (CLUSTER_GROUP["PAR03"].completion, CLUSTER_GROUP["PAR03"].completion_floor) == ("-1mo", "-1mo")
    assert (CLUSTER_GROUP["DES09"].benchmark, CLUSTER_GROUP["DES09"].completion) == ("-6w", "-5w")
    assert (CLUSTER_GROUP["FAC04"].benchmark, CLUSTER_GROUP["FAC04"].completion) == ("-7d", "-3wd")
    assert CLUSTER_GROUP["REP08"].completion == "E+2w"


@pytest.mark.parametrize(
    ("task_id", "benchmark", "completion"),
    [
        ("SAF04", "-52d", "-48d"),
        ("LOG03", "-4d", "-3d"),
        ("VEN05", "-1d", "-1d"),
        ("FAC05", "-3wd", "-2wd"),
        ("DAY03", "E", "E"),
        ("FOL02", "E+2w", "E+3w"),
    ],
)
def test_other_tasks_of_a_cluster_group_take_eight_fourteenths_of_the_time(
    task_id: str, benchmark: str, completion: str
) -> None:
    assert (CLUSTER_GROUP[task_id].benchmark, CLUSTER_GROUP[task_id].completion) == (benchmark, completion)


def test_what_waited_for_a_replaced_task_waits_for_its_successor() -> None:
    assert CLUSTER_GROUP["FAC03"].after == ("DES10", "RCG02")


def test_no_task_of_a_cluster_group_waits_for_one_it_does_not_have() -> None:
    assert {name for item in CLUSTER_GROUP.values() for name in item.after} <= CLUSTER_GROUP.keys()


def _normal_events(kind: ChecklistTemplate) -> Iterator[tuple[Event, WorkingDays]]:
    """Yield events on every weekday of a year that is no holiday, with every switch on."""
    days_off = read_holidays("AL", range(2026, 2029))
    for number in range(365):
        starts_on = date(2027, 1, 1) + timedelta(days=number)
        event = an_event(
            starts_on=starts_on,
            days=kind.days if isinstance(kind, EventKind) else USUAL_DAYS,
            switches=tuple(Switch),
            planning_from_on=starts_on - timedelta(days=200),
        )
        if WorkingDays(days_off=days_off).includes(starts_on):
            yield event, WorkingDays(days_off=days_off)


def _tasks(kind: ChecklistTemplate, event: Event) -> tuple[Task, ...]:
    host = replace(KINDS["national_conference"], tasks=kind.tasks)
    return plan_event(event, Templates(kind=host, timetable=None, methods={}, question_banks=())).tasks


def _day(offset: str, event: Event, working_days: WorkingDays) -> date:
    """Return the day an offset means, as content B4.2 moves it off days off."""
    parsed = parse_offset(offset)
    anchor = {Anchor.FIRST_DAY: event.starts_on, Anchor.LAST_DAY: event.ends_on}.get(parsed.anchor, date.max)
    if not parsed.number:
        return anchor
    day = count_from(parsed, anchor, working_days)
    return working_days.on_or_before(day) if day < event.starts_on else working_days.on_or_after(day)


@pytest.mark.parametrize("kind", CHECKLISTS.values(), ids=CHECKLISTS)
def test_every_task_begins_before_it_ends_and_after_what_it_waits_for_on_any_working_day(
    kind: ChecklistTemplate,
) -> None:
    for event, working_days in _normal_events(kind):
        ends = {item.id: _day(item.completion, event, working_days) for item in kind.tasks}
        assert [item.id for item in kind.tasks if _day(item.benchmark, event, working_days) > ends[item.id]] == []
        assert [(name, item.id) for item in kind.tasks for name in item.after if ends[name] > ends[item.id]] == []


@pytest.mark.parametrize("kind", CHECKLISTS.values(), ids=CHECKLISTS)
def test_a_normal_event_keeps_every_floor_and_every_wanted_day(kind: ChecklistTemplate) -> None:
    event, working_days = next(_normal_events(kind))
    dated = date_tasks(_tasks(kind, event), event, working_days)
    assert len(dated) == len(kind.tasks)
    assert [each.task.id for each in dated if each.misses_floor or each.completion_on != each.wanted_on] == []


@pytest.mark.parametrize("kind", CHECKLISTS.values(), ids=CHECKLISTS)
def test_every_title_is_an_instruction_without_markup(kind: ChecklistTemplate) -> None:
    titles = [item.title for item in kind.tasks]
    assert [
        title for title in titles if not title[0].isupper() or title.endswith(".") or set("*_`#") & set(title)
    ] == []


def test_there_are_ten_kinds_of_event_and_six_checklists_to_add() -> None:
    assert set(KINDS) == {
        *("national_conference", "regional_cluster_group", "half_day_meeting", "coalition_meeting"),
        *("assessment_study", "facilitator_training", "recorder_training"),
        *("workshop", "focus_group", "validation_workshop"),
    }
    assert set(CHECKLISTS) - set(KINDS) == {
        *("venue_check", "safeguarding_check", "materials_packing"),
        *("proceedings_production", "speakers", "sponsors_budget"),
    }


@pytest.mark.parametrize("kind", CHECKLISTS.values(), ids=CHECKLISTS)
def test_every_checklist_has_a_dozen_tasks_that_the_others_do_not_share_by_chance(kind: ChecklistTemplate) -> None:
    assert len(kind.tasks) >= FEWEST_TASKS
    assert {name for item in kind.tasks for name in item.after} <= {item.id for item in kind.tasks}
    assert [item.id for item in kind.tasks if item.role not in TEAM_ROLES or item.area not in AREAS] == []
    assert [item.id for item in kind.tasks if item.floor_reason and not item.floor_source] in ([], ["DES01"])


def test_every_task_of_the_pool_is_taken_by_some_checklist() -> None:
    written = [name for name, _ in _written_tasks()]
    assert set(written) <= {item.id for kind in CHECKLISTS.values() for item in kind.tasks} | {"FAC01", "FAC02"}


def test_a_task_stands_in_one_place_only() -> None:
    names, titles = zip(*_written_tasks(), strict=True)
    assert (len(set(names)), len(set(titles))) == (len(names), len(titles))


def _written_tasks() -> list[tuple[str, str]]:
    """Return the id and the text of every task that a shipped file writes out, without those that only change one."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((SHIPPED_FOLDER / "checklists").rglob("*.yaml"))]
    found = [re.findall(WRITTEN_TASK, text) for text in texts]
    return [(name, " ".join(title.removeprefix(">-").split()).strip('"')) for each in found for name, title in each]


@pytest.mark.parametrize("task_id", ["TRF04", "TRR02"])
def test_who_travels_to_a_training_is_invited_a_month_ahead_too(task_id: str) -> None:
    items = {item.id: item for kind in KINDS.values() for item in kind.tasks}
    assert (items[task_id].completion_floor, items[task_id].floor_source) == ("-1mo", "NUM-02")
