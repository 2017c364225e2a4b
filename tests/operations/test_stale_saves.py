"""What of a refused save clashes: what its author changed, and nobody else made the same."""

from dataclasses import replace

from planner.domain.agenda import Session, SessionKind
from planner.operations.stale_saves import clashing
from planner.storage.conflict import Conflict

BASE = Session(id="S1", day_number=1, position=0, kind=SessionKind.PLENARY_INPUT, title="Opening", minutes=30)


def conflict(mine: Session | None, theirs: Session | None, base: Session | None = BASE) -> Conflict:
    """Describe a session that two people changed."""
    return Conflict(kind="session", mine=mine, theirs=theirs, base=base)


def test_only_what_its_author_changed_clashes() -> None:
    theirs = replace(BASE, title="Theirs", minutes=45, version=3)
    assert clashing(conflict(replace(BASE, title="Mine"), theirs)) == {"title": "Mine"}


def test_what_both_made_the_same_does_not_clash() -> None:
    same = replace(BASE, title="Welcome")
    assert clashing(conflict(same, replace(same, version=3))) == {}


def test_what_was_typed_into_a_record_that_was_removed_is_kept() -> None:
    assert clashing(conflict(replace(BASE, title="Mine"), None)) == {"title": "Mine"}


def test_a_removal_that_was_refused_has_nothing_to_keep() -> None:
    assert clashing(conflict(None, replace(BASE, version=3))) == {}
