"""One mechanism of links: a secret is shown once and kept nowhere, and whatever is not open gets the same answer."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.links import HALF_A_YEAR, LinkPurpose
from planner.operations.links import (
    LinkWish,
    NewLink,
    NoSuchLinkError,
    NotOpenError,
    RevokedError,
    hash_secret,
    list_links,
    make_link,
    open_link,
    renew_link,
    revoke_link,
)
from planner.operations.workplace import Workplace
from planner.storage.link_table import link
from planner.storage.plans import EventNotFoundError, load_plan
from planner.storage.saving import save_plan
from tests.builders import a_plan, an_event
from tests.operations.builders import HOST, NOW, a_bare_event, an_event_in

WISH = LinkWish(purpose=LinkPurpose.CALENDAR, subject="event")
A_YEAR = timedelta(days=365)


@pytest.fixture
def made(place: Workplace) -> NewLink:
    """Make the link of an event's calendar."""
    return make_link(place, HOST, an_event_in(place).event.id, WISH)


def after(place: Workplace, passed: timedelta) -> Workplace:
    """Return the same workplace with its clock further on, or set back."""
    return replace(place, clock=lambda: NOW + passed)


def test_a_link_is_opened_by_its_secret_until_half_a_year_after_the_event(place: Workplace, made: NewLink) -> None:
    ends_on = load_plan(place.store, made.link.event_id).event.ends_on

    assert open_link(place, made.secret, LinkPurpose.CALENDAR) == made.link
    assert made.link.expires_at.date() == ends_on + timedelta(days=1) + HALF_A_YEAR
    assert (made.link.made_at, made.link.made_by) == (NOW, "host")


def test_a_secret_is_long_and_kept_nowhere(place: Workplace, made: NewLink) -> None:
    with place.store.reading() as connection:
        (row,) = connection.execute(sa.select(link)).mappings()
    assert (len(made.secret), row["secret_hash"]) == (22, hash_secret(made.secret))
    assert made.secret not in repr(dict(row))


def test_whatever_opens_nothing_gets_the_same_answer(place: Workplace, made: NewLink) -> None:
    revoked = make_link(place, HOST, made.link.event_id, WISH)
    revoke_link(place, HOST, made.link.event_id, revoked.link.id)
    asked = [
        (place, "0" * 22),
        (place, made.secret[:-1]),
        (place, made.link.id),
        (place, hash_secret(made.secret)),
        (place, revoked.secret),
        (after(place, -A_YEAR), revoked.secret),
        (after(place, 2 * A_YEAR), made.secret),
    ]
    answers = []
    for where, secret in asked:
        with pytest.raises(NotOpenError) as refused:
            open_link(where, secret, LinkPurpose.CALENDAR)
        answers.append(str(refused.value))
    assert answers == [str(NotOpenError())] * len(asked)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(secret=st.text(max_size=30))
def test_no_other_text_opens_a_link(place: Workplace, secret: str) -> None:
    if not list_links(place, HOST, "conference"):
        plan = a_plan(event=an_event(id="conference"))
        save_plan(place.store, actor="host", what="create_event", before=None, after=plan, at=NOW)
        make_link(place, HOST, "conference", WISH)
    with pytest.raises(NotOpenError):
        open_link(place, secret, LinkPurpose.CALENDAR)


def test_a_use_is_written_down_once_an_hour(place: Workplace, made: NewLink) -> None:
    uses = []
    for minutes in (0, 59, 60, 119, 121, -600):
        open_link(after(place, timedelta(minutes=minutes)), made.secret, LinkPurpose.CALENDAR)
        uses.append(list_links(place, HOST, made.link.event_id)[0].last_used_at)
    assert uses == [NOW, NOW, *[NOW + timedelta(hours=1)] * 2, *[NOW + timedelta(minutes=121)] * 2]


def test_a_clock_that_was_set_back_keeps_open_what_is_open(place: Workplace, made: NewLink) -> None:
    assert open_link(after(place, -A_YEAR), made.secret, LinkPurpose.CALENDAR) == made.link


def test_a_renewed_link_keeps_its_secret_and_lasts_longer(place: Workplace, made: NewLink) -> None:
    late = after(place, 2 * A_YEAR)
    renew_link(late, HOST, made.link.event_id, made.link.id)
    assert open_link(late, made.secret, LinkPurpose.CALENDAR).expires_at == NOW + 2 * A_YEAR + HALF_A_YEAR


def test_a_revoked_link_is_not_listed_and_not_renewed(place: Workplace, made: NewLink) -> None:
    revoke_link(place, HOST, made.link.event_id, made.link.id)
    assert list_links(place, HOST, made.link.event_id) == ()
    with pytest.raises(RevokedError):
        renew_link(place, HOST, made.link.event_id, made.link.id)


def test_a_link_is_revoked_and_renewed_through_its_own_event_alone(place: Workplace, made: NewLink) -> None:
    other = a_bare_event(place)
    for change in (revoke_link, renew_link):
        with pytest.raises(NoSuchLinkError):
            change(place, HOST, other, made.link.id)
    assert list_links(place, HOST, other) == ()
    assert open_link(place, made.secret, LinkPurpose.CALENDAR) == made.link


def test_an_event_that_is_not_there_has_no_links(place: Workplace) -> None:
    with pytest.raises(EventNotFoundError):
        make_link(place, HOST, "nothing", WISH)
