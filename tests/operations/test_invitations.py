"""An invitation lets one person in, once, with the right that an owner chose; and nobody else, ever."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.links import LinkPurpose
from planner.domain.rights import HasRightError, NotAllowedError, Right
from planner.errors import PlannerError
from planner.operations.accounts import set_disabled
from planner.operations.actor import LOCAL, Actor
from planner.operations.events import delete_event
from planner.operations.invitations import (
    Newcomer,
    NobodyCouldComeInError,
    invite,
    join,
    join_anew,
    open_invitation,
)
from planner.operations.links import LinkWish, NewLink, NotOpenError, list_links, make_link, renew_link, revoke_link
from planner.operations.passwords import ShortPasswordError
from planner.operations.team import give_right, list_right_changes, list_team
from planner.operations.workplace import Workplace
from planner.storage.accounts import NameTakenError, find_account
from tests.operations.builders import a_bare_event, on_both_databases
from tests.operations.team import FIVE_WORDS, an_account, signed_in, somebody

OFFICE = Newcomer(name="Shkoder", password=FIVE_WORDS, shown="Office of Shkodër")


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Create an event."""
    return a_bare_event(place)


@pytest.fixture
def owner(place: Workplace, event_id: str) -> Actor:
    """Sign in the owner of the event."""
    assert event_id
    return somebody(place, "owner")


@pytest.fixture
def made(place: Workplace, owner: Actor, event_id: str) -> NewLink:
    """Invite a facilitator."""
    return invite(place, owner, event_id, Right.FACILITATOR)


def rights(place: Workplace, event_id: str) -> dict[str, Right]:
    return {each.sign_in_name: each.right for each in list_team(place, LOCAL, event_id)}


def opens(place: Workplace, made: NewLink) -> bool:
    try:
        return bool(open_invitation(place, made.secret))
    except NotOpenError:
        return False


def test_a_newcomer_makes_an_account_and_has_the_right(place: Workplace, made: NewLink) -> None:
    event_id = made.link.event_id
    shown = open_invitation(place, made.secret)
    assert (shown.event.id, shown.right, shown.by) == (event_id, Right.FACILITATOR, "Office of owner")

    _, joined = join_anew(place, made.secret, OFFICE)

    assert rights(place, event_id) == {"owner": Right.OWNER, "shkoder": Right.FACILITATOR}
    assert [each.name for each in list_team(place, LOCAL, event_id)][1] == joined.actor.name == "Office of Shkodër"
    (told,) = list_right_changes(place, LOCAL, event_id)
    assert (told.actor, told.name, told.after) == ("Office of owner", "Office of Shkodër", Right.FACILITATOR)


def test_who_has_an_account_joins_with_it(place: Workplace, made: NewLink) -> None:
    join(place, somebody(place, "known"), made.secret)
    assert rights(place, made.link.event_id)["known"] is Right.FACILITATOR


def test_an_invitation_is_used_once_and_then_listed_no_more(place: Workplace, made: NewLink, owner: Actor) -> None:
    second = somebody(place, "second")
    assert opens(place, made)
    join_anew(place, made.secret, OFFICE)
    for again in (
        lambda: join(place, second, made.secret),
        lambda: join_anew(place, made.secret, replace(OFFICE, name="another")),
        lambda: open_invitation(place, made.secret),
    ):
        with pytest.raises(NotOpenError):
            again()
    assert list_links(place, owner, made.link.event_id) == ()
    assert find_account(place.store, "another") is None


@on_both_databases
def test_of_many_who_come_at_once_one_is_let_in(place: Workplace) -> None:
    event_id = a_bare_event(place)
    made = invite(place, somebody(place, "owner"), event_id, Right.VIEWER)
    people = [somebody(place, name) for name in ("a", "b", "c", "d")]

    def come(actor: Actor) -> str:
        try:
            join(place, actor, made.secret)
        except PlannerError as problem:
            return type(problem).__name__
        return "in"

    with ThreadPoolExecutor(4) as all_of_them:
        came = sorted(all_of_them.map(come, people))
    assert came == [*["NotOpenError"] * 3, "in"]
    assert sorted(rights(place, event_id).values()) == [Right.OWNER, Right.VIEWER]


@pytest.mark.parametrize(
    ("newcomer", "refused"),
    [(replace(OFFICE, name=" OWNER "), NameTakenError), (replace(OFFICE, password="short"), ShortPasswordError)],  # noqa: S106
)
def test_what_cannot_be_leaves_the_invitation_open_and_makes_nothing(
    place: Workplace, made: NewLink, newcomer: Newcomer, refused: type[PlannerError]
) -> None:
    with pytest.raises(refused):
        join_anew(place, made.secret, newcomer)
    assert opens(place, made)
    assert rights(place, made.link.event_id) == {"owner": Right.OWNER}


