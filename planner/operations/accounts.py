"""Accounts of the team: made, listed, disabled and given passwords at the machine itself; one changes one's own."""

from dataclasses import dataclass

from planner.domain.accounts import Account
from planner.domain.spelling import fold
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.passwords import check_length, hash_password, is_password
from planner.operations.permission import needs_account
from planner.operations.workplace import Workplace
from planner.storage import accounts
from planner.storage.accounts import AccountNotFoundError

LONGEST_NAME = 100


class OnlyAtTheMachineError(PlannerError):
    """Accounts that somebody wants to manage who is not at the machine itself."""

    template = sentence("Accounts are managed in the terminal of the computer that runs the planner.")


class NoNameError(PlannerError):
    """An account without a name to sign in with, or with one that nobody could type."""

    template = sentence("A name to sign in with has 1 to {most} characters. Choose another one.")


class WrongPasswordError(PlannerError):
    """A password that is not the account's."""

    template = sentence("That is not your password. Nothing was changed: type the one that you signed in with.")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """An account that was just made; the first one owns every event there is."""

    account: Account
    is_first: bool


@needs_account
def add_account(place: Workplace, actor: Actor, name: str, password: str, shown: str = "") -> NewAccount:
    """Make an account that signs in as `name` and is shown as `shown`.

    Raises NameTakenError, NoNameError, ShortPasswordError, or OnlyAtTheMachineError.
    """
    _check_local(actor)
    made = prepare_account(place, name, password, shown)
    return NewAccount(account=made, is_first=accounts.add_account(place.store, made))


def prepare_account(place: Workplace, name: str, password: str, shown: str) -> Account:
    """Return an account that nobody keeps yet; raises NoNameError or ShortPasswordError."""
    check_length(password)
    return Account(
        id=new_id(),
        name=" ".join((shown or name).split())[:LONGEST_NAME],
        sign_in_name=_sign_in_name(name),
        password_hash=hash_password(password),
        made_at=place.clock(),
    )


@needs_account
def list_accounts(place: Workplace, actor: Actor) -> tuple[Account, ...]:
    """Return every account, by the name it signs in with; raises OnlyAtTheMachineError."""
    _check_local(actor)
    return accounts.load_accounts(place.store)


@needs_account
def set_disabled(place: Workplace, actor: Actor, name: str, *, is_disabled: bool) -> None:
    """Let an account sign in no more, or again; raises AccountNotFoundError or OnlyAtTheMachineError.

    Its rights stay, and whoever is signed in with it is signed out.
    """
    _check_local(actor)
    accounts.set_disabled(place.store, account_named(place, name).id, place.clock() if is_disabled else None)


@needs_account
def set_password(place: Workplace, actor: Actor, name: str, password: str) -> None:
    """Give an account another password and sign it out everywhere.

    Raises AccountNotFoundError, ShortPasswordError or OnlyAtTheMachineError.
    """
    _check_local(actor)
    check_length(password)
    accounts.set_password(place.store, account_named(place, name).id, hash_password(password))


@needs_account
def change_password(place: Workplace, actor: Actor, old: str, new: str) -> None:
    """Change one's own password; it signs one out everywhere. Raises WrongPasswordError or ShortPasswordError."""
    check_length(new)
    mine = accounts.load_account(place.store, actor.account_id)
    if not is_password(old, mine.password_hash):
        raise WrongPasswordError
    accounts.set_password(place.store, mine.id, hash_password(new))


def account_named(place: Workplace, name: str) -> Account:
    """Return the account that signs in as `name`; raises AccountNotFoundError."""
    found = accounts.find_account(place.store, fold(name))
    if found is None:
        raise AccountNotFoundError(name=name[:LONGEST_NAME])
    return found


def _check_local(actor: Actor) -> None:
    if not actor.is_local:
        raise OnlyAtTheMachineError


def _sign_in_name(name: str) -> str:
    folded = fold(name)
    if not 0 < len(folded) <= LONGEST_NAME or not folded.isprintable():
        raise NoNameError(most=LONGEST_NAME)
    return folded
