"""An address as a QR code, for a telephone to read from a screen or a sheet of paper."""

PIXELS, QUIET = 5, 4
"""How many pixels a module has, and how many modules stay empty around it (ISO/IEC 18004 asks for four)."""


def qr_picture(text: str) -> str:
    """Return the code of `text` as an address that holds its PNG: `data:image/png;base64,` and so on.

    Dark on white in every theme, for readers expect it so; a seventh of it may be hidden (level M). Raises ValueError
    where the text is longer than any code, some 2,300 bytes.
    """
    import segno

    picture: str = segno.make(text, error="m", micro=False).png_data_uri(scale=PIXELS, border=QUIET)
    return picture
