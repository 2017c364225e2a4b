"""Region schemes: names in every spelling, clusters with single districts from elsewhere (CLU-01 to CLU-05)."""

from dataclasses import replace

import pytest

from planner.domain.origin import Origin
from planner.domain.regions import (
    Cluster,
    Region,
    RegionScheme,
    cluster_of,
    clusters_of,
    region_of,
    regions_named,
    resolve_district,
    resolve_region,
    unsound_districts,
)

SCHEME = RegionScheme(
    id="rcg_2005_2007",
    title="Regional cluster groups 2005–2007",
    country="AL",
    origin=Origin.SOURCE,
    regions=(
        Region(name="Kukës", variants=("Kukësi",), districts=("Has", "Kukës", "Tropoja")),
        Region(name="Korça", variants=("Korce", "Korçë"), districts=("Korça", "Pogradec")),
        Region(name="Gjirokastra", variants=("Gjirokaster",), districts=("Gjirokastra", "Permet")),
        Region(name="Vlora", variants=("Vlore", "Vloa")),
    ),
    district_variants=(("Përmeti", "Permet"),),
    clusters=(
        Cluster(name="Northern", regions=("Kukës",)),
        Cluster(name="Eastern", regions=("Korça",), added_districts=("Permet",)),
        Cluster(name="Southern", regions=("Gjirokastra",), excluded_districts=("Permet",)),
    ),
)


@pytest.mark.parametrize("written", ["Korça", "korca", "KORCE", " Korçë "])
def test_a_region_is_known_in_every_spelling(written: str) -> None:
    assert resolve_region(SCHEME, written) == "Korça"


@pytest.mark.parametrize("written", ["", "Korab", "Pogradec"])
def test_what_is_no_region_of_the_scheme_is_not_made_one(written: str) -> None:
    assert resolve_region(SCHEME, written) is None


@pytest.mark.parametrize(("written", "name"), [("tropoja", "Tropoja"), ("PERMETI", "Permet"), ("Përmet", "Permet")])
def test_a_district_is_known_in_every_spelling(written: str, name: str) -> None:
    assert resolve_district(SCHEME, written) == name


def test_what_is_no_district_of_the_scheme_is_not_made_one() -> None:
    assert resolve_district(SCHEME, "Vlora") is None


def test_a_district_lies_in_its_region_whatever_cluster_it_meets_with() -> None:
    assert (region_of(SCHEME, "Permet"), region_of(SCHEME, "Nowhere")) == ("Gjirokastra", None)


def test_a_district_that_was_moved_meets_with_the_other_cluster_alone() -> None:
    assert clusters_of(SCHEME, "Permet") == ("Eastern",)
    assert clusters_of(SCHEME, "Gjirokastra") == ("Southern",)


def test_a_district_of_no_region_belongs_to_no_cluster() -> None:
    assert clusters_of(SCHEME, "Nowhere") == ()


def test_an_office_meets_with_the_cluster_of_its_district() -> None:
    assert cluster_of(SCHEME, region="Gjirokastra", district="Permet") == "Eastern"


@pytest.mark.parametrize("district", ["", "Nowhere"])
def test_an_office_without_a_known_district_meets_with_the_cluster_of_its_region(district: str) -> None:
    assert cluster_of(SCHEME, region="Gjirokastra", district=district) == "Southern"


def test_a_region_outside_every_cluster_meets_with_none() -> None:
    assert cluster_of(SCHEME, region="Vlora") is None


def test_the_title_of_a_joint_group_names_all_its_regions_in_any_spelling() -> None:
    assert regions_named(SCHEME, "Group of Gjirokastra and KORCA") == ("Korça", "Gjirokastra")
    assert regions_named(SCHEME, "Korçanian") == ()


def test_a_sound_scheme_has_every_district_in_exactly_one_cluster() -> None:
    assert unsound_districts(SCHEME) == ()


def test_a_district_of_no_cluster_and_one_of_two_are_told() -> None:
    northern, eastern, southern = SCHEME.clusters
    twice = replace(SCHEME, clusters=(northern, eastern, replace(southern, excluded_districts=())))
    gone = replace(SCHEME, clusters=(northern, southern))

    assert ("Permet", ("Eastern", "Southern")) in unsound_districts(twice)
    assert ("Permet", ()) in unsound_districts(gone)
