"""Every district of a scheme belongs to exactly one cluster."""

import pytest

from planner.domain.regions import RegionScheme
from planner.library import mistakes
from planner.library.mistakes import Complaint
from planner.library.regions import read_region_scheme, read_region_schemes
from tests.library.builders import an_entry, what_is_wrong

SCHEME = """
    id: two_clusters
    title: Two clusters
    country: AL
    origin: own
    regions:
      - name: Kukës
        variants: [Kukes]
        districts:
          Has: [Hasi]
          Kukës: []
      - name: Berat
        districts:
          Berat:
          Skrapar: [Skrapari]
    clusters:
      - name: North
        regions: [Kukës]
        added_districts: [Skrapar]
      - name: South
        regions: [Berat]
        excluded_districts: [Skrapar]
"""


def read(text: str) -> tuple[RegionScheme | None, list[tuple[int, str, Complaint]]]:
    entry = an_entry(text)
    scheme = read_region_scheme(entry, {})
    return scheme, what_is_wrong(entry.mistakes)


def test_a_scheme_is_read_with_its_districts_and_the_ways_they_are_written() -> None:
    scheme, noted = read(SCHEME)
    assert scheme is not None
    assert [region.districts for region in scheme.regions] == [("Has", "Kukës"), ("Berat", "Skrapar")]
    assert scheme.district_variants == (("Hasi", "Has"), ("Skrapari", "Skrapar"))
    assert noted == []


@pytest.mark.parametrize(
    ("good", "bad", "noted"),
    [
        ("        added_districts: [Skrapar]\n", "", [(16, "clusters", mistakes.DISTRICT_WITHOUT_CLUSTER)]),
        ("        excluded_districts: [Skrapar]\n", "", [(16, "clusters", mistakes.DISTRICT_IN_TWO_CLUSTERS)]),
        ("variants: [Kukes]", "variants: [Bérat]", [(6, "regions", mistakes.AMBIGUOUS_SPELLING)]),
        ("Has: [Hasi]", "Has: [skrapar]", [(6, "regions", mistakes.AMBIGUOUS_SPELLING)]),
        ("Has: [Hasi]", "Berat: [Hasi]", [(6, "regions", mistakes.SAME_NAME)]),
        (
            "added_districts: [Skrapar]",
            "added_districts: [Skrapr]",
            [(19, "added_districts", mistakes.MISSPELLED_NAME)],
        ),
        ("regions: [Kukës]", "regions: [Kosovë]", [(18, "regions", mistakes.UNKNOWN_NAME)]),
        ("country: AL", "country: Albania", [(4, "country", mistakes.NO_COUNTRY)]),
    ],
)
def test_a_scheme_with_a_mistake_is_left_out(good: str, bad: str, noted: list[tuple[int, str, Complaint]]) -> None:
    assert read(SCHEME.replace(good, bad)) == (None, noted)


def test_a_spelling_that_cannot_be_read_is_noted_and_left_out() -> None:
    scheme, noted = read(SCHEME.replace("Skrapar: [Skrapari]", "Skrapar: [[Skrapari]]"))
    assert scheme is not None
    assert scheme.district_variants == (("Hasi", "Has"),)
    assert noted == [(15, "Skrapar", mistakes.NO_LIST)]


def test_a_scheme_may_take_regions_and_districts_from_another() -> None:
    other = an_entry("""
        id: one_cluster
        title: One cluster
        country: AL
        origin: own
        based_on: two_clusters
        clusters:
          - name: All
            regions: [Kukës, Berat]
    """)
    schemes = read_region_schemes([other, an_entry(SCHEME)])
    assert schemes["one_cluster"].regions == schemes["two_clusters"].regions
    assert schemes["one_cluster"].district_variants == schemes["two_clusters"].district_variants


def test_a_scheme_based_on_an_unknown_one_is_left_out() -> None:
    entry = an_entry("""
        id: one_cluster
        title: One cluster
        country: AL
        origin: own
        based_on: nothing
        clusters:
          - name: All
            regions: [Kukës]
    """)
    assert read_region_schemes([entry]) == {}
    assert (6, "based_on", mistakes.UNKNOWN_NAME) in what_is_wrong(entry.mistakes)
