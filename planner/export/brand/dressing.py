"""Dresses a finished paper in a host's brand, of which its writer knows nothing. Same paper and brand, same bytes.

Papers that are measured to fill a page or a card keep our fonts and margins, for which they were measured, and take
colours and the logo alone.
"""

from planner.domain.brand import NO_BRAND, Brand
from planner.export.archive import pack, unpack
from planner.export.brand.badge_logo import place_on_badges
from planner.export.brand.colours import colour_document, colour_workbook
from planner.export.brand.fonts import set_fonts
from planner.export.brand.letterhead import put_on_base
from planner.export.brand.logo import place_logo


def dress_document(content: bytes, brand: Brand, *, logo_text: str, is_measured: bool = False) -> bytes:
    """Return a DOCX of ours in `brand`; `logo_text` says what the logo is to whoever cannot see it."""
    if _is_ours(brand):
        return content
    parts = unpack(content)
    has_base = bool(brand.base) and not is_measured
    if has_base:
        put_on_base(parts, unpack(brand.base_bytes))
    colour_document(parts, brand)
    if not is_measured:
        set_fonts(parts, brand)
    if brand.logo:
        place_logo(parts, brand.logo_bytes, logo_text)
    if brand.logo and is_measured:
        place_on_badges(parts, brand.logo_bytes, logo_text)
    return pack(parts)


def dress_workbook(content: bytes, brand: Brand) -> bytes:
    """Return an XLSX of ours with its heads in the main colour."""
    if not brand.main_colour:
        return content
    parts = unpack(content)
    colour_workbook(parts, brand)
    return pack(parts)


def _is_ours(brand: Brand) -> bool:
    """Whether nothing of the brand is a host's."""
    return all(getattr(brand, name) == getattr(NO_BRAND, name) for name in LOOKS)


LOOKS = ("main_colour", "accent_colour", "heading_font", "body_font", "logo", "base")
