"""Pictures for tests of what is uploaded."""

import struct
import zlib


def a_header_of(width: int, height: int) -> bytes:
    """Write the beginning of a PNG that says it is that large, and holds nothing."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + head
        + struct.pack(">I", zlib.crc32(head))
        + b"\x00\x00\x00\x09IDAT"
    )
