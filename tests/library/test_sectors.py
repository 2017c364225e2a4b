"""Sectors by id, in two levels."""

from planner.domain.people import Sector
from planner.library import mistakes
from planner.library.sectors import read_sectors
from tests.library.builders import an_entry, what_is_wrong

SECTORS = """
    origin: own
    sectors:
      - id: state
        title: State
      - id: town
        title: Town
        parent: state
        variants: [Bashkia]
"""


def test_sectors_are_read_by_id() -> None:
    assert read_sectors([an_entry(SECTORS)]) == {
        "state": Sector(id="state", title="State"),
        "town": Sector(id="town", title="Town", parent="state", variants=("Bashkia",)),
    }


def test_a_sector_of_a_later_file_takes_the_place_of_an_earlier_one() -> None:
    own = an_entry("origin: own\nsectors:\n  - id: town\n    title: Municipality\n    parent: state\n")
    assert [sector.title for sector in read_sectors([an_entry(SECTORS), own]).values()] == ["State", "Municipality"]


def test_a_broken_sector_leaves_the_earlier_one_in_place() -> None:
    own = an_entry("origin: own\nsectors:\n  - id: town\n    parent: stat\n")
    assert read_sectors([an_entry(SECTORS), own])["town"].title == "Town"
    assert what_is_wrong(own.mistakes) == [
        (4, "parent", mistakes.MISSPELLED_NAME),
        (3, "title", mistakes.MISSING),
    ]


def test_sectors_have_two_levels_only() -> None:
    entry = an_entry(SECTORS + "      - {id: street, title: Street, parent: town}\n")
    assert "street" not in read_sectors([entry])
    assert what_is_wrong(entry.mistakes) == [(10, "parent", mistakes.TOO_MANY_LEVELS)]


def test_a_spelling_that_stands_for_two_sectors_is_noted() -> None:
    entry = an_entry(SECTORS.replace("[Bashkia]", "[STATE]"))
    read_sectors([entry])
    assert what_is_wrong(entry.mistakes) == [(9, "variants", mistakes.AMBIGUOUS_SPELLING)]


def test_of_two_sectors_with_one_id_the_first_counts() -> None:
    entry = an_entry(SECTORS.replace("id: town", "id: state"))
    assert [sector.title for sector in read_sectors([entry]).values()] == ["State"]
    assert what_is_wrong(entry.mistakes) == [(6, "id", mistakes.SAME_NAME)]
