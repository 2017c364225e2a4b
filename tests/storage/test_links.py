"""Links are kept with all they are but their secrets, and what changes of one changes nothing else."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from planner.domain.links import Link
from planner.storage.failures import DatabaseError
from planner.storage.link_table import link
from planner.storage.links import add_links, close_links, find_link, load_links, note_use, set_expiry
from planner.storage.saving import save_plan
from planner.storage.store import Store
from tests.domain.test_links import NOW, a_link
from tests.storage.builders import a_full_plan

LATER = NOW + timedelta(days=1)


@pytest.fixture
def kept(store: Store) -> Link:
    """Keep one link of an event."""
    save_plan(store, actor="host", what="create_event", before=None, after=a_full_plan(), at=NOW)
    made = a_link(NOW + timedelta(days=182))
    add_links(store, {"hash": made})
    return made


def test_columns_bear_the_names_of_the_fields() -> None:
    assert {column.name for column in link.c} == {"secret_hash", *(field.name for field in fields(Link))}


def test_a_link_comes_back_as_it_was_by_its_hash_alone(store: Store, kept: Link) -> None:
    assert find_link(store, "hash") == kept
    assert find_link(store, "") is None
    assert load_links(store, kept.event_id) == (kept,)
    assert load_links(store, "another") == ()


def test_two_links_never_share_a_secret(store: Store, kept: Link) -> None:
    with pytest.raises(DatabaseError):
        add_links(store, {"hash": replace(kept, id="link-2")})


def test_the_newest_link_comes_first(store: Store, kept: Link) -> None:
    newer = replace(kept, id="link-2", made_at=LATER)
    add_links(store, {"another hash": newer})
    assert load_links(store, kept.event_id) == (newer, kept)


def test_a_use_is_noted_and_never_goes_back(store: Store, kept: Link) -> None:
    for at in (LATER, NOW):
        note_use(store, kept.id, at)
    assert find_link(store, "hash") == replace(kept, last_used_at=LATER)


def test_a_link_is_closed_once_and_can_last_longer(store: Store, kept: Link) -> None:
    set_expiry(store, kept.id, LATER)
    for at in (NOW, LATER):
        close_links(store, [kept.id], at)
    assert find_link(store, "hash") == replace(kept, expires_at=LATER, revoked_at=NOW)
