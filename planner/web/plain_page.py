"""Small pages without scripts, for what has to work before anybody is let in; every text is escaped."""

from collections.abc import Mapping
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse

from planner.web.policy import hash_of
from planner.wording.wording import Wording, wording_for

LONGEST_TAG = 20
STYLE = """
:root { color-scheme: light dark; --ink: light-dark(#1a1a1a, #eef3f3); --paper: light-dark(#fff, #12191b);
  --line: light-dark(#6b7778, #9fb0b3); --main: light-dark(#0b5a66, #1a7f8e); --wrong: light-dark(#b3261e, #ff8a80);
  --link: light-dark(#0b5a66, #7fd0db) }
body { margin: 0; color: var(--ink); background: var(--paper);
  font: 1.05rem/1.5 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Carlito, sans-serif }
main { max-width: 24rem; margin: 0 auto; padding: 10vh 1rem 2rem }
h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.15rem; margin-top: 2.5rem } a { color: var(--link) }
label { display: block; margin-top: 1rem; font-weight: 600 }
input { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .4rem .6rem; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--line); border-radius: .5rem }
button { min-height: 2.75rem; margin-top: 1.25rem; padding: .4rem 1.2rem; font: inherit; font-weight: 600; color: #fff;
  background: var(--main); border: 0; border-radius: .5rem; cursor: pointer }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
[role=alert] { color: var(--wrong); font-weight: 600 }
"""

POLICY = (
    f"default-src 'none'; style-src '{hash_of(STYLE.encode())}'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""These pages run no script, and look as the one stylesheet above says."""
KEPT_NOWHERE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def words_for(request: Request) -> Wording:
    """Return the words of the language that the browser asks for first."""
    tag = request.headers.get("accept-language", "").split(",")[0].split(";")[0].strip()
    return wording_for(tag[:LONGEST_TAG] if tag.replace("-", "").isalnum() else "en")


def plain_page(words: Wording, title: str, body: str, status: int = 200) -> HTMLResponse:
    """Return a page with this title; `body` is HTML whose texts are escaped already."""
    direction = "rtl" if words.is_right_to_left else "ltr"
    page = (
        f'<!doctype html><html lang="{escape(words.language)}" dir="{direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main><h1>{escape(title)}</h1>{body}</main>"
        "</body></html>"
    )
    return HTMLResponse(page, status, KEPT_NOWHERE | {"Content-Security-Policy": POLICY})


def plain_answer(text: str, status: int, headers: Mapping[str, str] | None = None) -> PlainTextResponse:
    """Return one sentence and nothing else, which nobody keeps."""
    return PlainTextResponse(text, status, {**KEPT_NOWHERE, **(headers or {})})


def field(label: str, name: str, *, kind: str = "password", fills: str = "current-password", value: str = "") -> str:
    """Return a labelled field; `fills` says to the browser what it may fill in."""
    return (
        f'<label for="{name}">{escape(label)}</label><input id="{name}" name="{name}" type="{kind}" required '
        f'maxlength="200" autocomplete="{fills}" value="{escape(value)}" autocapitalize="none" spellcheck="false">'
    )


def form(action: str, token: str, inside: str, button: str) -> str:
    """Return a form that only a page of ours can have sent: it carries the token of the visitor's cookie."""
    hidden = f'<input type="hidden" name="token" value="{escape(token)}">'
    return f'<form method="post" action="{action}">{hidden}{inside}<button>{escape(button)}</button></form>'


def paragraph(text: str) -> str:
    """Return a sentence or two."""
    return f"<p>{escape(text)}</p>"


def alert(text: str) -> str:
    """Return what went wrong, where screen readers say it at once."""
    return f'<p role="alert">{escape(text)}</p>' if text else ""
