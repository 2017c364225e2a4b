"""What the samples are to achieve: every objective is served, and every working session serves one."""

from planner.domain.objective_rules import review_objectives
from planner.domain.run_of_show import time_event
from planner.operations.samples import create_samples
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST


def test_objectives_and_working_sessions_of_the_samples_belong_together(place: Workplace) -> None:
    samples = create_samples(place, HOST)
    assert [len(plan.objectives) for plan in samples] == [3, 3]
    assert [list(review_objectives(plan, time_event(plan))) for plan in samples] == [[], []]
