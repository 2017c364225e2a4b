"""Methods are found by what they are called and for, by head count and by minutes; what fits best comes first."""

import pytest

from planner.domain.agenda import Purpose, SessionKind
from planner.domain.method_search import MethodSearch, search_methods
from planner.library.library import read_library

METHODS = read_library().methods


def found(**wanted: object) -> list[str]:
    """Return the ids of the methods found."""
    return [method.id for method in search_methods(METHODS.values(), MethodSearch(**wanted))]  # type: ignore[arg-type]  # any field may be set


def test_without_a_wish_every_method_is_found_in_the_order_of_an_event() -> None:
    names = found()
    assert sorted(names) == sorted(METHODS)
    assert METHODS[names[0]].purposes[0] is Purpose.OPEN
    assert names[-2:] == ["break", "lunch"]


@pytest.mark.parametrize("text", ["world cafe", "CAFÉ  wörld", "café harvest"])
def test_words_are_found_in_any_order_without_their_accents(text: str) -> None:
    assert found(text=text)[0] == "world_cafe"


def test_every_word_must_be_there() -> None:
    assert found(text="world parliament") == []


def test_a_title_comes_before_a_mention() -> None:
    assert found(text="dots")[0] != "dot_voting"
    assert found(text="dot")[0] == "dot_voting"


def test_a_purpose_finds_its_methods_alone() -> None:
    assert all(Purpose.DECIDE in METHODS[name].purposes for name in found(purposes=frozenset({Purpose.DECIDE})))
    assert len(found(purposes=frozenset({Purpose.DECIDE, Purpose.CLOSE}))) > len(
        found(purposes=frozenset({Purpose.DECIDE}))
    )


def test_a_kind_finds_its_methods_alone() -> None:
    assert found(kinds=frozenset({SessionKind.BREAK})) == ["break", "lunch"]


@pytest.mark.parametrize(("people", "fits"), [(11, False), (12, True)])
def test_methods_for_more_people_are_left_out(people: int, *, fits: bool) -> None:
    assert ("world_cafe" in found(people=people)) == fits


@pytest.mark.parametrize(("people", "fits"), [(12, True), (13, False)])
def test_methods_for_fewer_people_are_left_out(people: int, *, fits: bool) -> None:
    assert ("focus_group" in found(people=people)) == fits


@pytest.mark.parametrize(("minutes", "fits"), [(53, False), (54, True), (152, True), (153, False)])
def test_methods_that_take_about_so_long_are_found(minutes: int, *, fits: bool) -> None:
    assert ("world_cafe" in found(minutes=minutes, people=30)) == fits


def test_the_nearest_minutes_come_first() -> None:
    assert found(minutes=101, people=30)[0] == "world_cafe"
