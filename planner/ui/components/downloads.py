"""Links that hand out papers through the plain download routes, which work whatever a page is doing."""

from urllib.parse import quote

import streamlit as st

from planner.operations.papers import PaperName
from planner.ui.state import words


def pack_button(event_id: str) -> None:
    """Offer every paper of the event in one ZIP file."""
    st.link_button(
        words().say("Download everything"),
        f"/download/{quote(event_id, safe='')}/pack.zip",
        type="primary",
        icon=":material/folder_zip:",
    )


def paper_button(event_id: str, name: PaperName, label: str) -> None:
    """Offer one paper."""
    st.link_button(label, f"/download/{quote(event_id, safe='')}/{name}", icon=":material/download:")
