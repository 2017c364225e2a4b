"""Says groups and duties as papers and pages share them."""

from planner.domain.staffing import Duty, Group
from planner.wording.labels import DUTIES
from planner.wording.wording import Wording


def say_group(group: Group, words: Wording) -> str:
    """Write `group 2`, and its title where it has one."""
    if not group.title:
        return words.say("group {number}", number=group.number)
    return words.say("group {number}: {title}", number=group.number, title=group.title)


def say_duty(duty: Duty, group: Group | None, words: Wording) -> str:
    """Write `Recorder, group 2: Schools`; without a group the duty alone."""
    said = words.name(DUTIES, duty)
    return words.say("{duty}, {group}", duty=said, group=say_group(group, words)) if group else said
