"""Accounts from the terminal, their passwords from the input as in scripts."""

import re

import pytest
from click.testing import CliRunner, Result

from planner.cli.program import main
from tests.cli.builders import last_line, new, refusal, run

WORDS = "five plain words in a row"


def account(database: str, *words: str, typed: str = f"{WORDS}\n") -> Result:
    """Run a command on accounts, with a password as the first line of its input."""
    return CliRunner().invoke(main, ["account", *words, "--database", database], input=typed)


def test_the_first_account_says_what_it_means(database: str) -> None:
    added = account(database, "add", "Owner", "--shown", "Coordination office")
    assert added.stdout.splitlines() == [
        "“Coordination office” signs in as owner.",
        "It is the first account: it owns every event there is, and from now on everybody has to sign in.",
    ]
    assert account(database, "add", "second").stdout == "“second” signs in as second.\n"
    assert account(database, "list").stdout == "owner  Coordination office\nsecond  second\n"


def test_a_password_is_made_up_and_shown_once(database: str) -> None:
    made = account(database, "add", "owner", "--generate", typed="").stdout.splitlines()[0]
    assert made.startswith("Password: ")
    assert len(made) == len("Password: ") + 23


def test_an_account_is_disabled_and_enabled_and_gets_another_password(database: str) -> None:
    account(database, "add", "owner")
    assert account(database, "disable", "owner").stdout == "owner is signed out everywhere and cannot sign in.\n"
    assert account(database, "list").stdout == "owner  owner  (disabled)\n"
    assert account(database, "enable", "owner").stdout == "owner can sign in again.\n"
    changed = account(database, "password", "owner", typed="six other words in a row\r\n")
    assert changed.stdout == "owner has another password and is signed out everywhere.\n"


def test_a_right_is_given_and_taken_in_the_terminal(database: str) -> None:
    event_id = new(database).stdout.splitlines()[-1]
    account(database, "add", "owner")
    account(database, "add", "helper")
    assert account(database, "right", event_id, "helper", "lead_facilitator").stdout == "helper: lead_facilitator.\n"
    assert account(database, "right", event_id, "helper", "none").stdout == "helper: none.\n"
    assert refusal(account(database, "right", event_id, "owner", "none")).startswith("An event needs an owner.")
    assert refusal(account(database, "right", "nothing", "owner", "none")).startswith("There is no event nothing.")


def test_what_cannot_be_is_refused_in_one_sentence(database: str) -> None:
    assert refusal(account(database, "add", "owner", typed="short\n")).startswith("A password has 12 to 200 characters")
    assert refusal(account(database, "disable", "nobody")).startswith("There is no account “nobody”.")
    assert run(database, "account", "right", "x", "y", "king").exit_code == 2


def test_an_invitation_is_printed_once_and_listed(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", "https://plan.example.org")
    event_id = last_line(new(database))
    assert refusal(run(database, "account", "invite", event_id, "viewer")).startswith("Nobody has an account yet")
    account(database, "add", "owner")

    link = last_line(run(database, "account", "invite", event_id, "lead_facilitator"))

    assert re.fullmatch(r"https://plan\.example\.org/invitation/[\w-]{22}", link)
    assert "invitation: lead_facilitator, until" in last_line(run(database, "links", event_id))
    assert run(database, "account", "invite", event_id, "king").exit_code == 2
