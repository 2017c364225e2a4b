"""People with accounts, signed in, and with rights to an event."""

from datetime import timedelta
from functools import cache

from planner.domain.accounts import LIFETIME, Account, SignIn
from planner.domain.rights import Right
from planner.operations.actor import LOCAL, Actor
from planner.operations.passwords import hash_password
from planner.operations.sign_in import hash_secret
from planner.operations.team import give_right
from planner.operations.workplace import Workplace
from planner.storage.accounts import add_account, add_sign_in

FIVE_WORDS = "five plain words in a row"


@cache
def hashed() -> str:
    """Hash the password of every account once: it takes its time on purpose."""
    return hash_password(FIVE_WORDS)


def an_account(place: Workplace, name: str) -> Account:
    """Make an account; the first one owns every event there is."""
    made_at = place.clock() - timedelta(days=1)
    account = Account(id=name, name=f"Office of {name}", sign_in_name=name, password_hash=hashed(), made_at=made_at)
    add_account(place.store, account)
    return account


def signed_in(place: Workplace, account: Account) -> Actor:
    """Sign somebody in."""
    now = place.clock()
    made = SignIn(
        id=hash_secret(account.id), account_id=account.id, made_at=now, seen_at=now, expires_at=now + LIFETIME
    )
    assert add_sign_in(place.store, made, hashed())
    return Actor(name=account.name, account_id=account.id, sign_in_id=made.id)


def somebody(place: Workplace, name: str, event_id: str = "", right: Right | None = None) -> Actor:
    """Make an account, sign it in, and give it a right to an event; the very first account owns all events."""
    account = an_account(place, name)
    if event_id:
        give_right(place, LOCAL, event_id, name, right)
    return signed_in(place, account)
