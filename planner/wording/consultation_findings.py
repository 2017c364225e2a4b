"""The sentences of findings about a consultation: what is wrong, why it matters, how to cure it."""

from planner.errors import sentence

CONSULTATION_RULES: dict[str, tuple[str, str, str]] = {
    "theme_without_objective": (
        sentence("Stakeholders mentioned “{theme}”, and no objective follows from it."),
        sentence("People who were asked look for what became of their answers."),
        sentence("Choose the theme in the objective that answers it, or say in the summary why it is left for later."),
    ),
    "answers_without_theme": (
        sentence("Answers that no theme was given to yet: {number}."),
        sentence("What is not read cannot shape the event."),
        sentence("Read them on the themes page, and mark what they are about."),
    ),
    "nobody_to_ask": (
        sentence("There are questions to ask, and nobody to ask them of."),
        sentence("An event that nobody was asked about belongs to nobody."),
        sentence("Add stakeholders one by one or as a list, or take those who came last time."),
    ),
    "coverage_gap": (
        sentence("Missing in the register of {group}: {missing}."),
        sentence("Whoever is not asked does not find their work in the event."),
        sentence("Add stakeholders of that sector and region, or lower the target with a reason."),
    ),
    "instrument_untested": (
        sentence("“{title}” opens on {opens_on} and was not tested before."),
        sentence("What two people stumble over, fifty stumble over."),
        sentence("Let two people of the kind who will answer try it, and enter the day of the test."),
    ),
    "instrument_unapproved": (
        sentence("“{title}” opens on {opens_on} and was not approved before."),
        sentence("Once it is out, its words cannot be changed any more."),
        sentence("Have the convener read it, and enter the day and who approved it."),
    ),
    "closes_after_design": (
        sentence("“{title}” closes on {closes_on}; the objectives are due on {design_on}."),
        sentence("What is said later cannot shape the event any more."),
        sentence("Close it earlier, or move the task of writing the objectives."),
    ),
    "nobody_reminded": (
        sentence("“{title}” closes on {closes_on}, and none of those who have not answered was reminded: {number}."),
        sentence("Most answers come after a reminder."),
        sentence("Remind them now: the list of exactly those who have not answered is under Asking."),
    ),
}
