"""The accounts of the team, the sign-ins that are open, and who changed which right."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from planner.domain.rights import Right

LIFETIME = timedelta(days=7)
"""How long a sign-in lasts at most."""
IDLE = timedelta(hours=24)
"""How long a sign-in lasts unused."""
CLOCK_TOLERANCE = timedelta(minutes=10)
"""How far the clock may run back before a sign-in that seems to come from the future has to be made anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody of the team; `name` is shown, `sign_in_name` is folded (`planner.domain.spelling`) and unique."""

    id: str
    name: str
    sign_in_name: str
    password_hash: str
    made_at: datetime
    disabled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """One browser in which somebody is signed in; `id` is the hash of a secret that only that browser knows."""

    id: str
    account_id: str
    made_at: datetime
    seen_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """An account with its right to one event."""

    account_id: str
    name: str
    sign_in_name: str
    right: Right
    is_disabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RightChange:
    """One entry of an event's list of who gave and took which right; None stands for no right."""

    at: datetime
    actor: str
    name: str
    before: Right | None
    after: Right | None


def is_open(sign_in: SignIn, now: datetime) -> bool:
    """Whether a sign-in still holds at `now`.

    One that was seen later than now, because the clock was set back since, holds no more: it could outlive its end.
    """
    ends_at = min(sign_in.expires_at, sign_in.seen_at + IDLE)
    return sign_in.seen_at - CLOCK_TOLERANCE <= now < ends_at
