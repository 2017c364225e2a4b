"""Links that hand out papers through the plain download routes, which work whatever a page is doing.

A link waits on the page: it says that the paper is being made, and what went wrong where it could not be.
"""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, urlencode

import streamlit as st

from planner.domain.attribution import Level
from planner.operations.papers import PaperName
from planner.operations.selection import EVERYTHING, Selection
from planner.ui.state import words
from planner.wording.labels import PAPER_TITLES

HERE = Path(__file__).parent
HTML = '<a download><span class="icon" aria-hidden="true"></span><span class="label"></span></a><p role="status"></p>'

_link = st.components.v2.component(
    "download_link",
    html=HTML,
    css=(HERE / "downloads.css").read_text(encoding="utf-8"),
    js=(HERE / "downloads.js").read_text(encoding="utf-8"),
)


def pack_button(event_id: str) -> None:
    """Offer every paper of the event in one ZIP file."""
    label = words().say("Download everything")
    _show(label, label, f"{_folder(event_id)}/pack.zip", {"kind": "primary", "icon": "folder_zip"})


def paper_button(event_id: str, name: PaperName, label: str, selection: Selection = EVERYTHING) -> None:
    """Offer one paper, or a part of it; a screen reader hears its title after the label."""
    title = words().say("{label}: {paper}", label=label, paper=words().name(PAPER_TITLES, name))
    asked = {"person": selection.attendance_id, "room": selection.room, "since": selection.since}
    asked |= {"notes": "1"} if selection.with_notes else {}
    asked |= {"instrument": selection.instrument_id}
    query = urlencode({key: value for key, value in asked.items() if value})
    url = f"{_folder(event_id)}/{name}{'?' if query else ''}{query}"
    _show(label, title, url, {"kind": "secondary", "icon": "download"})


def report_button(event_id: str, name: PaperName, level: Level, label: str) -> None:
    """Offer one file of the report as a circle of readers may have it."""
    title = words().say("{label}: {paper}", label=label, paper=words().name(PAPER_TITLES, name))
    _show(label, title, f"{_folder(event_id)}/{level}/{name}", {"kind": "secondary", "icon": "download"})


def extract_button(event_id: str, region: str, level: Level, label: str) -> None:
    """Offer the extract of one region as a circle of readers may have it."""
    title = words().say("{label}: {paper}", label=label, paper=region)
    url = f"{_folder(event_id)}/{level}/extract?{urlencode({'region': region})}"
    _show(label, title, url, {"kind": "secondary", "icon": "download"})


def _show(label: str, title: str, url: str, looks: Mapping[str, str]) -> None:
    say = words().say
    about = {
        **looks,
        "label": label,
        "title": title,
        "url": url,
        "preparing": say("Being prepared …"),
        "failed": say("This could not be downloaded. See whether the planner still runs, and try again."),
    }
    _link(data=about, key=url, width="content", height="content")


def _folder(event_id: str) -> str:
    return f"/download/{quote(event_id, safe='')}"
