"""Who meets whom as a table of a page: every field with its figures, and what people typed shows as they typed it."""

from planner.domain.cafe_meetings import MeetingPicture, Meetings
from planner.ui.components.cafe_meetings import meetings_picture


def a_picture(found: int) -> MeetingPicture:
    """Make two kinds that meet so often, where 20 times would be by lot."""
    own, others = Meetings(found=0, by_lot=8.4), Meetings(found=found, by_lot=20)
    return MeetingPicture(kinds=("police", "<b>Tirana & co</b>"), people=(5, 4), rows=((own, others), (others, own)))


def test_a_field_says_how_often_two_kinds_meet_and_how_often_they_would_by_lot() -> None:
    drawn = meetings_picture(a_picture(20), {"police": "Police"})
    assert drawn.count('<td class=""><strong>20</strong><span class="quiet">(20)</span></td>') == 2
    assert drawn.count('<td class="own"><strong>0</strong><span class="quiet">(8)</span></td>') == 2
    assert "1 Police (5)" in drawn


def test_kinds_that_meet_too_seldom_are_marked_by_a_sign_too() -> None:
    drawn = meetings_picture(a_picture(3), {})
    assert drawn.count('<td class="seldom"><strong>▼ 3</strong>') == 2


def test_a_kind_stays_what_it_is_called() -> None:
    drawn = meetings_picture(a_picture(30), {})
    assert "2 &lt;b&gt;Tirana &amp; co&lt;/b&gt; (4)" in drawn
    assert drawn.count("▲ 30") == 2
