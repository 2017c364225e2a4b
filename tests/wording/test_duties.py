"""How papers and pages say groups and duties."""

from planner.domain.staffing import Duty
from planner.wording.duties import say_duty
from planner.wording.wording import Wording
from tests.builders import a_group


def test_a_duty_is_said_with_its_group_and_the_title_of_it() -> None:
    words = Wording()
    assert say_duty(Duty.RECORDER, None, words) == "Recorder"
    assert say_duty(Duty.RECORDER, a_group(number=2), words) == "Recorder, group 2"
    assert say_duty(Duty.RECORDER, a_group(title="Schools"), words) == "Recorder, group 1: Schools"
