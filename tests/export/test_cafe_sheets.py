"""What must hold of the café's sheets: one list of hosts, everybody once by name in large type, and the quality."""

from dataclasses import replace

import pytest
from docx.document import Document
from docx.table import Table

from planner.domain.event import PaperSize
from planner.domain.people import Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import NO_ROTATION
from planner.domain.staffing import Assignment, Duty, Group
from planner.export.cafe_sheets import export_cafe_sheets
from planner.export.wall_chart import letter_of
from planner.export.word_xml import tag
from planner.wording.wording import Wording
from tests.builders import an_organisation
from tests.export.builders import PRINTED_AT, a_cafe_plan, an_event
from tests.export.docx_rules import faults_of
from tests.export.programmes import HOSTILE, open_paper, rows_of

LARGE_TYPE = 18
LONG_NAME = "Mbretëresha-Aleksandra Çelikbashi-Përmeti Gjonbalaj-Shtyllaj"


def sheets_of(plan: Plan) -> bytes:
    return export_cafe_sheets(
        plan, words=Wording(), printed_at=PRINTED_AT, sector_titles={"police": "Police & <courts>"}
    )


def table_titled(document: Document, title: str) -> Table:
    return next(each for each in document.tables if each._tbl.tblPr.find(tag("tblCaption")).get(tag("val")) == title)  # noqa: SLF001  # no other way to it


def table_of(plan: Plan, title: str) -> Table:
    return table_titled(open_paper(sheets_of(plan)), title)


def a_mixed_cafe(people: int = 10, tables: int = 2) -> Plan:
    """Make people of the police and, every other one, of health."""
    plan = a_cafe_plan(people=people, tables=tables)
    offices = tuple(an_organisation(id=each, name=each, sector=each, region="") for each in ("police", "health"))
    persons = tuple(replace(person, organisation_id=offices[place % 2].id) for place, person in enumerate(plan.persons))
    return replace(plan, organisations=offices, persons=persons)


@pytest.mark.parametrize("paper_size", sorted(PaperSize))
def test_the_sheets_keep_every_rule(paper_size: PaperSize) -> None:
    plan = replace(a_mixed_cafe(people=23, tables=5), event=an_event(paper_size=paper_size))
    assert faults_of(sheets_of(plan)) == []


def test_the_same_seating_gives_the_same_bytes() -> None:
    assert sheets_of(a_mixed_cafe()) == sheets_of(a_mixed_cafe())


def test_names_stay_names() -> None:
    plan = a_cafe_plan(people=1, tables=1)
    named = replace(plan, persons=(Person(id="person-0", name="".join(HOSTILE) * 9),))
    assert faults_of(sheets_of(named)) == []
    assert rows_of(table_of(named, "Host list"))[1][1] == "".join(HOSTILE) * 9


def test_without_seats_nothing_breaks() -> None:
    for rotation in (None, NO_ROTATION, replace(NO_ROTATION, tables=2, rounds=1)):
        assert faults_of(sheets_of(replace(a_cafe_plan(), rotation=rotation))) == []


def test_the_host_list_tells_table_topic_host_helpers_and_how_many_sit_there() -> None:
    plan = replace(
        a_cafe_plan(people=5, tables=2),
        groups=(Group(id="g", session_id="cafe", number=2, title="Early signs"),),
        assignments=(
            Assignment(id="r", session_id="cafe", group_number=1, duty=Duty.RECORDER, person_id="person-4"),
            Assignment(id="h", session_id="cafe", group_number=1, duty=Duty.TABLE_HOST, person_id="person-0"),
            Assignment(id="w", session_id="cafe", duty=Duty.RECORDER, person_id="person-3"),
            Assignment(id="o", session_id="other", group_number=1, duty=Duty.RECORDER, person_id="person-2"),
        ),
    )
    assert rows_of(table_of(plan, "Host list")) == [
        ["Table", "Topic", "Host", "Co-host or recorder", "Round 1", "Round 2", "Round 3"],
        ["1", "", "Education office, Kukës", "Education office, Ersekë (Recorder)", "2", "3", "2"],
        ["2", "Early signs", "Education office, Çorovodë", "", "3", "2", "3"],
    ]


def test_the_host_list_bears_no_contact() -> None:
    plan = a_cafe_plan()
    persons = tuple(replace(each, email="secret@example.org", telephone="+355 69 000") for each in plan.persons)
    read = str([rows_of(table) for table in open_paper(sheets_of(replace(plan, persons=persons))).tables])
    assert ("secret@" in read, "+355" in read) == (False, False)


