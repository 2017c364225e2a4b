"""What must hold of regions, districts and sectors as people write them."""

import pytest

from planner.intake.places import Places, Sectors
from planner.intake.problems import RowNotes
from tests.intake.builders import SCHEME, SECTORS


def place(region: str, district: str = "") -> tuple[str, str, list[str]]:
    notes = RowNotes(2)
    found = Places(SCHEME).read(region, district, notes)
    return (*found, [problem.template.format_map(problem.values) for problem in notes.problems])


def sector(broad: str, narrow: str = "") -> tuple[str, str, int]:
    notes = RowNotes(2)
    return (*Sectors(SECTORS).read(broad, narrow, notes), len(notes.problems))


@pytest.mark.parametrize("written", ["Kukës", "kukes", "KUKËSI", "Qarku Kukës", "Kukes Region"])
def test_a_region_is_known_however_it_is_written(written: str) -> None:
    assert place(written) == ("Kukës", "", [])


@pytest.mark.parametrize("written", ["Tropoja", "Tropojë", "Rrethi Tropojë"])
def test_a_district_tells_its_region(written: str) -> None:
    assert place("", written) == ("Kukës", "Tropoja", [])


def test_a_district_in_the_column_of_regions_is_known_too() -> None:
    assert place("Skrapar") == ("Berat", "Skrapar", [])


def test_an_unknown_place_is_kept_as_written_with_a_notice() -> None:
    region, district, problems = place("Kosovë", "Prizren")
    assert (region, district) == ("Kosovë", "Prizren")
    assert problems[0].startswith("“Kosovë” is no region or district of “Regional groups”; it was kept as written.")
    assert len(problems) == 2


def test_a_district_of_another_region_is_said() -> None:
    said = "Has lies in Kukës, but the row says Berat. Correct whichever is wrong."
    assert place("Berat", "Has") == ("Berat", "Has", [said])


def test_a_known_district_stands_in_for_an_unknown_region() -> None:
    said = "Has lies in Kukës, but the row says Veriu. Correct whichever is wrong."
    assert place("Veriu", "Has") == ("Kukës", "Has", [said])


def test_without_a_scheme_everything_stays_as_written() -> None:
    notes = RowNotes(2)
    assert Places(None).read("Veriu", "Has", notes) == ("Veriu", "Has")
    assert notes.problems == []


@pytest.mark.parametrize(
    ("broad", "narrow", "found"),
    [
        ("Government offices", "", ("government", "", 0)),
        ("qeveria", "", ("government", "", 0)),
        ("Police", "", ("government", "police", 0)),
        ("Government offices", "Policia", ("government", "police", 0)),
        ("", "Police", ("government", "police", 0)),
        ("civil_society", "", ("civil_society", "", 0)),
        ("Media", "", ("", "", 1)),
        ("NGO", "Police", ("civil_society", "", 1)),
        ("", "", ("", "", 0)),
    ],
)
def test_sectors_are_known_by_title_variant_or_id(broad: str, narrow: str, found: tuple[str, str, int]) -> None:
    assert sector(broad, narrow) == found
