"""What the kinds of a consultation are called; the keys are the values of the enums, or the names that notes bear."""

from planner.errors import sentence

INSTRUMENT_KINDS = {
    "questionnaire": sentence("Questionnaire"),
    "interview": sentence("Interview"),
    "focus_group": sentence("Focus group"),
    "workshop_round": sentence("Workshop round"),
    "pulse": sentence("Pulse in mid-event"),
    "evaluation": sentence("Evaluation"),
    "follow_up": sentence("Follow-up"),
}
ANSWER_KINDS = {
    "open": sentence("In words"),
    "scale": sentence("How far one agrees, 1 to 5"),
    "choice": sentence("One of several answers"),
}
SCALE_WORDS = {
    "1": sentence("not at all"),
    "2": sentence("rather not"),
    "3": sentence("in part"),
    "4": sentence("mostly"),
    "5": sentence("fully"),
}
"""How far somebody agrees, by the answer that is stored."""
CHANNELS = {
    "link": sentence("Link"),
    "email": sentence("E-mail"),
    "paper": sentence("Paper"),
    "telephone": sentence("Telephone"),
    "meeting": sentence("Meeting"),
}
ASKING_STEPS = {"sent": sentence("Sent"), "reminded": sentence("Reminded"), "declined": sentence("Declined")}
STANDINGS = {
    "not_asked": sentence("Not asked"),
    "asked": sentence("Asked"),
    "reminded": sentence("Reminded"),
    "declined": sentence("Declined"),
    "answered": sentence("Answered"),
}
INTERVIEW_KINDS = {
    "discussion": sentence("Consultative discussion"),
    "individual": sentence("Individual consultative discussion"),
    "group": sentence("Group meeting"),
}
NOTE_KINDS = {
    "result": sentence("Result"),
    "action": sentence("Action"),
    "lesson": sentence("Lesson"),
    "state": sentence("State of things"),
    "start": sentence("Before starting"),
    "prerequisite": sentence("Prerequisite"),
    "readiness": sentence("Readiness"),
}
PREREQUISITES = {
    "team": sentence("A knowledgeable team of staff and volunteers"),
    "network": sentence("A strong network for speakers and participants"),
    "backing": sentence("Backing from senior people of government, civil society and intergovernmental organisations"),
    "knowledge": sentence("Knowledge of earlier events, so that nothing is repeated"),
}
"""The four of DSN-08."""
READINESS = {
    "knowledge": sentence("How much is known of the subject"),
    "commitment": sentence("How committed people are"),
    "experience": sentence("What they have done before"),
    "sharing": sentence("What information there is, and whether they share it"),
    "priority": sentence("How local government sees the matter, and how high it stands there"),
    "coordination": sentence("Whether they can work together in the region"),
}
"""The six factors of DSN-13."""
HINTS = {
    "yes_or_no": sentence("Yes or no answers it: begin with what, how or tell about."),
    "several_ideas": sentence("It asks several things: one idea a question."),
    "too_long": sentence("It is long: what is read twice is answered half."),
    "case_details": sentence("It invites details of cases: ask so that nobody can be recognised."),
    "problem_first": sentence(
        "It begins with what went wrong: ask first what worked, and what stands in the way after."
    ),
}
SAMPLE_REASONS = {
    "first_of_sector": sentence("first of the sector"),
    "first_of_region": sentence("first of the region"),
    "first_of_gender": sentence("first of the gender"),
    "wrote_most": sentence("wrote most of those left"),
}
