"""Every kind of a recording has a name, and no name lacks its kind."""

from enum import StrEnum

import pytest

from planner.domain.attribution import AttributionMode, Level
from planner.domain.recording.actions import CommitmentState
from planner.domain.recording.forms import FormState, NoteKind
from planner.domain.recording.report import DeletionKind
from planner.domain.recording.report_gaps import GapKind, ReportPart
from planner.wording import recording_labels as labels


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (AttributionMode, labels.ATTRIBUTION_MODES),
        (Level, labels.LEVELS),
        (FormState, labels.FORM_STATES),
        (NoteKind, labels.NOTE_KINDS),
        (DeletionKind, labels.DELETION_KINDS),
        (CommitmentState, labels.COMMITMENT_STATES),
        (ReportPart, labels.REPORT_PARTS),
        (GapKind, labels.REPORT_GAPS),
    ],
)
def test_every_member_has_a_name_of_its_own(kind: type[StrEnum], names: dict[str, str]) -> None:
    assert list(names) == [member.value for member in kind]
    assert len(set(names.values())) == len(names)
