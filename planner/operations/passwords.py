"""Hashes passwords with scrypt and compares them in the same time whether they are right, wrong or nobody's."""

import hashlib
import hmac
import secrets
import string

from planner.errors import PlannerError, sentence

SHORTEST, LONGEST = 12, 200
N, R, PARALLEL = 2**15, 8, 1
"""32 megabytes and about a tenth of a second a password (RFC 7914; OWASP's list of parameters begins at 16)."""
SALT_BYTES, MOST_MEMORY = 16, 64 * 1024 * 1024
NOBODYS_PASSWORD = f"scrypt${N}${R}${PARALLEL}${bytes(SALT_BYTES).hex()}${bytes(64).hex()}"
"""What no password leads to; comparing with it takes as long as with anybody's."""
GROUPS, GROUP_LENGTH = 4, 5
LETTERS = "".join(sorted(set(string.ascii_lowercase + string.digits) - set("ilo01")))
"""Nothing that is taken for something else when it is read from a slip of paper."""


class ShortPasswordError(PlannerError):
    """A password that is too easily guessed, or too long to be hashed at leisure."""

    template = sentence("A password has {shortest} to {longest} characters; a few words in a row will do.")


def check_length(password: str) -> None:
    """Raise ShortPasswordError where a password is too short or far too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise ShortPasswordError(shortest=SHORTEST, longest=LONGEST)


def hash_password(password: str) -> str:
    """Return what is kept of a password, under a salt of its own and with the parameters it was made with."""
    salt = secrets.token_bytes(SALT_BYTES)
    return f"scrypt${N}${R}${PARALLEL}${salt.hex()}${_derive(password, salt, (N, R, PARALLEL)).hex()}"


def is_password(password: str, kept: str) -> bool:
    """Whether `kept` was made of this password."""
    _, n, r, parallel, salt, wanted = kept.split("$")
    made = _derive(password[:LONGEST], bytes.fromhex(salt), (int(n), int(r), int(parallel)))
    return hmac.compare_digest(made, bytes.fromhex(wanted))


def new_password() -> str:
    """Return a password that nobody guesses and everybody can type, of about 99 bits."""
    groups = ("".join(secrets.choice(LETTERS) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    return "-".join(groups)


def _derive(password: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    n, r, parallel = cost
    kept = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(kept, salt=salt, n=n, r=r, p=parallel, maxmem=MOST_MEMORY)
