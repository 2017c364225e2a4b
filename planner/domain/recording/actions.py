"""What groups propose and choose, and who commits to what; a proposal stays, whatever is chosen (ACT-01 to ACT-03)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

USUAL_CHOICE = 5
"""How many actions a group usually chooses (A19.10)."""


class CommitmentState(StrEnum):
    """How far a commitment has got."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedAction:
    """What somebody of a group proposed to do."""

    id: str
    version: int = 1
    form_id: str
    written_by: str = ""
    position: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenAction:
    """What a group chose, by rank from 1; `merges` are the ids of the proposals of the same form it is made of."""

    id: str
    version: int = 1
    form_id: str
    rank: int
    text: str
    merges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Who will do what by when, for an action that was chosen or by itself.

    `owner_id` and `focal_id` are persons of the register; `owner` and `focal` say it in words where nobody of the
    register does it. One focal person answers for each (ACT-09).
    """

    id: str
    version: int = 1
    position: int
    chosen_action_id: str = ""
    text: str = ""
    owner_id: str = ""
    owner: str = ""
    partners: str = ""
    deadline_on: date | None = None
    resources: str = ""
    state: CommitmentState = CommitmentState.OPEN
    focal_id: str = ""
    focal: str = ""
    note: str = ""
