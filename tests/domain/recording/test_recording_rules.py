"""What is unwise about a recording is found, and nothing where all is well."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from planner.domain.agenda import SessionKind
from planner.domain.recording.actions import CommitmentState
from planner.domain.recording.forms import FormState
from planner.domain.recording.recording_rules import review_recording
from tests.builders import a_plan, a_session
from tests.recording_builders import (
    SAID_AT,
    a_commitment,
    a_form,
    a_full_recording,
    a_note,
    a_photo,
    a_presentation,
    a_report_control,
)

PLAN = a_plan(sessions=(a_session(id="session-1", kind=SessionKind.PLENARY_INPUT),))
THE_DAY_AFTER = PLAN.event.starts_on + timedelta(days=1)
WELL = a_full_recording(
    forms=(a_form(handed_in_at=SAID_AT, page=3, actions_page=4, page_confirmed=True),),
    presentations=(a_presentation(page=2, page_confirmed=True),),
    report_controls=(a_report_control(submitted_on=THE_DAY_AFTER),),
)
LEAKING = (a_note(text="Write to office@example.org"),)


def rules(today: date = THE_DAY_AFTER, **changes: Any) -> list[str]:  # noqa: ANN401  # fields of a Recording
    return [finding.rule for finding in review_recording(PLAN, replace(WELL, **changes), today)]


def test_a_recording_in_good_order_has_no_finding() -> None:
    assert rules() == []


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("form_missing", {"forms": (replace(WELL.forms[0], handed_in_at=None),)}),
        (
            "notes_without_session",
            {"forms": (*WELL.forms, a_form(id="left", session_id="s")), "notes": (a_note(form_id="left"),)},
        ),
        ("action_without_owner", {"commitments": (a_commitment(owner_id=""),)}),
        ("commitment_overdue", {"commitments": (a_commitment(deadline_on=PLAN.event.starts_on),)}),
        ("likely_identity", {"notes": LEAKING}),
        ("likely_identity", {"photos": (a_photo(caption=LEAKING[0].text),)}),
        ("page_pending", {"presentations": (a_presentation(),)}),
        ("page_pending", {"presentations": (a_presentation(page=2),)}),
        ("data_not_deleted", {"deletions": (replace(WELL.deletions[0], due_on=PLAN.event.starts_on),)}),
    ],
)
def test_a_rule_that_is_broken_is_found(rule: str, changes: dict[str, Any]) -> None:
    assert rules(**changes) == [rule]


@pytest.mark.parametrize(
    "changes",
    [
        {"commitments": (a_commitment(owner_id="", owner="Prefect's office"),)},
        {"commitments": (a_commitment(deadline_on=PLAN.event.starts_on, state=CommitmentState.DONE),)},
        {"notes": LEAKING, "forms": (replace(WELL.forms[0], state=FormState.FINAL),)},
        {"presentations": (a_presentation(),), "report_controls": (a_report_control(),)},
        {"deletions": (replace(WELL.deletions[0], due_on=PLAN.event.starts_on, done_on=THE_DAY_AFTER),)},
        {"forms": (*WELL.forms, a_form(id="empty", session_id="session-9"))},
    ],
)
def test_a_rule_that_is_kept_is_not(changes: dict[str, Any]) -> None:
    assert rules(**changes) == []


def test_a_form_is_not_missing_on_its_own_day() -> None:
    assert rules(PLAN.event.starts_on, forms=(replace(WELL.forms[0], handed_in_at=None),)) == []
