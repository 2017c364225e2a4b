"""On which pages the places of a Word document stand: LibreOffice renders it once, where there is one.

Where there is none, where it takes too long or says what cannot be, no page is known: none is ever guessed (EXT-03).
"""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from planner.export.guide.links import place_name

SETTING = "PLANNER_LIBREOFFICE"
OFF = "off"
LONGEST_SECONDS = 90
ONE_AT_A_TIME = Lock()
"""A rendering takes a processor for seconds: on a server people wait for one another."""
PLACES_TOO = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
PAGES = re.compile(rb"/Type/Pages\b.*?/Kids\[([^\]]*)\]", re.DOTALL)
PAGE = re.compile(rb"(\d+) 0 R")
PLACE = re.compile(rb"/%s5F(\d+)\[(\d+) 0 R/XYZ" % place_name(0).removesuffix("_0").encode())
"""A place as LibreOffice names it, its low line as hexadecimal digits, with the page that it is on."""


def libreoffice() -> str | None:
    """Return the program that renders, as PLANNER_LIBREOFFICE or the search path says; None where there is none."""
    named = os.environ.get(SETTING, "").strip()
    return None if named == OFF else shutil.which(named or "soffice")


def pages_of_places(content: bytes) -> Mapping[int, int]:
    """Return the page, from 1, of every numbered place in a DOCX; nothing where it cannot be rendered."""
    program = libreoffice()
    if program is None:
        return {}
    with ONE_AT_A_TIME, TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return read_places(_rendered(program, content, Path(folder)))


def read_places(pdf: bytes) -> Mapping[int, int]:
    """Return the page of every place that LibreOffice wrote into a PDF."""
    found = PAGES.search(pdf)
    if found is None:
        return {}
    pages = {page: number for number, page in enumerate(PAGE.findall(found[1]), start=1)}
    return {int(place): pages[page] for place, page in PLACE.findall(pdf) if page in pages}


def _rendered(program: str, content: bytes, folder: Path) -> bytes:
    source, profile = folder / "report.docx", folder / "profile"
    source.write_bytes(content)
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to"]
    try:
        subprocess.run(  # noqa: S603  # the program is the administrator's own, and no word of anybody is an argument
            [*command, PLACES_TOO, "--outdir", str(folder), str(source)],
            check=True,
            capture_output=True,
            timeout=LONGEST_SECONDS,
        )
        return source.with_suffix(".pdf").read_bytes()
    except (OSError, subprocess.SubprocessError):
        return b""
