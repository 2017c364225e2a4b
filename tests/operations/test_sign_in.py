"""Accounts, their passwords and who is signed in, as the database keeps them."""

import time
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from planner.operations.accounts import (
    NoNameError,
    OnlyAtTheMachineError,
    WrongPasswordError,
    add_account,
    change_password,
    list_accounts,
    set_disabled,
    set_password,
)
from planner.operations.actor import LOCAL
from planner.operations.passwords import (
    NOBODYS_PASSWORD,
    ShortPasswordError,
    check_length,
    hash_password,
    is_password,
    new_password,
)
from planner.operations.sign_in import SEEN_EVERY, WrongSignInError, needs_sign_in, sign_in, sign_out, who_is
from planner.operations.workplace import Workplace
from planner.storage.account_tables import account
from planner.storage.account_tables import sign_in as sign_ins
from planner.storage.accounts import NameTakenError
from tests.operations.builders import NOW, a_workplace
from tests.operations.team import FIVE_WORDS, an_account, somebody


def later(place: Workplace, passed: timedelta) -> Workplace:
    return a_workplace(place.store, NOW + passed)


def test_nobody_needs_to_sign_in_before_there_is_an_account(place: Workplace) -> None:
    assert not needs_sign_in(place)
    assert add_account(place, LOCAL, "Kukës office", FIVE_WORDS).is_first
    assert needs_sign_in(place)
    set_disabled(place, LOCAL, "kukes OFFICE", is_disabled=True)
    assert needs_sign_in(place)


def test_whoever_signs_in_is_known_until_they_sign_out(place: Workplace) -> None:
    an_account(place, "owner")
    done = sign_in(place, "Owner", FIVE_WORDS)
    assert who_is(place, done.secret) == done.actor
    sign_out(place, done.secret)
    assert who_is(place, done.secret) is None
    assert who_is(place, "") is None


def test_nothing_that_opens_anything_is_kept(place: Workplace) -> None:
    an_account(place, "owner")
    secret = sign_in(place, "owner", FIVE_WORDS).secret
    with place.store.reading() as connection:
        kept = str([*connection.execute(sa.select(account)), *connection.execute(sa.select(sign_ins))])
    assert secret not in kept
    assert FIVE_WORDS not in kept


@pytest.mark.parametrize(("name", "password"), [("owner", "wrong"), ("nobody", FIVE_WORDS), ("", ""), ("owner", "")])
def test_a_name_and_a_password_belong_together(place: Workplace, name: str, password: str) -> None:
    an_account(place, "owner")
    with pytest.raises(WrongSignInError):
        sign_in(place, name, password)


def test_a_disabled_account_signs_in_no_more(place: Workplace) -> None:
    an_account(place, "owner")
    set_disabled(place, LOCAL, "owner", is_disabled=True)
    with pytest.raises(WrongSignInError):
        sign_in(place, "owner", FIVE_WORDS)
    set_disabled(place, LOCAL, "owner", is_disabled=False)
    assert sign_in(place, "owner", FIVE_WORDS)


def test_an_unknown_name_takes_as_long_as_a_wrong_password() -> None:
    kept = hash_password(FIVE_WORDS)

    def seconds(known: str) -> float:
        begun = time.process_time()
        assert not is_password("wrong", known)
        return time.process_time() - begun

    known, unknown = (min(seconds(each) for _ in range(3)) for each in (kept, NOBODYS_PASSWORD))
    assert known / 2 < unknown < known * 2


def test_being_there_is_noted_now_and_then(place: Workplace) -> None:
    an_account(place, "owner")
    secret = sign_in(place, "owner", FIVE_WORDS).secret

    def seen_at(passed: timedelta) -> datetime:
        assert who_is(later(place, passed), secret)
        with place.store.reading() as connection:
            found: datetime = connection.execute(sa.select(sign_ins.c.seen_at)).scalar_one()
        return found

    before = seen_at(timedelta())
    assert seen_at(SEEN_EVERY - timedelta(seconds=1)) == before
    assert seen_at(SEEN_EVERY) == before + SEEN_EVERY


def test_sign_ins_that_have_ended_are_forgotten(place: Workplace) -> None:
    an_account(place, "owner")
    for passed in (timedelta(), timedelta(days=8)):
        sign_in(later(place, passed), "owner", FIVE_WORDS)
    with place.store.reading() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(sign_ins)).scalar_one() == 1


def test_two_accounts_never_share_a_name(place: Workplace) -> None:
    add_account(place, LOCAL, "Kukës", FIVE_WORDS)
    with pytest.raises(NameTakenError):
        add_account(place, LOCAL, " KUKES ", FIVE_WORDS)
    assert [each.sign_in_name for each in list_accounts(place, LOCAL)] == ["kukes"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "a\0b", "a\u202eb"])
def test_a_name_that_nobody_can_type_is_refused(place: Workplace, name: str) -> None:
    with pytest.raises(NoNameError):
        add_account(place, LOCAL, name, FIVE_WORDS)


@pytest.mark.parametrize("password", ["", "x" * 11, "x" * 201])
def test_a_password_that_is_easily_guessed_is_refused(place: Workplace, password: str) -> None:
    with pytest.raises(ShortPasswordError):
        add_account(place, LOCAL, "owner", password)


def test_a_password_that_was_made_up_will_do() -> None:
    made = {new_password() for _ in range(50)}
    assert len(made) == 50
    for each in made:
        check_length(each)


def test_ones_own_password_is_changed_by_whoever_knows_it(place: Workplace) -> None:
    owner = somebody(place, "owner")
    with pytest.raises(WrongPasswordError):
        change_password(place, owner, "wrong", "six other words in a row")
    change_password(place, owner, FIVE_WORDS, "six other words in a row")
    assert sign_in(place, "owner", "six other words in a row")


def test_a_new_password_from_the_terminal_signs_out_everywhere(place: Workplace) -> None:
    an_account(place, "owner")
    secret = sign_in(place, "owner", FIVE_WORDS).secret
    set_password(place, LOCAL, "owner", "six other words in a row")
    assert who_is(place, secret) is None


def test_accounts_are_managed_at_the_machine_alone(place: Workplace) -> None:
    owner = somebody(place, "owner")
    with pytest.raises(OnlyAtTheMachineError):
        add_account(place, owner, "other", FIVE_WORDS)
    with pytest.raises(OnlyAtTheMachineError):
        list_accounts(place, owner)
    with pytest.raises(OnlyAtTheMachineError):
        set_password(place, owner, "owner", FIVE_WORDS)
    with pytest.raises(OnlyAtTheMachineError):
        set_disabled(place, owner, "owner", is_disabled=True)
