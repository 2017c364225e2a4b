"""Fields by name, without a copy of what is in them."""

from dataclasses import dataclass

from planner.domain.authored import authored


@dataclass(frozen=True, slots=True)
class Item:
    """What an author writes."""

    title: str
    owners: tuple[str, ...]


def test_values_are_those_that_were_authored() -> None:
    item = Item("Book the hall", ("host",))
    assert authored(item) == {"title": "Book the hall", "owners": ("host",)}
    assert authored(item)["owners"] is item.owners
