"""The telephone numbers at the foot of a page."""

from planner.export.team_lines import TeamMember
from planner.export.telephone_list import telephone_list
from planner.export.word_xml import tag
from planner.wording.wording import Wording


def texts_of(people: int, width_mm: float = 170, most_rows: int = 3) -> list[str]:
    team = [TeamMember(role="Staff", name=f"Office {number}", telephone=f"+{number}") for number in range(people)]
    blocks = telephone_list(team, Wording(), width_mm=width_mm, size=10, most_rows=most_rows)
    return [each.text or "" for block in blocks for each in block.iter(tag("t"))]


def test_two_people_stand_abreast_on_an_upright_sheet_and_three_on_a_lying_one() -> None:
    upright, lying = (
        list(telephone_list([], Wording(), width_mm=width, size=10, most_rows=3))[1] for width in (170, 257)
    )
    assert [len(list(table.iter(tag("gridCol")))) for table in (upright, lying)] == [4, 6]


def test_who_has_no_room_is_counted() -> None:
    assert texts_of(8)[-1] == "2 more people are in the facilitator guide."
    assert texts_of(7)[-1] == "1 more person is in the facilitator guide."


def test_everybody_who_fits_is_there_with_a_number() -> None:
    assert texts_of(2) == ["Telephone", "Staff: Office 0", "+0", "Staff: Office 1", "+1"]


def test_a_missing_number_leaves_a_row_high_enough_to_write_in() -> None:
    member = TeamMember(role="Staff", name="Office", telephone="")
    (_, table) = telephone_list([member], Wording(), width_mm=170, size=10, most_rows=3)
    assert len(list(table.iter(tag("trHeight")))) == 1
