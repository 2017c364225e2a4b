"""Links: open until they expire, closed for good once revoked, whatever the clock says."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.links import HALF_A_YEAR, Link, LinkPurpose, lasts_until

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # a strategy adds the zone


def a_link(expires_at: datetime = NOW, revoked_at: datetime | None = None) -> Link:
    """Make a link of the event calendar."""
    return Link(
        id="link-1",
        purpose=LinkPurpose.CALENDAR,
        subject="event",
        event_id="conference",
        made_at=NOW,
        made_by="host",
        expires_at=expires_at,
        revoked_at=revoked_at,
    )


@given(MOMENTS, MOMENTS)
def test_a_link_is_open_until_it_expires(moment: datetime, expires_at: datetime) -> None:
    assert a_link(expires_at).is_open(moment) == (moment < expires_at)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_a_revoked_link_is_never_open_again(moment: datetime, expires_at: datetime, revoked_at: datetime) -> None:
    assert not a_link(expires_at, revoked_at).is_open(moment)


def test_a_link_lasts_half_a_year_from_the_event_or_from_now() -> None:
    in_a_year = NOW + timedelta(days=365)
    assert lasts_until(LinkPurpose.CALENDAR, NOW, in_a_year) == in_a_year + HALF_A_YEAR
    assert lasts_until(LinkPurpose.CALENDAR, in_a_year, NOW) == in_a_year + HALF_A_YEAR


@given(MOMENTS)
def test_an_invitation_lasts_a_week_whenever_the_event_is(ends_at: datetime) -> None:
    assert lasts_until(LinkPurpose.INVITATION, NOW, ends_at) == NOW + timedelta(days=7)