def test_nobody_loses_a_right_by_an_invitation(place: Workplace, made: NewLink, owner: Actor) -> None:
    with pytest.raises(HasRightError):
        join(place, owner, made.secret)
    assert opens(place, made)
    assert rights(place, made.link.event_id) == {"owner": Right.OWNER}


def test_an_invitation_makes_a_right_greater(place: Workplace, made: NewLink) -> None:
    join(place, somebody(place, "viewer", made.link.event_id, Right.VIEWER), made.secret)
    assert rights(place, made.link.event_id)["viewer"] is Right.FACILITATOR


def test_a_week_later_it_is_closed_until_an_owner_renews_it(place: Workplace, made: NewLink) -> None:
    later = replace(place, clock=lambda: place.clock() + timedelta(days=7))
    assert opens(replace(place, clock=lambda: place.clock() + timedelta(days=6)), made)
    assert not opens(later, made)
    renew_link(later, LOCAL, made.link.event_id, made.link.id)
    assert opens(later, made)


def close_by_hand(place: Workplace, owner: Actor, made: NewLink) -> None:
    revoke_link(place, owner, made.link.event_id, made.link.id)


def close_with_the_event(place: Workplace, owner: Actor, made: NewLink) -> None:
    delete_event(place, owner, made.link.event_id)


def close_by_taking_the_owners_right(place: Workplace, _owner: Actor, made: NewLink) -> None:
    an_account(place, "next")
    give_right(place, LOCAL, made.link.event_id, "next", Right.OWNER)
    give_right(place, LOCAL, made.link.event_id, "owner", Right.ORGANISER)


def close_by_disabling_the_owner(place: Workplace, _owner: Actor, _made: NewLink) -> None:
    set_disabled(place, LOCAL, "owner", is_disabled=True)


@pytest.mark.parametrize(
    "close", [close_by_disabling_the_owner, close_by_hand, close_by_taking_the_owners_right, close_with_the_event]
)
def test_it_is_closed_by_whoever_may_and_when_an_owner_goes(
    place: Workplace, made: NewLink, owner: Actor, close: Callable[[Workplace, Actor, NewLink], None]
) -> None:
    assert opens(place, made)
    close(place, owner, made)
    assert not opens(place, made)


def test_others_of_the_team_who_go_close_no_invitation(place: Workplace, made: NewLink) -> None:
    somebody(place, "viewer", made.link.event_id, Right.VIEWER)
    give_right(place, LOCAL, made.link.event_id, "viewer", None)
    set_disabled(place, LOCAL, "viewer", is_disabled=True)
    assert opens(place, made)


@pytest.mark.parametrize("right", [Right.ORGANISER, Right.LEAD_FACILITATOR])
def test_who_hands_out_links_alone_neither_makes_nor_changes_an_invitation(
    place: Workplace, made: NewLink, right: Right
) -> None:
    event_id = made.link.event_id
    actor = somebody(place, "helper", event_id, right)
    wish = LinkWish(purpose=LinkPurpose.INVITATION, subject=Right.OWNER)
    for forbidden in (
        lambda: invite(place, actor, event_id, Right.OWNER),
        lambda: make_link(place, actor, event_id, wish),
        lambda: renew_link(place, actor, event_id, made.link.id),
        lambda: revoke_link(place, actor, event_id, made.link.id),
    ):
        with pytest.raises(NotAllowedError):
            forbidden()
    assert list_links(place, actor, event_id) == (made.link,)


def test_a_link_for_something_else_is_no_invitation(place: Workplace, owner: Actor, event_id: str) -> None:
    calendar = make_link(place, owner, event_id, LinkWish(purpose=LinkPurpose.CALENDAR, subject="event"))
    for secret in (calendar.secret, "0" * 22, ""):
        with pytest.raises(NotOpenError):
            open_invitation(place, secret)


def test_without_any_account_nobody_is_invited(place: Workplace, event_id: str) -> None:
    with pytest.raises(NobodyCouldComeInError):
        invite(place, LOCAL, event_id, Right.VIEWER)


def test_whoever_is_at_the_machine_itself_joins_nothing(place: Workplace, made: NewLink) -> None:
    with pytest.raises(NotOpenError):
        join(place, LOCAL, made.secret)
    assert signed_in(place, an_account(place, "last"))
    assert opens(place, made)
