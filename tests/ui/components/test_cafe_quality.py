"""The mix of a café as bars: each with its words, and marked where it is not as even as can be."""

from planner.domain.cafe_quality import Share
from planner.ui.components.cafe_quality import mix_picture


def a_share(least: int, most: int) -> Share:
    return Share(value="police", people=3, least=least, most=most, even=1.5)


def test_a_bar_within_the_even_share_is_not_marked_and_says_its_figures() -> None:
    drawn = mix_picture([a_share(1, 2)], {"police": "Police & <courts>"})
    assert 'class="uneven"' not in drawn
    assert "Police &amp; &lt;courts&gt;" in drawn
    assert "1 to 2 at a table, 1.5 would be even" in drawn


def test_a_bar_beyond_the_even_share_is_marked() -> None:
    assert 'class="uneven"' in mix_picture([a_share(0, 3)], {})


def test_a_bar_of_no_length_still_shows_within_its_track() -> None:
    drawn = mix_picture([Share(value="x", people=4, least=2, most=2, even=2)], {})
    assert "left:92.0%;width:8.0%" in drawn
    assert "2 at a table, 2 would be even" in drawn
