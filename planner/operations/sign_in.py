"""Signs people in and out: a browser keeps a secret, the database its hash, and nothing else says who somebody is."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from planner.domain.accounts import LIFETIME, SignIn, is_open
from planner.domain.spelling import fold
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.passwords import NOBODYS_PASSWORD, is_password
from planner.operations.permission import needs_account
from planner.operations.workplace import Workplace
from planner.storage import accounts

COOKIE = "planner_sign_in"
"""Under this name a browser keeps the secret of its sign-in."""
SECRET_BYTES = 32
SEEN_EVERY = timedelta(minutes=10)
"""How often it is written down that somebody is still there."""


class WrongSignInError(PlannerError):
    """A name and a password that do not belong together; which of the two is wrong is not said."""

    template = sentence("The name or the password is wrong. Try again, or ask for a new password.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Somebody who has just signed in; `secret` is for their browser alone."""

    actor: Actor
    secret: str


def sign_in(place: Workplace, name: str, password: str) -> SignedIn:
    """Sign somebody in under a new secret; an unknown name takes as long as a wrong password.

    Raises WrongSignInError.
    """
    account = accounts.find_account(place.store, fold(name))
    is_right = is_password(password, account.password_hash if account else NOBODYS_PASSWORD)
    if account is None or not is_right:
        raise WrongSignInError
    secret, now = secrets.token_urlsafe(SECRET_BYTES), place.clock()
    made = SignIn(id=hash_secret(secret), account_id=account.id, made_at=now, seen_at=now, expires_at=now + LIFETIME)
    if not accounts.add_sign_in(place.store, made, account.password_hash):
        raise WrongSignInError
    return SignedIn(actor=Actor(name=account.name, account_id=account.id, sign_in_id=made.id), secret=secret)


def who_is(place: Workplace, secret: str) -> Actor | None:
    """Return who signed in with this secret, with their rights; None where it opens nothing or nothing any more."""
    if not secret:
        return None
    found, now = accounts.find_rights(place.store, hash_secret(secret)), place.clock()
    if found is None or not is_open(found[0], now):
        return None
    known, name, rights = found
    if now - known.seen_at >= SEEN_EVERY:
        accounts.touch_sign_in(place.store, known.id, now)
    return Actor(name=name, account_id=known.account_id, sign_in_id=known.id, rights=rights)


def sign_out(place: Workplace, secret: str) -> None:
    """End one sign-in; what was copied of it opens nothing any more."""
    accounts.end_sign_in(place.store, hash_secret(secret))


@needs_account
def sign_out_everywhere(place: Workplace, actor: Actor) -> None:
    """End every sign-in of somebody's account."""
    accounts.end_sign_ins(place.store, actor.account_id)


def needs_sign_in(place: Workplace) -> bool:
    """Whether there is an account, so that nobody works without one."""
    return accounts.has_accounts(place.store)


def hash_secret(secret: str) -> str:
    """Return what is kept of a secret; so many random bits need no salt and no slow hash."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
