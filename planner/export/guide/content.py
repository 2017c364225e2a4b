"""What a facilitator guide is made of: the plan with its times, and what no plan holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.domain.last_time import LastTime
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow
from planner.export.guide.part import WHOLE_GUIDE, GuidePart


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideContent:
    """One guide; outside of `part` a session is one line.

    `questions` are put in the rounds of a session, by its id; `method_titles` name the techniques by their ids;
    `last_times` tell by session id what was measured at the event before.
    """

    plan: Plan
    run: RunOfShow
    part: GuidePart = WHOLE_GUIDE
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    method_titles: Mapping[str, str] = field(default_factory=dict)
    last_times: Mapping[str, LastTime] = field(default_factory=dict)
