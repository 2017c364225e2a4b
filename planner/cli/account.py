"""Accounts from the terminal: made, listed, disabled, given passwords and rights, by whoever sits at the machine."""

import sys

import click

from planner.cli.links import tell_link
from planner.cli.options import database_option, event_argument
from planner.cli.speaking import tell
from planner.domain.rights import Right
from planner.operations.accounts import add_account, list_accounts, set_disabled, set_password
from planner.operations.actor import LOCAL
from planner.operations.invitations import invite
from planner.operations.passwords import new_password
from planner.operations.team import give_right
from planner.operations.web_address import web_address
from planner.operations.workplace import Workplace

NOBODY = "none"
name_argument = click.argument("name")
generate_option = click.option("--generate", is_flag=True, help="Make up a password and print it, this once.")


@click.group("account")
def account_command() -> None:
    """Keep the accounts of the team; with the first one, nobody gets in without signing in."""


@account_command.command("add")
@name_argument
@click.option(
    "--shown", default="", help="How others see it, such as an office; the name itself where nothing is said."
)
@generate_option
@database_option
def add_command(place: Workplace, name: str, shown: str, *, generate: bool) -> None:
    """Make an account that signs in as NAME; the password is asked for twice, or is a line of the input."""
    made = add_account(place, LOCAL, name, _password(generate=generate), shown)
    tell(f"“{made.account.name}” signs in as {made.account.sign_in_name}.")
    if made.is_first:
        tell("It is the first account: it owns every event there is, and from now on everybody has to sign in.")


@account_command.command("list")
@database_option
def list_command(place: Workplace) -> None:
    """List the accounts: the name to sign in with, the name shown, and whether it is disabled."""
    for each in list_accounts(place, LOCAL):
        tell(f"{each.sign_in_name}  {each.name}{'  (disabled)' if each.disabled_at else ''}")


@account_command.command("disable")
@name_argument
@database_option
def disable_command(place: Workplace, name: str) -> None:
    """Sign NAME out everywhere and let it sign in no more; its rights stay until an owner takes them."""
    set_disabled(place, LOCAL, name, is_disabled=True)
    tell(f"{name} is signed out everywhere and cannot sign in.")


@account_command.command("enable")
@name_argument
@database_option
def enable_command(place: Workplace, name: str) -> None:
    """Let NAME sign in again."""
    set_disabled(place, LOCAL, name, is_disabled=False)
    tell(f"{name} can sign in again.")


@account_command.command("password")
@name_argument
@generate_option
@database_option
def password_command(place: Workplace, name: str, *, generate: bool) -> None:
    """Give NAME another password and sign it out everywhere."""
    set_password(place, LOCAL, name, _password(generate=generate))
    tell(f"{name} has another password and is signed out everywhere.")


@account_command.command("right")
@event_argument
@name_argument
@click.argument("right", type=click.Choice([*map(str, Right), NOBODY]))
@database_option
def right_command(place: Workplace, event_id: str, name: str, right: str) -> None:
    """Give NAME this right to EVENT, or with none take it away."""
    give_right(place, LOCAL, event_id, name, None if right == NOBODY else Right(right))
    tell(f"{name}: {right}.")


@account_command.command("invite")
@event_argument
@click.argument("right", type=click.Choice([*map(str, Right)]))
@database_option
def invite_command(place: Workplace, event_id: str, right: str) -> None:
    """Print a link by which one person joins the team of EVENT with this RIGHT within a week: this once."""
    address = web_address()
    made = invite(place, LOCAL, event_id, Right(right))
    tell_link(address, address.invitation(made.secret))


def _password(*, generate: bool) -> str:
    """Return a new password: made up and printed, typed twice unseen, or the first line of what is piped in."""
    if generate:
        made = new_password()
        tell(f"Password: {made}")
        return made
    if sys.stdin.isatty():
        typed: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
        return typed
    return sys.stdin.readline().rstrip("\r\n")
