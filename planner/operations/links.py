"""The one mechanism of every link that is handed out: made, opened, listed, renewed and revoked.

A secret is 128 random bits and is returned once, when it is made; its hash alone is kept. It is found by that hash, so
the time that an answer takes tells nothing of how near a guess was.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from planner.domain.event import Event
from planner.domain.links import Link, LinkPurpose, lasts_until
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes, reads, require_change
from planner.operations.workplace import Workplace
from planner.storage.links import add_links, close_links, find_link, load_links, note_use, set_expiry
from planner.storage.plans import load_plan

SECRET_BYTES = 16
NOTED_EVERY = timedelta(hours=1)
"""How often at most the use of a link is written down: a calendar that polls does not make the planner write."""


class NotOpenError(PlannerError):
    """A secret that opens nothing; the answer is the same whether it was guessed, revoked, has expired or is another's.

    So nobody learns from it which links there are.
    """

    template = sentence(
        "This link opens nothing: it has expired, was revoked, or was not copied whole. Ask whoever gave it to you for "
        "a new one."
    )


class NoSuchLinkError(PlannerError):
    """No link of the event has this id."""

    template = sentence("This event has no link “{link}”; the page of links and the command links list those it has.")


class RevokedError(PlannerError):
    """A revoked link that is to be renewed."""

    template = sentence("The link “{link}” was revoked and stays closed; make a new one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkWish:
    """What a new link is to open, and for whom."""

    purpose: LinkPurpose
    subject: str
    person_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLink:
    """A link with its secret, which nobody can ever show again."""

    link: Link
    secret: str


@changes(Area.SHARING)
def make_link(place: Workplace, actor: Actor, event_id: str, wish: LinkWish) -> NewLink:
    """Make a link that lasts until half a year after the event. Raises EventNotFoundError."""
    (made,) = make_links(place, actor, event_id, [wish])
    return made


@changes(Area.SHARING)
def make_links(place: Workplace, actor: Actor, event_id: str, wishes: Iterable[LinkWish]) -> tuple[NewLink, ...]:
    """Make links at once that last as one does, in the order of the wishes. Raises EventNotFoundError.

    Who makes, renews or revokes an invitation must be one who may give a right, too.
    """
    wishes = tuple(wishes)
    for purpose in {wish.purpose for wish in wishes}:
        _check_right(place, actor, event_id, purpose)
    event, now = load_plan(place.store, event_id).event, place.clock()
    made = tuple(
        NewLink(
            link=Link(
                id=new_id(),
                purpose=wish.purpose,
                subject=wish.subject,
                event_id=event_id,
                person_id=wish.person_id,
                made_at=now,
                made_by=actor.name,
                expires_at=lasts_until(wish.purpose, now, _ends_at(event)),
            ),
            secret=secrets.token_urlsafe(SECRET_BYTES),
        )
        for wish in wishes
    )
    add_links(place.store, {hash_secret(each.secret): each.link for each in made})
    return made


def open_link(place: Workplace, secret: str, *purposes: LinkPurpose) -> Link:
    """Return the open link of that secret for one of these purposes, and note that it is used.

    Raises NotOpenError for everything else.
    """
    found, now = find_link(place.store, hash_secret(secret)), place.clock()
    if found is None or found.purpose not in purposes or not found.is_open(now):
        raise NotOpenError
    if found.last_used_at is None or now - found.last_used_at >= NOTED_EVERY:
        note_use(place.store, found.id, now)
    return found


@reads(Area.SHARING)
def list_links(place: Workplace, actor: Actor, event_id: str) -> tuple[Link, ...]:
    """Return the links of an event that were not revoked, expired ones too, the newest first."""
    return tuple(each for each in load_links(place.store, event_id) if each.revoked_at is None)


@changes(Area.SHARING)
def renew_link(place: Workplace, actor: Actor, event_id: str, link_id: str) -> None:
    """Let a link last as long as a new one would; its secret stays. Raises NoSuchLinkError, RevokedError."""
    found = _link_to_change(place, actor, event_id, link_id)
    if found.revoked_at is not None:
        raise RevokedError(link=link_id)
    event = load_plan(place.store, event_id).event
    set_expiry(place.store, link_id, lasts_until(found.purpose, place.clock(), _ends_at(event)))


@changes(Area.SHARING)
def revoke_link(place: Workplace, actor: Actor, event_id: str, link_id: str) -> None:
    """Close a link at once and for good. Raises NoSuchLinkError."""
    close_links(place.store, [_link_to_change(place, actor, event_id, link_id).id], place.clock())


def hash_secret(secret: str) -> str:
    """Return what is kept of a secret; so many random bits need no salt and no slow hash."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _link_to_change(place: Workplace, actor: Actor, event_id: str, link_id: str) -> Link:
    found = next((each for each in load_links(place.store, event_id) if each.id == link_id), None)
    if found is None:
        raise NoSuchLinkError(link=link_id)
    _check_right(place, actor, event_id, found.purpose)
    return found


def _check_right(place: Workplace, actor: Actor, event_id: str, purpose: LinkPurpose) -> None:
    if purpose is LinkPurpose.INVITATION:
        require_change(place, actor, event_id, Area.TEAM)


def _ends_at(event: Event) -> datetime:
    """Return the midnight after the last day, where the event takes place."""
    return datetime.combine(event.ends_on + timedelta(days=1), time(), ZoneInfo(event.timezone))
