"""Region schemes: which cluster a region or a single district belongs to, and the many ways a name is written."""

from dataclasses import dataclass

from planner.domain.identity import fold_plain
from planner.domain.origin import Origin
from planner.domain.spelling import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region with its districts and the ways people write its name (CLU-05)."""

    name: str
    variants: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Regions that meet together; single districts may be added from elsewhere or left out (CLU-01)."""

    name: str
    regions: tuple[str, ...]
    added_districts: tuple[str, ...] = ()
    excluded_districts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionScheme:
    """One way to divide a country; several live side by side (CLU-04). `district_variants` are (written, name)."""

    id: str
    title: str
    country: str
    origin: Origin
    source: str = ""
    regions: tuple[Region, ...]
    district_variants: tuple[tuple[str, str], ...] = ()
    clusters: tuple[Cluster, ...]


def resolve_region(scheme: RegionScheme, written: str) -> str | None:
    """Return the scheme's own name for a region as somebody wrote it, or None (CLU-05)."""
    wanted = fold(written)
    names = ((region.name, spelled) for region in scheme.regions for spelled in (region.name, *region.variants))
    return next((name for name, spelled in names if fold(spelled) == wanted), None)


def resolve_district(scheme: RegionScheme, written: str) -> str | None:
    """Return the scheme's own name for a district as somebody wrote it, or None."""
    wanted = fold(written)
    own = ((name, name) for region in scheme.regions for name in region.districts)
    return next((name for spelled, name in (*own, *scheme.district_variants) if fold(spelled) == wanted), None)


def region_of(scheme: RegionScheme, district: str) -> str | None:
    """Return the region that a district lies in, whatever cluster it meets with."""
    return next((region.name for region in scheme.regions if district in region.districts), None)


def clusters_of(scheme: RegionScheme, district: str) -> tuple[str, ...]:
    """Return every cluster that claims a district; in a sound scheme it is exactly one (CLU-03)."""
    region = region_of(scheme, district)
    return tuple(
        cluster.name
        for cluster in scheme.clusters
        if district in cluster.added_districts
        or (region in cluster.regions and district not in cluster.excluded_districts)
    )


def cluster_of(scheme: RegionScheme, *, region: str, district: str = "") -> str | None:
    """Return the cluster of somebody's office: by district where it is known, else by region."""
    if district and (found := clusters_of(scheme, district)):
        return found[0]
    return next((cluster.name for cluster in scheme.clusters if region in cluster.regions), None)


def regions_named(scheme: RegionScheme, text: str) -> tuple[str, ...]:
    """Return the scheme's names of all regions that a text names in any spelling, such as the title of a joint group.

    Whole words count, in the scheme's own order (REL-05, CLU-05).
    """
    words = f" {fold_plain(text)} "
    return tuple(
        region.name
        for region in scheme.regions
        if any(f" {fold_plain(spelled)} " in words for spelled in (region.name, *region.variants))
    )


def unsound_districts(scheme: RegionScheme) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return every district that is not in exactly one cluster, with those that claim it (CLU-03)."""
    claimed = ((district, clusters_of(scheme, district)) for region in scheme.regions for district in region.districts)
    return tuple((district, clusters) for district, clusters in claimed if len(clusters) != 1)