def test_the_round_sheet_names_everybody_at_each_table_the_host_first() -> None:
    assert rows_of(table_of(a_cafe_plan(people=5, tables=2), "Round sheet")) == [
        ["Table", "Round 1\n09:10–09:30", "Round 2\n09:33–09:53", "Round 3\n09:56–10:16"],
        [
            "1",
            "Education office, Kukës\nEducation office, Dibër",
            "Education office, Kukës\nEducation office, Berat\nEducation office, Ersekë",
            "Education office, Kukës\nEducation office, Dibër",
        ],
        [
            "2",
            "Education office, Çorovodë\nEducation office, Berat\nEducation office, Ersekë",
            "Education office, Çorovodë\nEducation office, Dibër",
            "Education office, Çorovodë\nEducation office, Berat\nEducation office, Ersekë",
        ],
    ]


def test_the_round_sheet_ends_with_the_quality_and_the_seed() -> None:
    rows = [row[:2] for row in rows_of(table_of(a_mixed_cafe(people=6, tables=2), "Quality"))]
    assert rows[1:5] == [["Repeats", "8"], ["Repeats, weighed", "10"], ["Bound", "4"], ["Gap", "6"]]
    assert rows[6] == ["Tables seen again", "4"]
    assert rows[-1] == ["Arrangement (seed)", "1"]


def test_the_wall_chart_names_everybody_once_under_the_letter_where_they_look() -> None:
    plan = a_cafe_plan(people=5, tables=2)
    names = ("Çlirim", "Zef", "Cen", "Ëngjëll", "=cmd")
    named = replace(plan, persons=tuple(replace(p, name=name) for p, name in zip(plan.persons, names, strict=True)))
    rows = [row[0] for row in rows_of(table_of(named, "Wall chart"))]
    assert rows == ["Name", "C", "Cen", "Çlirim (host)", "E", "Ëngjëll", "Z", "Zef (host)", "#", "=cmd"]


def test_the_wall_chart_tells_the_table_of_each_round() -> None:
    rows = rows_of(table_of(a_cafe_plan(people=4, tables=3), "Wall chart"))
    assert ["Education office, Dibër", "2", "3", "1"] in rows


def test_everything_on_the_wall_chart_is_in_large_type_and_nobody_is_split_from_their_letter() -> None:
    plan = a_cafe_plan(people=12)
    long = replace(plan, persons=tuple(replace(each, name=f"{LONG_NAME} {each.id}") for each in plan.persons))
    chart = table_of(long, "Wall chart")._tbl  # noqa: SLF001  # no other way to it
    sizes = [int(size.get(tag("val"))) / 2 for size in chart.iter(tag("sz"))]
    assert len(sizes) == len(list(chart.iter(tag("r"))))
    assert min(sizes) == LARGE_TYPE
    rows = chart.findall(tag("tr"))
    assert all(row.find(f"{tag('trPr')}/{tag('cantSplit')}") is not None for row in rows)
    letters = [row for row in rows if len(row.findall(tag("tc"))) == 1]
    assert len(letters) == 1
    assert all(row.find(f".//{tag('keepNext')}") is not None for row in letters)


@pytest.mark.parametrize(("name", "letter"), [("Ëngjëll", "E"), ("çela", "C"), ("نورا", "ن"), ("7 B", "#"), ("", "#")])
def test_a_name_is_looked_for_under_its_plain_letter(name: str, letter: str) -> None:
    assert letter_of(name) == letter


def test_who_meets_whom_stands_beside_what_seats_drawn_by_lot_would_give() -> None:
    table = open_paper(sheets_of(a_mixed_cafe(people=4, tables=1))).tables[3]
    assert rows_of(table) == [
        ["", "1", "2"],
        ["1 health (2)", "3\n(3)", "12\n(12)"],
        ["2 Police & <courts> (2)", "12\n(12)", "3\n(3)"],
    ]


def test_whom_too_few_meet_is_told_by_a_sign_and_not_by_shade_alone() -> None:
    plan = a_mixed_cafe(people=12, tables=2)
    assert plan.rotation is not None
    apart = {person.id: 1 + place % 2 for place, person in enumerate(plan.persons)}
    seats = tuple(replace(seat, table_number=apart[seat.person_id], is_host=False) for seat in plan.rotation.seats)
    rows = rows_of(open_paper(sheets_of(replace(plan, rotation=replace(plan.rotation, seats=seats)))).tables[3])
    assert [row[1:] for row in rows[1:]] == [["▲ 45\n(20)", "▼ 0\n(49)"], ["▼ 0\n(49)", "▲ 45\n(20)"]]


def test_the_rows_of_the_picture_keep_together() -> None:
    table = open_paper(sheets_of(a_mixed_cafe(people=4, tables=1))).tables[3]
    *others, last = table._tbl.findall(tag("tr"))[1:]  # noqa: SLF001  # no other way to it
    assert [all(p.find(f".//{tag('keepNext')}") is not None for p in row.iter(tag("p"))) for row in others] == [True]
    assert last.find(f".//{tag('keepNext')}") is None
