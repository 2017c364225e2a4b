"""What must hold of the comparison in three states: no change is lost, none is made that nobody wanted."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checklist_cells import Doubt, Field
from planner.domain.checklist_changes import Comparison, EditKind
from planner.domain.checklist_comparison import compare
from planner.domain.checklist_return import ExportedTask, ReturnedCell, ReturnedRow, tidy
from tests.domain.returned import TERMS, a_return, a_row, compared, exported, present

BASE = exported()
DAY = date(2027, 3, 1)
LATER = date(2027, 3, 8)


def changes(comparison: Comparison) -> list[dict[str, object]]:
    assert comparison.remarks == ()
    return [dict(each.edit.fields) for each in comparison.differences]


def doubts(comparison: Comparison) -> list[tuple[str, Doubt, list[str]]]:
    return [(each.key, each.doubt, [choice.key for choice in each.choices]) for each in comparison.remarks]


def test_a_workbook_that_nobody_touched_changes_nothing() -> None:
    comparison = compared(a_row(BASE))

    assert (comparison.differences, comparison.remarks, comparison.kept, comparison.alike) == ((), (), 0, 0)


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        ({"title": "Ask twice"}, {"title": "Ask twice"}),
        ({"area": "media"}, {"area": "media"}),
        ({"area": "Transport"}, {"area": "Transport"}),
        ({"who": "State police; Office, Kukës"}, {"role": "logistics", "owners": ("p2", "p1")}),
        ({"who": "office kukes"}, {"role": "logistics", "owners": ("p1",)}),
        ({"who": "Desk; second floor; State police"}, {"role": "logistics", "owners": ("p3", "p2")}),
        ({"who": "Finance"}, {"role": "finance", "owners": ()}),
        ({"benchmark_on": DAY}, {"benchmark_on": DAY}),
        ({"completion_on": DAY}, {"completion_on": DAY}),
        ({"completed_on": DAY}, {"completed_on": DAY}),
        ({"done": "☑ Done", "completed_on": DAY}, {"completed_on": DAY}),
        ({"done": "done"}, {"completed_on": date(2027, 1, 4)}),
        ({"done": "done", "completed_on": None}, {"completed_on": date(2027, 1, 4)}),
        ({"note": "Ring first\r\nthen write "}, {"note": "Ring first\nthen write"}),
    ],
)
def test_what_only_the_file_changed_is_taken(cells: dict[str, str | date], fields: dict[str, object]) -> None:
    assert changes(compared(a_row(BASE, **cells))) == [fields]


def test_a_cleared_note_and_cleared_owners_are_taken() -> None:
    owned = exported(note="Old", owners=("p1",), who_text="Office, Kukës")
    comparison = compare(a_return(a_row(owned, note="", who=""), tasks=(owned,)), present(owned), TERMS)

    assert changes(comparison) == [{"role": "logistics", "owners": ()}, {"note": ""}]


def test_a_finished_task_is_open_again_where_the_state_says_so() -> None:
    done = exported(completed_on=DAY)

    comparison = compare(a_return(a_row(done, done="☐ Open"), tasks=(done,)), present(done), TERMS)

    assert changes(comparison) == [{"completed_on": None}]


def test_a_pin_is_loosened_where_the_date_is_cleared_and_a_derived_date_is_not() -> None:
    cleared = a_row(BASE, completion_on="")

    assert changes(compared(cleared, pinned=frozenset({("VEN01", "completion_on")}))) == [{"completion_on": None}]
    assert doubts(compared(cleared)) == [("VEN01.completion_on", Doubt.DERIVED_DATE, [])]


@pytest.mark.parametrize(
    "now",
    [
        exported(title="Now"),
        exported(note="Now"),
        exported(area="media", area_text="Media"),
        exported(owners=("p1",), who_text="Office, Kukës"),
        exported(completion_on=DAY),
        exported(completed_on=DAY),
    ],
)
def test_what_only_the_plan_changed_stays(now: ExportedTask) -> None:
    comparison = compared(a_row(BASE), now=now)

    assert (changes(comparison), comparison.kept) == ([], 1)


def test_what_both_changed_alike_is_no_difference() -> None:
    comparison = compared(a_row(BASE, completion_on=DAY), now=exported(completion_on=DAY))

    assert (changes(comparison), comparison.alike) == ([], 1)


def test_what_both_changed_differently_is_asked() -> None:
    (question,) = compared(a_row(BASE, completion_on=DAY), now=exported(completion_on=LATER)).questions

    assert (question.doubt, question.exported, question.now, question.written) == (
        Doubt.CONFLICT,
        BASE.completion_on,
        LATER,
        DAY,
    )
    assert [dict(choice.edit.fields) for choice in question.choices] == [{"completion_on": DAY}]


@pytest.mark.parametrize(
    ("cells", "doubt", "choices"),
    [
        (
            {"completion_on": ReturnedCell(text="10/12/2026", days=(date(2026, 12, 10), date(2026, 10, 12)))},
            Doubt.TWO_READINGS,
            ["2026-12-10", "2026-10-12"],
        ),
        ({"completion_on": "next Monday"}, Doubt.NO_DATE, []),
        ({"completion_on": date(1900, 1, 5)}, Doubt.FAR_DATE, []),
        ({"completion_on": ReturnedCell(text="x", days=(DAY,), is_formula=True)}, Doubt.FORMULA, ["file"]),
        ({"completion_on": ReturnedCell(is_formula=True)}, Doubt.EMPTY_FORMULA, []),
        ({"title": ReturnedCell(text="Ask", is_formula=True)}, Doubt.FORMULA, ["file"]),
        ({"title": " "}, Doubt.EMPTY_TEXT, []),
        ({"title": ReturnedCell(is_formula=True)}, Doubt.EMPTY_FORMULA, []),
        ({"area": ReturnedCell(is_formula=True)}, Doubt.EMPTY_FORMULA, []),
        ({"area": ""}, Doubt.EMPTY_TEXT, []),
        ({"who": "Office, Kukë"}, Doubt.UNKNOWN_OWNER, ["p1"]),
        ({"who": "State police; Zzz"}, Doubt.UNKNOWN_OWNER, ["file"]),
        ({"who": "Zzz"}, Doubt.UNKNOWN_OWNER, []),
        ({"done": "maybe"}, Doubt.UNKNOWN_STATE, ["done"]),
    ],
)
def test_what_is_unclear_is_never_guessed(
    cells: dict[str, str | date | ReturnedCell], doubt: Doubt, choices: list[str]
) -> None:
    comparison = compared(a_row(BASE, **cells))

    assert (comparison.differences, [each[1:] for each in doubts(comparison)]) == ((), [(doubt, choices)])


def test_a_formula_that_says_what_was_there_is_no_change() -> None:
    same = ReturnedCell(text="2027-02-16", days=(date(2027, 2, 16),), is_formula=True)

    assert changes(compared(a_row(BASE, completion_on=same))) == []


def test_done_without_its_day_and_open_with_a_new_day_are_asked() -> None:
    done = exported(completed_on=DAY)
    for cells in ({"completed_on": ""}, {"done": "☐ Open", "completed_on": LATER}):
        comparison = compare(a_return(a_row(done, **cells), tasks=(done,)), present(done), TERMS)
        assert [(each.doubt, [choice.key for choice in each.choices]) for each in comparison.questions] == [
            (Doubt.STATE_AND_DATE, ["open", "done"])
        ]


def test_a_row_without_an_id_is_a_new_task() -> None:
    new = ReturnedRow(
        number=9,
        cells=a_row(
            exported(id="", title="Order buses", who_text="Finance", completion_on=DAY, benchmark_on=None)
        ).cells,
    )
    (difference,) = compared(a_row(BASE), new).differences

    assert (difference.row, difference.title, difference.edit.kind, difference.edit.target) == (
        9,
        "Order buses",
        EditKind.ADD,
        "row-9",
    )
    assert difference.edit.fields == {
        "title": "Order buses",
        "area": "venue",
        "role": "finance",
        "owners": (),
        "completion_on": DAY,
    }


def test_a_row_that_was_taken_over_before_is_no_new_task_again() -> None:
    new = a_row(exported(id="", title="Order buses", owners=(), completion_on=DAY), 9, who="State police")
    taken = exported(id="new-1", title="Order buses", role="coordinator", owners=("p2",), completion_on=DAY)

    alike = compare(a_return(a_row(BASE), new), present(BASE, taken), TERMS)
    later = compare(a_return(a_row(BASE), new), present(BASE, replace(taken, completion_on=LATER)), TERMS)

    assert (changes(alike), alike.remarks, alike.kept) == ([], (), 0)
    assert (later.differences, doubts(later)) == ((), [("new-1.completion_on", Doubt.CONFLICT, ["file"])])


def test_of_several_tasks_of_one_title_each_row_is_the_one_most_like_it() -> None:
    rows = [a_row(exported(id="", title="Call", completion_on=day), 9 + at) for at, day in enumerate((DAY, LATER, DAY))]
    taken = [exported(id=name, title="Call", completion_on=day) for name, day in (("x", LATER), ("y", DAY))]

    comparison = compare(a_return(*rows, tasks=()), present(*taken), TERMS)

    assert [(each.row, each.edit.kind) for each in comparison.differences] == [(11, EditKind.ADD)]
    assert comparison.remarks == ()


def test_a_new_row_that_names_no_task_is_left_out_with_its_reason() -> None:
    stray = a_row(exported(id="", title="", note="see above"), 9)

    assert doubts(compared(a_row(BASE), stray)) == [("row-9", Doubt.UNTITLED_ROW, [])]


def test_what_is_unclear_in_a_new_row_is_asked_of_that_row() -> None:
    new = a_row(exported(id="", title="Order buses"), 9, who="Zzz; State police", completion_on="soon")
    comparison = compared(a_row(BASE), new)

    assert doubts(comparison) == [
        ("row-9.who", Doubt.UNKNOWN_OWNER, ["file"]),
        ("row-9.completion_on", Doubt.NO_DATE, []),
    ]
    assert [each.edit.kind for each in comparison.differences] == [EditKind.ADD]


def test_a_row_that_is_gone_is_asked_about_and_kept_by_default() -> None:
    assert doubts(compared()) == [("VEN01", Doubt.MISSING_ROW, ["remove"])]


def test_a_row_that_is_gone_on_both_sides_is_nothing() -> None:
    assert changes(compare(a_return(), present(), TERMS)) == []


def test_of_copied_rows_the_least_altered_is_the_task_wherever_it_stands() -> None:
    comparison = compared(a_row(BASE, 2, title="Ask somebody else", note="Copy"), a_row(BASE, 3, note="New"))

    assert [(each.row, each.field) for each in comparison.differences] == [(3, Field.NOTE)]
    (question,) = comparison.questions
    assert (question.key, question.doubt) == ("row-2", Doubt.COPIED_ROW)
    assert question.choices[0].edit.fields["title"] == "Ask somebody else"


def test_a_task_that_is_no_longer_there_is_asked_about_only_where_the_file_changed_it() -> None:
    assert changes(compare(a_return(a_row(BASE)), present(), TERMS)) == []
    (question,) = compare(a_return(a_row(BASE, note="Still")), present(), TERMS).questions
    assert (question.doubt, question.choices[0].edit.kind) == (Doubt.GONE_TASK, EditKind.ADD)


def test_a_task_whose_switch_is_off_comes_back_as_itself() -> None:
    off = present(stored=frozenset({"VEN01"}))
    (question,) = compare(a_return(a_row(BASE, note="Still")), off, TERMS).questions

    assert (question.choices[0].edit.target, dict(question.choices[0].edit.fields)) == (
        "VEN01",
        {"note": "Still"},
    )


def test_somebody_who_left_the_list_is_nobody_any_more() -> None:
    comparison = compared(a_row(BASE, who="State police"), names={"Office, Kukës": "p1"})

    assert doubts(comparison) == [("VEN01.who", Doubt.UNKNOWN_OWNER, [])]


@pytest.mark.parametrize("is_gone", [True, False])
def test_no_task_comes_back_or_is_added_for_somebody_who_left_the_list(is_gone: bool) -> None:  # noqa: FBT001  pytest
    task = exported(owners=("p1", "p2"), who_text="Office, Kukës; State police")
    rows = [a_row(task, note="Still")] if is_gone else [a_row(task), a_row(task, 3)]
    now = present(*([] if is_gone else [task]), names={"Office, Kukës": "p1"})

    about_row, about_who = compare(a_return(*rows, tasks=(task,)), now, TERMS).questions

    assert "owners" not in about_row.choices[0].edit.fields
    assert [dict(choice.edit.fields) for choice in about_who.choices] == [{"role": "logistics", "owners": ("p1",)}]


def test_a_name_means_whom_it_meant_when_the_workbook_was_handed_out() -> None:
    renamed = {"State police": "p9", "State police, Tirana": "p2"}

    assert changes(compared(a_row(BASE, who="State police"), names=renamed)) == [
        {"role": "logistics", "owners": ("p2",)}
    ]


def test_an_area_and_a_role_of_somebodys_own_are_known_by_the_words_of_the_workbook() -> None:
    own = exported(id="own", area="puppets", area_text="Puppets", role="driver", who_text="Driver")
    rows = a_row(own), a_row(BASE, 3, area="Puppets", who="Driver")

    comparison = compare(a_return(*rows, tasks=(own, BASE)), present(own, BASE), TERMS)

    assert changes(comparison) == [{"area": "puppets"}, {"role": "driver", "owners": ()}]


def test_a_column_that_is_gone_changes_nothing() -> None:
    without = a_row(BASE, note=None, completion_on=None, who=None, area=None, done=None, completed_on=None)

    assert changes(compared(without)) == []


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
dates = st.dates(date(2020, 1, 1), date(2040, 12, 31))
filled = texts.filter(tidy)
EDITS: st.SearchStrategy[dict[str, str | date]] = st.fixed_dictionaries(
    {}, optional={"title": filled, "note": texts, "benchmark_on": dates, "completion_on": dates}
)


@st.composite
def altered_sheets(
    draw: st.DrawFn,
) -> tuple[tuple[ExportedTask, ...], dict[str, dict[str, str | date]], list[ReturnedRow]]:
    """Draw tasks, what somebody changes in some of them, and the rows in another order."""
    titles = draw(st.lists(filled, min_size=1, max_size=6))
    tasks = tuple(exported(id=f"T{number}", title=title, note=draw(texts)) for number, title in enumerate(titles))
    edits: dict[str, dict[str, str | date]] = {task.id: draw(EDITS) for task in tasks}
    rows = [a_row(task, number, **edits[task.id]) for number, task in enumerate(tasks, 2)]
    return tasks, edits, draw(st.permutations(rows))


@given(altered_sheets())
def test_any_set_of_edits_comes_back_as_exactly_these(
    drawn: tuple[tuple[ExportedTask, ...], dict[str, dict[str, str | date]], list[ReturnedRow]],
) -> None:
    tasks, edits, rows = drawn

    comparison = compare(a_return(*rows, tasks=tasks), present(*tasks), TERMS)

    found = {(each.edit.target, str(each.field), each.after) for each in comparison.differences}
    wanted = {
        (task.id, key, tidy(value) if isinstance(value, str) else value)
        for task in tasks
        for key, value in edits[task.id].items()
        if (tidy(value) if isinstance(value, str) else value) != _now(task, key)
    }
    assert (found, comparison.remarks) == (wanted, ())


def _now(task: ExportedTask, key: str) -> object:
    value = getattr(task, key)
    return tidy(value) if isinstance(value, str) else value


@given(altered_sheets(), st.integers(0, 5))
def test_nothing_that_the_plan_changed_is_overwritten_without_a_question(
    drawn: tuple[tuple[ExportedTask, ...], dict[str, dict[str, str | date]], list[ReturnedRow]], number: int
) -> None:
    tasks, _, rows = drawn
    changed = tasks[number % len(tasks)]
    now = [replace(task, note="From the plan", completion_on=LATER) if task is changed else task for task in tasks]

    comparison = compare(a_return(*rows, tasks=tasks), present(*now), TERMS)

    taken = {(each.edit.target, each.field) for each in comparison.differences}
    assert not taken & {(changed.id, Field.COMPLETION_ON), (changed.id, Field.NOTE)}
