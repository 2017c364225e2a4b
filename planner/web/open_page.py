"""The frame of pages that a link opens for people without an account: phones first, light, and nothing from elsewhere.

They work without a script. The scripts that they may run keep drafts (`planner/web/draft_keeper.py`) and a recorder's
pages (`planner/web/kept_pages.py`) on the device. No cookie is set, nobody else keeps a copy, no search engine lists
them, and no other site learns the address.
"""

from dataclasses import dataclass
from html import escape

from starlette.responses import HTMLResponse

from planner.web.plain_page import KEPT_NOWHERE, STYLE
from planner.web.policy import hash_of
from planner.wording.wording import Wording, is_right_to_left, wording_for

ANSWER_PREFIX, RECORD_PREFIX = "/answer/", "/record/"
LOOKS = f"""{STYLE}
main {{ max-width: 42rem; padding: 1.5rem 1rem 3rem }} h1 {{ overflow-wrap: anywhere }}
.event {{ margin: 0; opacity: .8 }} .said {{ white-space: pre-wrap; overflow-wrap: anywhere }}
fieldset {{ margin: 2rem 0 0; padding: 0; border: 0; min-width: 0 }} legend {{ font-weight: 600; padding: 0 }}
p, li, h2, label, legend {{ overflow-wrap: anywhere; unicode-bidi: plaintext }}
textarea, select {{ box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .4rem .6rem; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem }}
textarea {{ min-height: 8rem; resize: vertical; field-sizing: content; max-height: 70vh }}
.tick {{ display: flex; gap: .75rem; align-items: flex-start; min-height: 2.75rem }}
.tick input {{ width: 1.5rem; min-height: 1.5rem; margin: 0; flex: none; accent-color: var(--main) }}
fieldset .tick {{ margin: 0; padding: .35rem 0; box-sizing: border-box; font-weight: 400; align-items: center }}
.wrong {{ color: var(--wrong); font-weight: 600; margin: .25rem 0 }}
.summary, .note {{ border: 1px solid var(--line); border-radius: .5rem; padding: .25rem 1rem; margin: 1.5rem 0 }}
.summary {{ border: 2px solid var(--wrong) }} .summary h2 {{ margin-top: .75rem }}
.summary a {{ display: inline-block; padding: .6rem 0 }}
.meanwhile {{ border-inline-start: 4px solid var(--line); padding-inline-start: .75rem }}
nav button, button.second {{ color: var(--link); background: transparent; border: 1px solid var(--line);
  margin: .5rem 0 }}
nav {{ display: flex; flex-wrap: wrap; gap: .5rem }} nav button[aria-pressed=true] {{ border: 3px solid var(--link) }}
.forms {{ padding-inline-start: 1.25rem }} .forms a {{ display: inline-block; padding: .6rem 0 }}
.photos {{ list-style: none; padding: 0 }} .photos li {{ margin: 1rem 0 }} .photos p {{ margin: .25rem 0 }}
.photos img {{ display: block; max-width: 100%; width: auto; height: auto; max-height: 16rem; border-radius: .5rem }}
[hidden] {{ display: none }}
"""
POLICY = (
    f"default-src 'none'; style-src '{hash_of(LOOKS.encode())}'; script-src 'self'; connect-src 'self'; "
    "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
OPEN_HEADERS = KEPT_NOWHERE | {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "none",
}


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language of what people wrote for a page, and the page's own words: English where nobody translated them."""

    language: str

    @property
    def words(self) -> Wording:
        """The page's own words."""
        return wording_for(self.language)

    @property
    def direction(self) -> str:
        """Which way the language is written, for `dir`."""
        return "rtl" if is_right_to_left(self.language) else "ltr"

    def mark(self, text: str, name: str = "span") -> str:
        """Return what people wrote as an element that says its language, escaped."""
        return f'<{name} lang="{escape(self.language)}" dir="auto">{escape(text)}</{name}>'


def open_page(tongue: Tongue, title: str, body: str, status: int = 200, script: str = "") -> HTMLResponse:
    """Return a page with this title; `body` is HTML whose texts are escaped, `script` the address of one of ours."""
    runs = f'<script src="{escape(script)}" defer></script>' if script else ""
    page = (
        f'<!doctype html><html lang="{escape(tongue.words.language)}" dir="{tongue.direction}"><head>'
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="robots" content="noindex"><title>{escape(title)}</title><style>{LOOKS}</style>{runs}</head>'
        f"<body><main>{body}</main></body></html>"
    )
    return HTMLResponse(page, status, OPEN_HEADERS)
