"""Keeps links, known by the hashes of their secrets; book-keeping like the calendar ledger, so without history."""

from collections.abc import Collection, Mapping
from datetime import datetime

import sqlalchemy as sa

from planner.domain.links import Link, LinkPurpose
from planner.storage.link_table import link
from planner.storage.mapping import from_row, in_utc, to_row
from planner.storage.store import Store


def add_links(store: Store, made: Mapping[str, Link]) -> None:
    """Keep new links by the hashes of their secrets. Raises a DatabaseError where their event is not there."""
    rows = [{"secret_hash": secret_hash, **to_row(each)} for secret_hash, each in made.items()]
    with store.writing() as connection:
        if rows:
            connection.execute(link.insert(), rows)


def find_link(store: Store, secret_hash: str) -> Link | None:
    """Return the link with that secret, whatever its state."""
    with store.reading() as connection:
        row = connection.execute(sa.select(link).where(link.c.secret_hash == secret_hash)).mappings().first()
    return from_row(Link, row) if row else None


def load_links(store: Store, event_id: str) -> tuple[Link, ...]:
    """Return every link of an event, the newest first."""
    newest = sa.select(link).where(link.c.event_id == event_id).order_by(link.c.made_at.desc(), link.c.id)
    with store.reading() as connection:
        return tuple(from_row(Link, row) for row in connection.execute(newest).mappings())


def note_use(store: Store, link_id: str, at: datetime) -> None:
    """Keep when a link was last used; an earlier moment, from a clock that was set back, changes nothing."""
    earlier = sa.or_(link.c.last_used_at.is_(None), link.c.last_used_at < in_utc(at))
    with store.writing() as connection:
        connection.execute(link.update().where(link.c.id == link_id, earlier).values(last_used_at=in_utc(at)))


def set_expiry(store: Store, link_id: str, at: datetime) -> None:
    """Let a link expire at another moment."""
    with store.writing() as connection:
        connection.execute(link.update().where(link.c.id == link_id).values(expires_at=in_utc(at)))


def close_links(store: Store, link_ids: Collection[str], at: datetime) -> None:
    """Close links for good; one that is closed already keeps its moment."""
    with store.writing() as connection:
        still_open = link.update().where(link.c.id.in_(link_ids), link.c.revoked_at.is_(None))
        connection.execute(still_open.values(revoked_at=in_utc(at)))


def close_open_link(connection: sa.Connection, link_id: str, at: datetime) -> bool:
    """Close a link for good, and say whether it still was open: of several who ask, one is told so."""
    still_open = (link.c.id == link_id, link.c.revoked_at.is_(None), link.c.expires_at > in_utc(at))
    return connection.execute(link.update().where(*still_open).values(revoked_at=in_utc(at))).rowcount == 1


def close_invitations(
    connection: sa.Connection, event_ids: sa.Select[tuple[str]] | Collection[str], at: datetime
) -> None:
    """Close the invitations to events of which an owner has gone, who may have kept the secret of one."""
    invitations = (link.c.event_id.in_(event_ids), link.c.purpose == LinkPurpose.INVITATION.value)
    still_open = link.update().where(*invitations, link.c.revoked_at.is_(None))
    connection.execute(still_open.values(revoked_at=in_utc(at)))
