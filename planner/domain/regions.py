"""Region schemes: which cluster a region or a single district belongs to, and the many ways a name is written."""

from dataclasses import dataclass

from planner.domain.origin import Origin


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
