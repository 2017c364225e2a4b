"""Links that hand out papers through the plain download routes, which work whatever a page is doing.

A link waits on the page: it says that the paper is being made, and what went wrong where it could not be.
"""

from pathlib import Path
from urllib.parse import quote

import streamlit as st

from planner.operations.papers import PaperName
from planner.ui.state import words

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
    _show(words().say("Download everything"), f"{_folder(event_id)}/pack.zip", kind="primary", icon="folder_zip")


def paper_button(event_id: str, name: PaperName, label: str) -> None:
    """Offer one paper."""
    _show(label, f"{_folder(event_id)}/{name}", kind="secondary", icon="download")


def _show(label: str, url: str, *, kind: str, icon: str) -> None:
    say = words().say
    about = {
        "label": label,
        "url": url,
        "kind": kind,
        "icon": icon,
        "preparing": say("Being prepared …"),
        "failed": say("This could not be downloaded. See whether the planner still runs, and try again."),
    }
    _link(data=about, key=url, width="content", height="content")


def _folder(event_id: str) -> str:
    return f"/download/{quote(event_id, safe='')}"
