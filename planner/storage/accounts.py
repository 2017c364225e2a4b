"""Keeps accounts and the sign-ins that are open; of passwords and of browsers' secrets it knows the hashes alone."""

from datetime import datetime

import sqlalchemy as sa

from planner.domain.accounts import Account, SignIn
from planner.domain.rights import Right
from planner.errors import PlannerError, sentence
from planner.storage.account_tables import account, event_right, sign_in
from planner.storage.links import close_invitations
from planner.storage.mapping import from_row, to_row
from planner.storage.schema import event
from planner.storage.store import Store


class NameTakenError(PlannerError):
    """A sign-in name that somebody has already."""

    template = sentence("There is an account “{name}” already. Choose another name to sign in with.")


class AccountNotFoundError(PlannerError):
    """A sign-in name that nobody has."""

    template = sentence("There is no account “{name}”. Make it with python -m planner account add.")


HELD = sa.and_(event_right.c.account_id == sign_in.c.account_id, event_right.c.event_id == sa.bindparam("event"))
CAN_SIGN_IN = (sign_in.c.id == sa.bindparam("sign_in"), account.c.disabled_at.is_(None))
SIGNED_IN = sa.select(sign_in, account.c.name).join_from(sign_in, account).where(*CAN_SIGN_IN)
RIGHT_OF = (
    sa.select(sign_in, event_right.c.held).join_from(sign_in, account).outerjoin(event_right, HELD).where(*CAN_SIGN_IN)
)
ALL_HELD = event_right.c.account_id == sign_in.c.account_id
SIGNED_IN_WITH_RIGHTS = (
    sa.select(sign_in, account.c.name, event_right.c.event_id, event_right.c.held)
    .join_from(sign_in, account)
    .outerjoin(event_right, ALL_HELD)
    .where(*CAN_SIGN_IN)
)
FIRST_ACCOUNT = sa.select(account.c.id).order_by(account.c.made_at, account.c.id).limit(1)
"""Asked again and again, so written once: making a statement takes longer than running it."""


def has_accounts(store: Store) -> bool:
    """Whether anybody has an account, a disabled one too."""
    with store.asking() as connection:
        return first_account(connection) is not None


def first_account(connection: sa.Connection) -> str | None:
    """Return the id of the account that was made first, None where there is none."""
    return connection.scalar(FIRST_ACCOUNT)


def add_account(store: Store, new: Account) -> bool:
    """Add an account; the first one becomes the owner of every event there is. Return whether it is the first.

    Raises NameTakenError.
    """
    with store.writing() as connection:
        is_first = first_account(connection) is None
        insert_account(connection, new)
        if is_first:
            columns = (event.c.id, sa.literal(new.id), sa.literal(Right.OWNER.value))
            connection.execute(event_right.insert().from_select(list(event_right.c.keys()), sa.select(*columns)))
    return is_first


def insert_account(connection: sa.Connection, new: Account) -> None:
    """Add an account that owns nothing; raises NameTakenError, also where somebody else takes the name just now."""
    try:
        connection.execute(account.insert().values(to_row(new)))
    except sa.exc.IntegrityError as taken:
        raise NameTakenError(name=new.sign_in_name) from taken


def load_accounts(store: Store) -> tuple[Account, ...]:
    """Return every account, by sign-in name."""
    with store.reading() as connection:
        rows = connection.execute(sa.select(account)).mappings()
        return tuple(sorted((from_row(Account, row) for row in rows), key=lambda each: each.sign_in_name))


def find_account(store: Store, sign_in_name: str) -> Account | None:
    """Return the account of that folded sign-in name."""
    with store.reading() as connection:
        row = connection.execute(sa.select(account).where(account.c.sign_in_name == sign_in_name)).mappings().first()
    return from_row(Account, row) if row else None


def load_account(store: Store, account_id: str) -> Account:
    """Return the account of that id, which must be there."""
    with store.reading() as connection:
        return from_row(
            Account, connection.execute(sa.select(account).where(account.c.id == account_id)).mappings().one()
        )


def set_disabled(store: Store, account_id: str, at: datetime | None) -> None:
    """Disable an account and end its sign-ins, or without `at` let it sign in again.

    Invitations to the events that a disabled account owns are closed.
    """
    owned = sa.select(event_right.c.event_id).where(
        event_right.c.account_id == account_id, event_right.c.held == Right.OWNER.value
    )
    with store.writing() as connection:
        if at:
            close_invitations(connection, owned, at)
        connection.execute(account.update().where(account.c.id == account_id).values(disabled_at=at))
        connection.execute(sign_in.delete().where(sign_in.c.account_id == account_id))


def set_password(store: Store, account_id: str, password_hash: str) -> None:
    """Give an account another password and end its sign-ins everywhere."""
    with store.writing() as connection:
        connection.execute(account.update().where(account.c.id == account_id).values(password_hash=password_hash))
        connection.execute(sign_in.delete().where(sign_in.c.account_id == account_id))


def add_sign_in(store: Store, new: SignIn, password_hash: str) -> bool:
    """Keep a sign-in that was made with this password; return whether it still is the account's, which is enabled.

    Sign-ins that have ended by then are forgotten.
    """
    current = sa.select(account.c.id).where(
        account.c.id == new.account_id, account.c.password_hash == password_hash, account.c.disabled_at.is_(None)
    )
    with store.writing() as connection:
        connection.execute(sign_in.delete().where(sign_in.c.expires_at <= new.made_at))
        is_current = connection.scalar(current.with_for_update(read=True)) is not None
        if is_current:
            connection.execute(sign_in.insert().values(to_row(new)))
    return is_current


def find_sign_in(store: Store, sign_in_id: str) -> tuple[SignIn, str] | None:
    """Return a sign-in with the name of its account, None where there is none or the account is disabled."""
    with store.asking() as connection:
        row = connection.execute(SIGNED_IN, {"sign_in": sign_in_id}).mappings().first()
    return (from_row(SignIn, row), row["name"]) if row else None


def find_right(store: Store, sign_in_id: str, event_id: str) -> tuple[SignIn, Right | None] | None:
    """Return a sign-in with the right to an event that its account has; None as in find_sign_in. One query."""
    with store.asking() as connection:
        row = connection.execute(RIGHT_OF, {"sign_in": sign_in_id, "event": event_id}).mappings().first()
    return (from_row(SignIn, row), Right(row["held"]) if row["held"] else None) if row else None


def find_rights(store: Store, sign_in_id: str) -> tuple[SignIn, str, dict[str, Right]] | None:
    """Return a sign-in with the name of its account and all its rights by event; None as in find_sign_in. One query."""
    with store.asking() as connection:
        rows = connection.execute(SIGNED_IN_WITH_RIGHTS, {"sign_in": sign_in_id}).mappings().all()
    if not rows:
        return None
    rights = {row["event_id"]: Right(row["held"]) for row in rows if row["held"]}
    return from_row(SignIn, rows[0]), rows[0]["name"], rights


def touch_sign_in(store: Store, sign_in_id: str, at: datetime) -> None:
    """Note that a sign-in was used."""
    with store.writing() as connection:
        connection.execute(sign_in.update().where(sign_in.c.id == sign_in_id).values(seen_at=at))


def end_sign_in(store: Store, sign_in_id: str) -> None:
    """End a sign-in, if it is there."""
    with store.writing() as connection:
        connection.execute(sign_in.delete().where(sign_in.c.id == sign_in_id))


def end_sign_ins(store: Store, account_id: str) -> None:
    """End every sign-in of an account."""
    with store.writing() as connection:
        connection.execute(sign_in.delete().where(sign_in.c.account_id == account_id))
