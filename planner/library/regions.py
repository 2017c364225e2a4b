"""Reads region schemes, one file each; every district must belong to exactly one cluster (CLU-03)."""

from collections import Counter
from collections.abc import Iterable, Mapping

from planner.domain.origin import Origin
from planner.domain.regions import Cluster, Region, RegionScheme, clusters_of
from planner.domain.spelling import fold
from planner.library import mistakes
from planner.library.bases import in_order_of_bases
from planner.library.countries import countries
from planner.library.entry import Entry


def read_region_schemes(files: Iterable[Entry]) -> dict[str, RegionScheme]:
    """Read every file of `facilitation_guides/regions/`; a later file takes the place of one with the same id."""
    schemes: dict[str, RegionScheme] = {}
    for entry in in_order_of_bases(files):
        scheme = read_region_scheme(entry, schemes)
        if scheme:
            schemes[scheme.id] = scheme
    return schemes


def read_region_scheme(entry: Entry, schemes: Mapping[str, RegionScheme]) -> RegionScheme | None:
    """Read one scheme; one that is based on another takes regions, districts and spellings from it."""
    base = schemes.get(entry.name("based_on", schemes)) if entry.has("based_on") else None
    written = () if base else entry.entries("regions")
    regions = base.regions if base else entry.all_of(written, _read_region)
    variants = base.district_variants if base else tuple(_read_district_variants(written))
    scheme = RegionScheme(
        id=entry.id(),
        title=entry.text("title"),
        country=_read_country(entry),
        origin=entry.kind("origin", Origin),
        source=entry.optional_text("source"),
        regions=regions,
        district_variants=variants,
        clusters=entry.all_of(entry.entries("clusters"), lambda cluster: _read_cluster(cluster, regions)),
    )
    if entry.is_sound:
        refuse_gaps_and_overlaps(entry, scheme)
        refuse_shared_spellings(entry, scheme)
    return entry.sound(scheme)


def refuse_gaps_and_overlaps(entry: Entry, scheme: RegionScheme) -> None:
    """Note every district that belongs to no cluster or to several, or that lies in two regions (CLU-03)."""
    districts = Counter(district for region in scheme.regions for district in region.districts)
    for district, times in districts.items():
        found = clusters_of(scheme, district)
        if times > 1:
            entry.refuse("regions", mistakes.SAME_NAME, found=district)
        elif not found:
            entry.refuse("clusters", mistakes.DISTRICT_WITHOUT_CLUSTER, found=district)
        elif len(found) > 1:
            entry.refuse("clusters", mistakes.DISTRICT_IN_TWO_CLUSTERS, found=district, clusters=", ".join(found))


def refuse_shared_spellings(entry: Entry, scheme: RegionScheme) -> None:
    """Note spellings that stand for two regions, or for two districts."""
    regions = [(spelling, region.name) for region in scheme.regions for spelling in (region.name, *region.variants)]
    districts = [(district, district) for region in scheme.regions for district in region.districts]
    for spellings in (regions, [*districts, *scheme.district_variants]):
        meant: dict[str, str] = {}
        for spelling, name in spellings:
            first = meant.setdefault(fold(spelling), name)
            if first != name:
                entry.refuse("regions", mistakes.AMBIGUOUS_SPELLING, found=spelling, first=first, second=name)


def _read_country(entry: Entry) -> str:
    code = entry.text("country")
    if code and code not in countries():
        entry.refuse("country", mistakes.NO_COUNTRY, found=code)
    return code


def _read_region(entry: Entry) -> Region | None:
    districts = entry.block("districts")
    if districts is None and not entry.has("districts"):
        entry.refuse("districts", mistakes.MISSING)
    return entry.sound(
        Region(
            name=entry.text("name"),
            variants=entry.texts("variants"),
            districts=tuple(districts.node.fields) if districts else (),
        )
    )


def _read_district_variants(regions: Iterable[Entry]) -> Iterable[tuple[str, str]]:
    blocks = (region.block("districts") for region in regions)
    return [(written, name) for block in blocks if block for name in block.node.fields for written in block.texts(name)]


def _read_cluster(entry: Entry, regions: tuple[Region, ...]) -> Cluster | None:
    districts = [district for region in regions for district in region.districts]
    return entry.sound(
        Cluster(
            name=entry.text("name"),
            regions=_read_names(entry, "regions", [region.name for region in regions]),
            added_districts=_read_names(entry, "added_districts", districts),
            excluded_districts=_read_names(entry, "excluded_districts", districts),
        )
    )


def _read_names(entry: Entry, field: str, known: list[str]) -> tuple[str, ...]:
    found = entry.names(field, known)
    entry.is_sound = entry.is_sound and len(found) == len(entry.texts(field))
    return found
