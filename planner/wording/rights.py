"""The names of rights, and what each allows, in a sentence."""

from planner.domain.rights import Right
from planner.errors import sentence

RIGHTS = {
    Right.OWNER: sentence("Owner"),
    Right.ORGANISER: sentence("Organiser"),
    Right.LEAD_FACILITATOR: sentence("Lead facilitator"),
    Right.FACILITATOR: sentence("Facilitator"),
    Right.RECORDER: sentence("Recorder"),
    Right.VIEWER: sentence("Viewer"),
}

WHAT_THEY_ALLOW = {
    Right.OWNER: sentence("changes everything, says who has which right, and may delete the event."),
    Right.ORGANISER: sentence("changes everything but rights, people's private details included."),
    Right.LEAD_FACILITATOR: sentence(
        "changes checklist, consultation, agenda, groups, café, the day, notes and links; reads private details."
    ),
    Right.FACILITATOR: sentence(
        "changes café, the day and what was recorded; reads the rest, but no private details and no answers."
    ),
    Right.RECORDER: sentence("changes what was recorded; reads the rest, but no private details, answers or links."),
    Right.VIEWER: sentence(
        "reads everything but private details, answers given in confidence, what was recorded, links and rights."
    ),
}
