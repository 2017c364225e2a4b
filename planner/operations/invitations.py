"""Invitations to the team: a link that lets one person in, once, with a right that an owner has chosen.

It is closed when it is taken up, and when an owner of the event goes, who may have kept the secret of one.
"""

from dataclasses import dataclass

from planner.domain.accounts import Account
from planner.domain.event import Event
from planner.domain.links import Link, LinkPurpose
from planner.domain.rights import Area, Right
from planner.errors import PlannerError, sentence
from planner.operations.accounts import prepare_account
from planner.operations.actor import LOCAL, Actor
from planner.operations.links import LinkWish, NewLink, NotOpenError, make_link, open_link
from planner.operations.permission import changes, needs_account
from planner.operations.sign_in import SignedIn, sign_in
from planner.operations.workplace import Workplace
from planner.storage.accounts import has_accounts
from planner.storage.plans import load_plan
from planner.storage.rights import Giver, RightWanted, take_up_invitation


class NobodyCouldComeInError(PlannerError):
    """An invitation to a planner that is for one person at its computer."""

    template = sentence(
        "Nobody has an account yet, so the planner is open on its own computer only. Make your own account first, with "
        "python -m planner account add; then invite others."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What an open invitation is to, and who invites; `by` is empty where it was made in the terminal."""

    link: Link
    event: Event
    right: Right
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """What somebody chooses who has no account yet; `shown` is how others see it."""

    name: str
    password: str
    shown: str = ""


@changes(Area.SHARING, Area.TEAM)
def invite(place: Workplace, actor: Actor, event_id: str, right: Right) -> NewLink:
    """Make a link that lets one person into the team within a week. Raises NobodyCouldComeInError."""
    if not has_accounts(place.store):
        raise NobodyCouldComeInError
    return make_link(place, actor, event_id, LinkWish(purpose=LinkPurpose.INVITATION, subject=right))


def open_invitation(place: Workplace, secret: str) -> Invitation:
    """Return what an invitation is to, and change nothing: programs look at links, too. Raises NotOpenError."""
    link = open_link(place, secret, LinkPurpose.INVITATION)
    event = load_plan(place.store, link.event_id).event
    if event.deleted_at:
        raise NotOpenError
    by = "" if link.made_by == LOCAL.name else link.made_by
    return Invitation(link=link, event=event, right=Right(link.subject), by=by)


@needs_account
def join(place: Workplace, actor: Actor, secret: str) -> Invitation:
    """Take up an invitation with one's own account; raises NotOpenError, or HasRightError where it adds nothing."""
    if actor.is_local:
        raise NotOpenError
    invitation = open_invitation(place, secret)
    _take_up(place, invitation, actor.account_id, None)
    return invitation


def join_anew(place: Workplace, secret: str, newcomer: Newcomer) -> tuple[Invitation, SignedIn]:
    """Take up an invitation with an account that is made by it, and sign it in.

    Raises NotOpenError, NameTakenError, NoNameError or ShortPasswordError; then the invitation stays open.
    """
    invitation = open_invitation(place, secret)
    made = prepare_account(place, newcomer.name, newcomer.password, newcomer.shown)
    _take_up(place, invitation, made.id, made)
    return invitation, sign_in(place, newcomer.name, newcomer.password)


def _take_up(place: Workplace, invitation: Invitation, account_id: str, newcomer: Account | None) -> None:
    link = invitation.link
    wanted = RightWanted(event_id=link.event_id, account_id=account_id, after=invitation.right)
    giver = Giver(actor=link.made_by, at=place.clock())
    if not take_up_invitation(place.store, link, wanted, giver, newcomer):
        raise NotOpenError
