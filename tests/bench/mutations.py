"""Spoils files and texts: bytes flipped, cut, doubled and spliced, parts of archives exchanged, attacks put in."""

import random
import re
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

HOSTILE = (
    *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", "\u202e\u2066".encode(), b"\r\n\r\n", b"\x1b[2J", b"\x7f"),
    *(b"9" * 400, b"-1", b"1e999", b"NaN", b"-Infinity", b"null", b"[]", b"{}", b'""', b"true", b"0x10", b"\\ud800"),
    *(b"=cmd|' /C calc'!A0", b"<script>alert(1)</script>", b"'; DROP TABLE events; --", b"{{7*7}}", b"%n%s"),
    *(
        b"../../../../etc/passwd",
        b"C:\\windows\\win.ini",
        b"/dev/null",
        b"&a;",
        b"&a *a",
        b"!!python/object:os.system x",
    ),
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
)
VALUE = re.compile(rb'"[^"<>]*"|\b\d+\b')
VALUES = (
    *(b'""', b'"a"', b'"0"', b'"-1"', b'"\\u0000"', b'"\\ud800"', b'"2027-02-30"', b'"9999-12-31"', b'"../x"'),
    *(b"0", b"-1", b"9" * 18, b"9" * 400, b"1.5", b"1e308", b"null", b"true", b"[]", b"{}"),
)
NESTED = (b"[", b"{", b'{"a":', b"(", b"- ", b"<a>")
DEPTH, LONG = 20_000, 200_000
MOSTLY = 0.8


def spoil(seed: bytes, others: tuple[bytes, ...], chance: random.Random) -> bytes:
    """Return `seed` spoilt in one to four ways; where it is an archive, mostly one of its parts is."""
    ways = IN_ARCHIVES if seed.startswith(b"PK") and chance.random() < MOSTLY else IN_BYTES
    for _ in range(chance.randint(1, 4)):
        seed = chance.choice(ways)(seed, chance.choice(others), chance)
    return seed


def _place(content: bytes, chance: random.Random) -> int:
    return chance.randint(0, len(content))


def _flip(content: bytes, _other: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 2, 8)) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(content: bytes, _other: bytes, chance: random.Random) -> bytes:
    begin, end = sorted((_place(content, chance), _place(content, chance)))
    return chance.choice((content[:begin], content[:begin] + content[end:], content[begin:end]))


def _double(content: bytes, _other: bytes, chance: random.Random) -> bytes:
    begin, end = sorted((_place(content, chance), _place(content, chance)))
    return content[:end] + content[begin:end] * chance.choice((1, 2, 20)) + content[end:] if content else content


def _splice(content: bytes, other: bytes, chance: random.Random) -> bytes:
    at, begin = _place(content, chance), _place(other, chance)
    return content[:at] + other[begin : begin + chance.choice((4, 40, 400))] + content[at:]


def _put_in(content: bytes, _other: bytes, chance: random.Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + chance.choice(HOSTILE) + content[at + chance.choice((0, 1, 10)) :]


def _nest(content: bytes, _other: bytes, chance: random.Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + chance.choice(NESTED) * DEPTH + content[at:]


def _lengthen(content: bytes, _other: bytes, chance: random.Random) -> bytes:
    at = _place(content, chance)
    return content[:at] + chance.choice((b"a", b" ", b"0", b"\xc3\xab", b"\n")) * LONG + content[at:]


def _exchange_value(content: bytes, _other: bytes, chance: random.Random) -> bytes:
    """Put something else in the place of one quoted text or number, so that the whole can still be read."""
    found = chance.choice(list(VALUE.finditer(content)) or [None])
    return content[: found.start()] + chance.choice(VALUES) + content[found.end() :] if found else content


IN_BYTES: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (
    *(_flip, _cut, _double, _splice, _put_in, _nest, _lengthen),
    *(_exchange_value, _exchange_value, _exchange_value, _exchange_value),
)


def _in_part(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """Spoil one part of an archive and pack it anew, so that what unpacks it finds nothing wrong."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return _flip(content, other, chance)
    if parts:
        name = chance.choice(sorted(parts))
        parts[name] = chance.choice(IN_BYTES)(parts[name], chance.choice(sorted(parts.values())), chance)
    return _pack(parts)


def _exchange_part(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """Give one part the name of another, or a name that leads out of the archive."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return _flip(content, other, chance)
    if parts:
        names = sorted(parts)
        parts[chance.choice((*names, "../x.xml", "/x.xml", "word/vbaProject.bin"))] = parts.pop(chance.choice(names))
    return _pack(parts)


IN_ARCHIVES = (_in_part, _in_part, _in_part, _exchange_part)


def _pack(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()
