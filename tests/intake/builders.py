"""Lists as offices send them, in bytes."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from planner.domain.origin import Origin
from planner.domain.people import Sector
from planner.domain.regions import Cluster, Region, RegionScheme
from planner.intake.participants import ParticipantList, read_participants

Rows = Sequence[Sequence[object]]

HEADINGS = ("Name", "Organisation", "E-mail")
PEOPLE: Rows = (
    ("Social services", "Region of Kukës", "social@kukes.al"),
    ("Education office", "Region of Lezhë", "education@lezhe.al"),
)

SECTORS = {
    "government": Sector(id="government", title="Government offices", variants=("Qeveria",)),
    "police": Sector(id="police", title="Police", parent="government", variants=("Policia",)),
    "civil_society": Sector(id="civil_society", title="Civil society", variants=("OJF", "NGO")),
}

SCHEME = RegionScheme(
    id="rcg",
    title="Regional groups",
    country="AL",
    origin=Origin.SOURCE,
    regions=(
        Region(name="Kukës", variants=("Kukësi",), districts=("Kukës", "Has", "Tropoja")),
        Region(name="Berat", districts=("Berat", "Skrapar", "Kuçova")),
    ),
    district_variants=(("Tropojë", "Tropoja"),),
    clusters=(Cluster(name="Northern", regions=("Kukës",)), Cluster(name="Southern", regions=("Berat",))),
)


def a_workbook(rows: Rows, *, title: str = "List", other_sheets: Mapping[str, Rows] | None = None) -> bytes:
    """Return an XLSX file as openpyxl writes it."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, content in {title: rows, **(other_sheets or {})}.items():
        sheet = workbook.create_sheet(name)
        for row in content:
            sheet.append(list(row))
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def a_csv(rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Return a text file as spreadsheets save it."""
    target = StringIO(newline="")
    csv.writer(target, delimiter=delimiter).writerows(rows)
    return target.getvalue().encode(encoding)


def with_parts(content: bytes, parts: Mapping[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """Return a workbook with some parts of its archive replaced or added."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w", compression) as archive:
        kept = {name: source.read(name) for name in source.namelist()}
        for name, part in (kept | dict(parts)).items():
            archive.writestr(name, part)
    return target.getvalue()


def read(content: bytes, *, scheme: RegionScheme | None = None) -> ParticipantList:
    """Read a list with the sectors above."""
    return read_participants(content, "list.xlsx", scheme=scheme, sectors=SECTORS)


def read_rows(*rows: Sequence[object], scheme: RegionScheme | None = None) -> ParticipantList:
    """Read rows, headings first, out of a workbook."""
    return read(a_workbook(rows), scheme=scheme)


def said(listed: ParticipantList) -> list[tuple[int, str]]:
    """Return the rows of the problems with their sentences in English."""
    return [(problem.row, problem.template.format_map(problem.values)) for problem in listed.problems]
