"""The shipped region schemes and sectors, held against requirements A12, A19.2 and PAR-02."""

from itertools import chain

import pytest

from planner.domain.regions import RegionScheme, cluster_of, clusters_of, resolve_district, resolve_region
from planner.library.library import read_library

LIBRARY = read_library()
SCHEMES = LIBRARY.region_schemes
MEETINGS = SCHEMES["rcg_2005_2007"]
ASSESSMENT = SCHEMES["assessment_2009"]
CLUSTERS = {
    "Northern": "Shkodër Kukës Lezhë Dibra",
    "Central": "Durrës Tirana Elbasan",
    "Eastern": "Korça",
    "Southern": "Vlorë Gjirokastra Berat Fier",
}
AREAS = {
    "North": "Kukës Dibra Shkodër Lezhë",
    "Centre": "Tirana Durrës Korça Elbasan",
    "South": "Vlorë Fier Berat Gjirokastra",
}


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_every_district_belongs_to_exactly_one_cluster(scheme: RegionScheme) -> None:
    districts = list(chain.from_iterable(region.districts for region in scheme.regions))
    assert len(scheme.regions) == 12
    assert len(districts) == len(set(districts)) == 36
    assert [district for district in districts if len(clusters_of(scheme, district)) != 1] == []


@pytest.mark.parametrize(("scheme", "clusters"), [(MEETINGS, CLUSTERS), (ASSESSMENT, AREAS)])
def test_clusters_take_the_regions_that_the_practice_names(scheme: RegionScheme, clusters: dict[str, str]) -> None:
    assert {cluster.name: cluster.regions for cluster in scheme.clusters} == {
        name: tuple(regions.split()) for name, regions in clusters.items()
    }


def test_two_districts_meet_with_another_cluster_than_their_region() -> None:
    districts = [
        (region.name, district)
        for region in MEETINGS.regions
        for district in region.districts
        if cluster_of(MEETINGS, region=region.name, district=district) != cluster_of(MEETINGS, region=region.name)
    ]
    assert districts == [("Gjirokastra", "Përmet"), ("Berat", "Skrapar")]
    assert cluster_of(MEETINGS, region="Berat", district="Skrapar") == "Eastern"


def test_korca_is_eastern_for_the_meetings_and_central_for_the_assessment() -> None:
    assert (cluster_of(MEETINGS, region="Korça"), cluster_of(ASSESSMENT, region="Korça")) == ("Eastern", "Centre")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kukës", "Kukës"),
        ("Kukes", "Kukës"),
        ("Kukësi", "Kukës"),
        ("KUKESI", "Kukës"),
        ("Dibër", "Dibra"),
        ("Diber", "Dibra"),
        ("Dibra", "Dibra"),
        ("Korce", "Korça"),
        ("Korçë", "Korça"),
        ("Gjirokaster", "Gjirokastra"),
        ("Gjirokastër", "Gjirokastra"),
        ("Durres", "Durrës"),
        ("Tirane", "Tirana"),
        ("Tiranë", "Tirana"),
        ("Vlore", "Vlorë"),
        ("Vlora", "Vlorë"),
        ("Vloa", "Vlorë"),
        ("Shkoder", "Shkodër"),
        ("Shkodra", "Shkodër"),
        ("Lezhe", "Lezhë"),
    ],
)
@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_a_region_is_known_by_the_many_ways_people_write_it(scheme: RegionScheme, written: str, name: str) -> None:
    assert (resolve_region(scheme, written), resolve_district(scheme, written)) == (name, name)


@pytest.mark.parametrize(("written", "name"), [("Permet", "Përmet"), ("Tropoja", "Tropojë"), ("Hasi", "Has")])
def test_a_district_is_known_by_the_many_ways_people_write_it(written: str, name: str) -> None:
    assert resolve_district(MEETINGS, written) == name


def test_sectors_have_two_levels() -> None:
    broad = [sector.id for sector in LIBRARY.sectors.values() if not sector.parent]
    assert broad == ["government", "civil_society", "intergovernmental", "donors", "media", "business"]
    assert {sector.parent for sector in LIBRARY.sectors.values()} == {"", "government", "civil_society"}


def test_the_twelve_labels_of_the_practice_are_all_known() -> None:
    titles = {sector.title.lower() for sector in LIBRARY.sectors.values()}
    assert titles - {"civil society", "intergovernmental organisations"} == {
        "local civil society",
        "international ngo",
        "national ngo",
        "government offices",
        "local government",
        "central government",
        "local offices of central government",
        "police",
        "donors",
        "media",
        "business",
    }
