"""What is based on something is read after it."""

from planner.library import mistakes
from planner.library.bases import in_order_of_bases
from planner.library.entry import Entry
from tests.library.builders import an_entry, what_is_wrong


def entries(*pairs: tuple[str, str]) -> list[Entry]:
    return [an_entry(f"id: {name}\nbased_on: {base}\n") for name, base in pairs]


def order(*pairs: tuple[str, str]) -> list[str]:
    return [entry.peek("id") for entry in in_order_of_bases(entries(*pairs))]


def test_each_follows_what_it_is_based_on() -> None:
    assert order(("c", "b"), ("b", "a"), ("a", "")) == ["a", "b", "c"]


def test_an_own_file_replaces_the_shipped_one_before_others_are_based_on_it() -> None:
    shipped_and_own = entries(("a", ""), ("b", "a"), ("a", ""))
    first, last, second = shipped_and_own
    assert in_order_of_bases(shipped_and_own) == [first, second, last]


def test_an_own_file_may_be_based_on_the_shipped_one_it_replaces() -> None:
    both = entries(("a", ""), ("a", "a"))
    assert in_order_of_bases(both) == both
    assert both[1].mistakes == []


def test_of_files_based_on_one_another_the_last_is_noted_and_left_out() -> None:
    circle = entries(("a", "b"), ("b", "a"))
    assert [entry.peek("id") for entry in in_order_of_bases(circle)] == ["a"]
    assert what_is_wrong(circle[1].mistakes) == [(2, "based_on", mistakes.BASES_IN_A_CIRCLE)]
