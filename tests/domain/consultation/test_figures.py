"""The interview list comes out with its counts, and what sources contradict each other about as they say it."""

from datetime import date

from planner.domain.consultation.asking import Distribution, Interview, InterviewKind
from planner.domain.consultation.asking_progress import return_rate
from planner.domain.consultation.figures import contradictions, count_kinds, count_purposes
from planner.domain.consultation.themes import StatedFigure

TRAINING, CHALLENGES = "Training needs", "Monitoring and data-collection challenges"
CAPACITY = "Overall capacity needs and joint actions"
INDIVIDUAL, GROUP = InterviewKind.INDIVIDUAL, InterviewKind.GROUP
LIST = (
    (date(2017, 4, 6), "Directorate for Witness Protection", InterviewKind.DISCUSSION, TRAINING),
    (date(2017, 4, 7), "Police investigation unit", InterviewKind.DISCUSSION, TRAINING),
    (date(2017, 4, 10), "Commission for Victim Compensation", InterviewKind.DISCUSSION, TRAINING),
    (date(2017, 4, 11), "Victim Advocates", InterviewKind.DISCUSSION, TRAINING),
    (date(2017, 4, 12), "Prosecution Council", InterviewKind.DISCUSSION, TRAINING),
    (date(2017, 4, 24), "National coordinator's office", INDIVIDUAL, CHALLENGES),
    (date(2017, 4, 26), "National coordinator's office", INDIVIDUAL, CHALLENGES),
    (date(2017, 4, 27), "National coordinator's office", INDIVIDUAL, CHALLENGES),
    (date(2017, 4, 28), "Ministry of Labour and Social Welfare", InterviewKind.DISCUSSION, TRAINING),
    (date(2017, 4, 28), "NGO shelter", InterviewKind.DISCUSSION, TRAINING),
    (date(2017, 5, 2), "National coordinator's office", INDIVIDUAL, CHALLENGES),
    (date(2017, 5, 3), "Coordinator's office and authority members", GROUP, CAPACITY),
    (date(2017, 5, 17), "State shelter", InterviewKind.DISCUSSION, TRAINING),
)
"""The interview list of 2017 (A19.8), by institution alone."""
INTERVIEWS = tuple(
    Interview(id=f"i{number}", position=number, held_on=on, with_whom=whom, kind=kind, purpose=purpose)
    for number, (on, whom, kind, purpose) in enumerate(LIST)
)


def a_figure(number: int, subject: str, printed: str) -> StatedFigure:
    return StatedFigure(id=f"f{number}", position=number, subject=subject, printed=printed, source=f"page {number}")


def test_the_interview_list_gives_its_counts_by_kind_and_purpose() -> None:
    assert count_kinds(INTERVIEWS) == {InterviewKind.DISCUSSION: 8, INDIVIDUAL: 4, GROUP: 1}
    assert count_purposes(INTERVIEWS) == {TRAINING: 8, CHALLENGES: 4, CAPACITY: 1}


def test_the_questionnaire_of_152_forms_came_back_to_34_2_per_cent() -> None:
    sent = Distribution(id="d", position=0, title="Questionnaire", sent_on=date(2006, 12, 5), sent=152, returned=52)
    assert return_rate(sent) == 34.2


def test_what_sources_say_differently_is_shown_as_each_says_it() -> None:
    figures = (
        a_figure(97, "Institutions by sector", "42/21/8"),
        a_figure(172, "People interviewed", "96"),
        a_figure(303, "institutions by  sector", "45/32/8"),
    )
    (found,) = contradictions(figures)
    assert (found.subject, found.figures) == ("Institutions by sector", (figures[0], figures[2]))


def test_sources_that_agree_contradict_nothing() -> None:
    assert contradictions((a_figure(1, "Returned", "52"), a_figure(2, "Returned", "52 "))) == ()
