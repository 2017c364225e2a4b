"""What a browser may load and run: the policies of Streamlit's pages and of all else (Content Security Policy 3)."""

import base64
import hashlib
import re

CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For papers, calendars, refusals and data: nothing is loaded, sent or framed."""

PAGES = (
    "default-src 'none'",
    "script-src 'self' blob: 'wasm-unsafe-eval' {scripts}",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
"""What Streamlit needs and no more; no text is ever run as a script.

It writes its styles into the page, starts the scripts of components from memory (`blob:`), and reading its messages
compiles a little WebAssembly.
"""

INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


def policy_for(front_page: bytes) -> str:
    """Return what Streamlit's pages may do; of inline scripts they run those that stand in `front_page` alone."""
    scripts = " ".join(f"'{hash_of(script)}'" for script in INLINE_SCRIPT.findall(front_page))
    return "; ".join(PAGES).replace(" {scripts}", f" {scripts}" if scripts else "")


def hash_of(inline: bytes) -> str:
    """Return how a policy names one inline script or style, by what it says."""
    return f"sha256-{base64.b64encode(hashlib.sha256(inline).digest()).decode()}"
