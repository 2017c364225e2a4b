"""Keeps who has which right to which event, and who gave and took it; an event never loses its last owner."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from planner.domain.accounts import Account, RightChange, TeamMember
from planner.domain.links import Link
from planner.domain.rights import HasRightError, LastOwnerError, NotAllowedError, Right, reaches_as_far
from planner.storage.account_tables import account, event_right, right_change
from planner.storage.accounts import first_account, insert_account
from planner.storage.links import close_invitations, close_open_link
from planner.storage.mapping import from_row
from planner.storage.schema import event
from planner.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class RightWanted:
    """Somebody's right to an event as it is to be; None takes it away."""

    event_id: str
    account_id: str
    after: Right | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """Who changes a right and when; `may` says of the giver's own right whether it suffices, None asks nobody."""

    actor: str
    at: datetime
    account_id: str = ""
    may: Callable[[Right | None], bool] | None = None


def load_rights(store: Store, account_id: str) -> dict[str, Right]:
    """Return an account's rights by event."""
    held = sa.select(event_right.c.event_id, event_right.c.held).where(event_right.c.account_id == account_id)
    with store.asking() as connection:
        return {event_id: Right(right) for event_id, right in connection.execute(held)}


def load_team(store: Store, event_id: str) -> tuple[TeamMember, ...]:
    """Return everybody who has a right to an event, the most powerful first."""
    names = (account.c.name, account.c.sign_in_name, account.c.disabled_at.is_not(None).label("is_disabled"))
    team = sa.select(event_right.c.account_id, event_right.c.held.label("right"), *names).join_from(
        event_right, account
    )
    order = list(Right)
    with store.reading() as connection:
        rows = connection.execute(team.where(event_right.c.event_id == event_id)).mappings()
        members = [from_row(TeamMember, row) for row in rows]
    return tuple(sorted(members, key=lambda each: (order.index(each.right), each.sign_in_name)))


def load_right_changes(store: Store, event_id: str, *, limit: int = 50) -> tuple[RightChange, ...]:
    """Return who gave and took which right to an event, the latest first."""
    columns = (right_change.c.at, right_change.c.actor, account.c.name, right_change.c.before, right_change.c.after)
    latest = sa.select(*columns).join_from(right_change, account).where(right_change.c.event_id == event_id)
    with store.reading() as connection:
        rows = connection.execute(latest.order_by(right_change.c.id.desc()).limit(limit)).mappings()
        return tuple(from_row(RightChange, row) for row in rows)


def change_right(store: Store, wanted: RightWanted, giver: Giver) -> None:
    """Give, change or take a right; what is so already is left alone.

    The giver's own right is asked for in the same transaction, after everybody else's change of this event's rights.
    Raises NotAllowedError, or LastOwnerError where no account that can sign in would own the event any more.
    """
    with store.writing() as connection:
        rights = _hold_rights(connection, wanted.event_id)
        if giver.may and not giver.may(rights.get(giver.account_id)):
            raise NotAllowedError
        before = rights.get(wanted.account_id)
        if before is not wanted.after:
            if before is Right.OWNER and not _other_owner(connection, wanted):
                raise LastOwnerError
            _write(connection, wanted, before, giver)


def take_up_invitation(store: Store, link: Link, wanted: RightWanted, giver: Giver, newcomer: Account | None) -> bool:
    """Close the invitation, make the newcomer's account and give the right: all of it, or where it is closed nothing.

    Return whether it still was open: of several at once, one is let in. Raises NameTakenError or HasRightError.
    """
    with store.writing() as connection:
        before = _hold_rights(connection, wanted.event_id).get(wanted.account_id)
        if not close_open_link(connection, link.id, giver.at):
            return False
        if wanted.after and reaches_as_far(before, wanted.after):
            raise HasRightError
        if newcomer:
            insert_account(connection, newcomer)
        _write(connection, wanted, before, giver)
    return True


def found_rights(connection: sa.Connection, event_id: str, account_id: str) -> None:
    """Make an account the owner of a new event, or without one the first account, if there is any."""
    owner = account_id or first_account(connection)
    if owner:
        row = {"event_id": event_id, "account_id": owner, "held": Right.OWNER.value}
        connection.execute(event_right.insert().values(row))


def _hold_rights(connection: sa.Connection, event_id: str) -> dict[str, Right]:
    """Return the rights to an event, which nobody else changes until this transaction ends."""
    connection.execute(sa.select(event.c.id).where(event.c.id == event_id).with_for_update(key_share=True))
    held = sa.select(event_right.c.account_id, event_right.c.held).where(event_right.c.event_id == event_id)
    return {account_id: Right(right) for account_id, right in connection.execute(held)}


def _other_owner(connection: sa.Connection, wanted: RightWanted) -> str | None:
    others = sa.select(event_right.c.account_id).join_from(event_right, account)
    return connection.scalar(
        others.where(
            event_right.c.event_id == wanted.event_id,
            event_right.c.held == Right.OWNER.value,
            event_right.c.account_id != wanted.account_id,
            account.c.disabled_at.is_(None),
        ).limit(1)
    )


def _write(connection: sa.Connection, wanted: RightWanted, before: Right | None, giver: Giver) -> None:
    key = {"event_id": wanted.event_id, "account_id": wanted.account_id}
    connection.execute(event_right.delete().filter_by(**key))
    if wanted.after:
        connection.execute(event_right.insert().values(**key, held=wanted.after.value))
    noted = {"actor": giver.actor, "at": giver.at, "before": before, "after": wanted.after}
    connection.execute(right_change.insert().values(**key, **noted))
    if before is Right.OWNER:
        close_invitations(connection, [wanted.event_id], giver.at)
