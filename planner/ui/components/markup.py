"""HTML that is made of our own tags and other people's text: a text is escaped wherever it is put in."""

from functools import lru_cache
from html import escape
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent


class Html(str):
    """Markup of our own making; a plain `str` is text and shows as it was written."""

    __slots__ = ()


def tag(name: str, *inside: str, **attributes: str) -> Html:
    """Return an element; attributes are named as in HTML, `class_` and `aria_label` for `class` and `aria-label`."""
    about = "".join(f' {key.strip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{about}>{join(*inside)}</{name}>")


def join(*pieces: str) -> Html:
    """Return pieces one after the other, texts among them escaped."""
    return Html("".join(piece if isinstance(piece, Html) else escape(piece) for piece in pieces))


def unseen(text: str) -> Html:
    """Return words for those who hear the page; the stylesheet keeps them out of sight."""
    return tag("span", text, class_="unseen")


def show_picture(picture: Html, style: str) -> None:
    """Show markup in the theme's colours, with the stylesheet of that name beside this file; it runs no script."""
    st.html(f"<style>{_stylesheet('pictures')}{_stylesheet(style)}</style>{picture}")


@lru_cache
def _stylesheet(name: str) -> str:
    return (HERE / f"{name}.css").read_text(encoding="utf-8")
