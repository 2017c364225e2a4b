"""Rights are given and taken by owners, an owner is always left, and what was given is told."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from planner.domain.rights import LastOwnerError, NotAllowedError, Right
from planner.errors import PlannerError
from planner.operations.accounts import set_disabled
from planner.operations.actor import LOCAL, Actor
from planner.operations.events import create_event, delete_event, list_events
from planner.operations.team import give_right, list_right_changes, list_team
from planner.operations.workplace import Workplace
from planner.storage.accounts import AccountNotFoundError
from tests.operations.builders import a_bare_event, a_request, an_event_in, on_both_databases
from tests.operations.team import an_account, signed_in, somebody


def rights(place: Workplace, event_id: str) -> dict[str, Right]:
    return {each.sign_in_name: each.right for each in list_team(place, LOCAL, event_id)}


def test_the_first_account_owns_every_event_there_is_and_later_ones_none(place: Workplace) -> None:
    kept, deleted = a_bare_event(place), a_bare_event(place)
    delete_event(place, LOCAL, deleted)
    an_account(place, "first")
    an_account(place, "second")
    assert [rights(place, each) for each in (kept, deleted)] == [{"first": Right.OWNER}] * 2


def test_whoever_makes_an_event_owns_it(place: Workplace) -> None:
    somebody(place, "first")
    maker = somebody(place, "maker")
    event = create_event(place, maker, a_request()).event
    assert rights(place, event.id) == {"maker": Right.OWNER}
    assert [each.id for each in list_events(place, maker)] == [event.id]


def test_what_is_made_in_the_terminal_belongs_to_the_first_account(place: Workplace) -> None:
    an_account(place, "first")
    an_account(place, "second")
    assert rights(place, an_event_in(place).event.id) == {"first": Right.OWNER}


def test_an_owner_gives_changes_and_takes_a_right_and_the_list_tells_it(place: Workplace) -> None:
    event_id = a_bare_event(place)
    owner = somebody(place, "owner")
    an_account(place, "helper")
    for right in (Right.VIEWER, Right.VIEWER, Right.OWNER, None):
        give_right(place, owner, event_id, " HELPER ", right)
        assert rights(place, event_id).get("helper") is right

    told = [(each.actor, each.name, each.before, each.after) for each in list_right_changes(place, owner, event_id)]

    about = ("Office of owner", "Office of helper")
    assert told == [(*about, Right.OWNER, None), (*about, Right.VIEWER, Right.OWNER), (*about, None, Right.VIEWER)]


def test_the_last_owner_stays(place: Workplace) -> None:
    event_id = a_bare_event(place)
    owner = somebody(place, "owner")
    other = somebody(place, "other", event_id, Right.OWNER)
    give_right(place, owner, event_id, "other", None)
    for after in (None, Right.VIEWER):
        with pytest.raises(LastOwnerError):
            give_right(place, owner, event_id, "owner", after)
    assert rights(place, event_id) == {"owner": Right.OWNER}
    assert other


def test_an_owner_who_cannot_sign_in_does_not_count(place: Workplace) -> None:
    event_id = a_bare_event(place)
    owner = somebody(place, "owner")
    somebody(place, "other", event_id, Right.OWNER)
    set_disabled(place, LOCAL, "other", is_disabled=True)
    with pytest.raises(LastOwnerError):
        give_right(place, owner, event_id, "owner", Right.VIEWER)


@on_both_databases
def test_of_two_owners_who_take_each_others_right_one_comes_too_late(place: Workplace) -> None:
    event_id = a_bare_event(place)
    one = somebody(place, "one")
    other = somebody(place, "other", event_id, Right.OWNER)
    for _ in range(5):
        with ThreadPoolExecutor(2) as both:
            done = [both.submit(demote, place, event_id, *each) for each in ((one, "other"), (other, "one"))]
        assert sorted(each.result() for each in done) == ["NotAllowedError", "done"]
        assert sorted(rights(place, event_id).values()) == [Right.OWNER, Right.VIEWER]
        for name in ("one", "other"):
            give_right(place, LOCAL, event_id, name, Right.OWNER)


@on_both_databases
def test_of_many_owners_who_leave_at_once_one_stays(place: Workplace) -> None:
    event_id = a_bare_event(place)
    owners = [signed_in(place, an_account(place, name)) for name in ("a", "b", "c", "d")]
    for name in ("b", "c", "d"):
        give_right(place, LOCAL, event_id, name, Right.OWNER)
    with ThreadPoolExecutor(4) as all_of_them:
        done = [all_of_them.submit(demote, place, event_id, each, each.account_id) for each in owners]
    assert sorted(each.result() for each in done) == ["LastOwnerError", "done", "done", "done"]
    assert sorted(rights(place, event_id).values()) == [Right.OWNER, *[Right.VIEWER] * 3]


def demote(place: Workplace, event_id: str, actor: Actor, name: str) -> str:
    try:
        give_right(place, actor, event_id, name, Right.VIEWER)
    except PlannerError as problem:
        return type(problem).__name__
    return "done"


def test_an_organiser_gives_nobody_a_right(place: Workplace) -> None:
    event_id = a_bare_event(place)
    somebody(place, "owner")
    organiser = somebody(place, "organiser", event_id, Right.ORGANISER)
    with pytest.raises(NotAllowedError):
        give_right(place, organiser, event_id, "organiser", Right.OWNER)
    assert rights(place, event_id)["organiser"] is Right.ORGANISER


def test_an_account_that_is_not_there_is_named(place: Workplace) -> None:
    event_id = a_bare_event(place)
    with pytest.raises(AccountNotFoundError, match="There is no account “nobody”"):
        give_right(place, LOCAL, event_id, "nobody", Right.VIEWER)
