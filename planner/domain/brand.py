"""A host's brand: logo, colours, fonts and a Word base of the host's own; every paper can do without any of them.

Colours must be legible: white letters on them, and they on white paper, at 4.5:1 (WCAG 2.2, 1.4.3).
"""

import re
from base64 import b64decode
from dataclasses import dataclass

from planner.errors import PlannerError, sentence

LEAST_CONTRAST = 4.5
TINT_SHARE = 0.12
"""How much of a colour is in its tint: black text on it stays above 13:1, and it survives a photocopy."""

LONGEST_FONT_NAME = 31
"""Characters that Windows allows in the name of a font."""
START_LENGTH = 20

HEX = re.compile("#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
FONT_NAME = re.compile(r"[^\W_](?:[\w .'-]*[\w.])?")


class UnknownColourError(PlannerError):
    """A colour that is not written in hexadecimal digits."""

    template = sentence("“{start}” is no colour; write it as # and six digits, such as #0B4F5C.")


class PaleColourError(PlannerError):
    """A colour that nobody can read on white paper, nor white letters on it."""

    template = sentence(
        "The colour #{colour} is too pale to be read on white paper, or under white letters. "
        "Take #{darker}, the nearest that is dark enough."
    )


class FontNameError(PlannerError):
    """A text that cannot be the name of a font."""

    template = sentence(
        "“{start}” is no name of a font; write it as Word lists it, such as Open Sans: letters, digits and spaces, "
        "{most} at the most."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """What a host's papers look like; what is empty is ours.

    Colours are six hexadecimal digits in capitals. `logo` is a PNG and `base` a Word document, both checked and made
    anew before they came here, in base64.
    """

    id: str = "brand"
    version: int = 1
    main_colour: str = ""
    accent_colour: str = ""
    heading_font: str = ""
    body_font: str = ""
    logo: str = ""
    base: str = ""

    @property
    def logo_bytes(self) -> bytes:
        """The logo as a PNG file, empty where there is none."""
        return b64decode(self.logo)

    @property
    def base_bytes(self) -> bytes:
        """The base as a DOCX file, empty where there is none."""
        return b64decode(self.base)


NO_BRAND = Brand()


def parse_colour(text: str) -> str:
    """Return a legible colour in six capitals, or nothing for nothing. Raises UnknownColourError, PaleColourError."""
    if not text.strip():
        return ""
    found = HEX.fullmatch(text.strip())
    if not found:
        raise UnknownColourError(start=text.strip()[:START_LENGTH])
    digits = found[1].upper()
    colour = digits if len(digits) > len("RGB") else "".join(digit * 2 for digit in digits)
    if contrast_with_white(colour) < LEAST_CONTRAST:
        raise PaleColourError(colour=colour, darker=darker(colour))
    return colour


def parse_font(text: str) -> str:
    """Return the name of a font, or nothing for nothing. Raises FontNameError."""
    name = " ".join(text.split())
    if name and (len(name) > LONGEST_FONT_NAME or not FONT_NAME.fullmatch(name)):
        raise FontNameError(start=name[:START_LENGTH], most=LONGEST_FONT_NAME)
    return name


def contrast_with_white(colour: str) -> float:
    """Return the contrast of a colour and white, from 1 to 21 (WCAG 2.2)."""
    red, green, blue = map(_linear, _channels(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def darker(colour: str) -> str:
    """Return the nearest darker colour of the same hue that is legible."""
    shades = (_mix(colour, 0, share / 256) for share in range(256, -1, -1))
    return next(shade for shade in shades if contrast_with_white(shade) >= LEAST_CONTRAST)


def tint(colour: str) -> str:
    """Return a light colour of the same hue to stand behind black text."""
    return _mix(colour, 255, TINT_SHARE)


def _mix(colour: str, other: int, share: float) -> str:
    return "".join(f"{round(channel * share + other * (1 - share)):02X}" for channel in _channels(colour))


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour))


def _linear(channel: int) -> float:
    """Return the light of one channel, from 0 to 1 (WCAG 2.2, relative luminance)."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  as WCAG says
