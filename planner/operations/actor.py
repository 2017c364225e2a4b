"""Who does something: every operation takes an Actor, so that the history can say who changed what."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.domain.rights import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody at work on a plan; `name` stands in the history.

    Who has an account acts under a sign-in, `sign_in_id`, and may do what their right to the event allows for as long
    as it lasts. Who has none is at the machine itself, in the terminal or in an app that nobody else can reach, and may
    do everything (`planner/web/gate.py`).

    `rights` by event are those of the moment in which a page's run or a request began and somebody was recognised;
    what is only read in it needs no other question (`planner/operations/permission.py`). None: ask each time.
    """

    name: str
    account_id: str = ""
    sign_in_id: str = ""
    rights: Mapping[str, Right] | None = field(default=None, compare=False, repr=False)

    @property
    def is_local(self) -> bool:
        """Whether they are at the machine itself."""
        return not self.account_id


LOCAL = Actor(name="local")
"""The one person at their own machine, who needs no account while the app is open to nobody else."""
