"""Regions, districts and sectors as people write them; what nobody knows stays as it was written, with a notice."""

from collections.abc import Mapping

from planner.domain.identity import fold_plain
from planner.domain.people import Sector
from planner.domain.regions import RegionScheme, region_of
from planner.errors import sentence
from planner.intake.problems import RowNotes
from planner.intake.vocabulary import Vocabulary

UNKNOWN_PLACE = sentence(
    "“{value}” is no region or district of “{scheme}”; it was kept as written. Correct the spelling, or choose by hand."
)
DISTRICT_ELSEWHERE = sentence("{district} lies in {region}, but the row says {written}. Correct whichever is wrong.")
UNKNOWN_SECTOR = sentence(
    "“{value}” is none of the sectors and was left empty. Choose the sector by hand, or write it as the planner does."
)
SECTORS_DIFFER = sentence("{subsector} belongs to {sector}, but the row says {written}. Correct whichever is wrong.")

KINDS_OF_PLACE = frozenset(
    {"region", "county", "prefecture", "district", "municipality", "qarku", "qark", "rajoni", "rajon", "prefektura"}
    | {"rrethi", "rreth", "bashkia", "bezirk", "regione", "distretto", "zupanija", "okrug", "kotar"}
)


class Places:
    """The regions and districts of a scheme, or none, which leaves everything as written."""

    def __init__(self, scheme: RegionScheme | None) -> None:
        self._scheme = scheme
        regions = scheme.regions if scheme else ()
        own_districts = [(name, name) for region in regions for name in region.districts]
        variants = scheme.district_variants if scheme else ()
        self._regions = Vocabulary((spelled, one.name) for one in regions for spelled in (one.name, *one.variants))
        self._districts = Vocabulary([*own_districts, *variants])

    def read(self, region: str, district: str, notes: RowNotes) -> tuple[str, str]:
        """Return the scheme's names of a region and a district; a district tells its region, in either column."""
        if self._scheme is None:
            return region, district
        known_region = _find(self._regions, region)
        instead = None if known_region or district else _find(self._districts, region)
        known_district = instead or _find(self._districts, district)
        home = region_of(self._scheme, known_district or "")
        if region and home and not instead and home != known_region:
            notes.note(DISTRICT_ELSEWHERE, district=known_district, region=home, written=region)
        elif region and not home and not known_region:
            notes.note(UNKNOWN_PLACE, value=region, scheme=self._scheme.title)
        if district and not known_district:
            notes.note(UNKNOWN_PLACE, value=district, scheme=self._scheme.title)
        return known_region or home or region, known_district or district


class Sectors:
    """The broad and narrow sectors that organisations belong to."""

    def __init__(self, sectors: Mapping[str, Sector]) -> None:
        self._sectors = sectors
        broad_first = sorted(sectors.values(), key=lambda sector: bool(sector.parent))
        self._ids = Vocabulary(
            (spelled, one.id) for one in broad_first for spelled in (one.title, *one.variants, one.id)
        )

    def read(self, sector: str, subsector: str, notes: RowNotes) -> tuple[str, str]:
        """Return the ids of a broad and a narrow sector; a narrow one in either column tells the broad one."""
        broad, narrow = self._look_up(sector, notes)
        broad_of_narrow, also_narrow = self._look_up(subsector, notes)
        if broad and broad_of_narrow and broad != broad_of_narrow:
            names = {"subsector": subsector, "sector": self._sectors[broad_of_narrow].title, "written": sector}
            notes.note(SECTORS_DIFFER, **names)
            return broad, narrow
        return broad or broad_of_narrow, narrow or also_narrow

    def _look_up(self, written: str, notes: RowNotes) -> tuple[str, str]:
        found = self._sectors.get(self._ids.find(written) or "")
        if written and not found:
            notes.note(UNKNOWN_SECTOR, value=written)
        if found is None:
            return "", ""
        return (found.parent, found.id) if found.parent else (found.id, "")


def _find(names: Vocabulary[str], written: str) -> str | None:
    """Find a name as written, or without the word that says what kind of place it is (“Qarku Kukës”)."""
    bare = " ".join(word for word in fold_plain(written).split() if word not in KINDS_OF_PLACE)
    return names.find(written) or names.find(bare)
