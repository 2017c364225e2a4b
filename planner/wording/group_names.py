"""What a group is called wherever it is written: by its number, and its title where it has one."""

from planner.domain.staffing import Group
from planner.wording.wording import Wording


def say_group(words: Wording, group: Group) -> str:
    """Return the name of a group, such as “Group 2: Kukës”."""
    if group.title:
        return words.say("Group {number}: {title}", number=group.number, title=group.title)
    return words.say("Group {number}", number=group.number)
