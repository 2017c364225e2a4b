"""From answers to sessions and back: what follows from a theme, and where the trace breaks."""

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import Candidate
from planner.domain.consultation.trace import OriginLine, TraceLine, review_trace, sum_up, trace, trace_back
from planner.domain.plan import Plan
from tests.builders import a_plan, a_session, an_objective
from tests.consultation_builders import a_consultation, a_theme, an_answer


def planned(*themes: str) -> Plan:
    """Make a plan whose one session serves an objective that follows from these themes."""
    return a_plan(
        objectives=(an_objective(themes=themes),),
        sessions=(a_session(objectives=("objective-1",)), a_session(id="other", position=1)),
    )


def rules(plan: Plan, consultation: Consultation) -> list[str]:
    return [finding.rule for finding in review_trace(plan, sum_up(consultation))]


def test_a_theme_leads_from_its_answers_to_its_sessions() -> None:
    assert trace(planned("theme-1"), a_consultation()) == (
        TraceLine(
            theme_id="theme-1",
            answers=("answer-1",),
            objectives=("objective-1",),
            candidates=(),
            sessions=("session-1",),
        ),
    )


def test_what_followed_from_a_merged_theme_follows_from_the_one_that_took_it_in() -> None:
    merged = a_consultation(themes=(a_theme(merged_into="theme-2"), a_theme(id="theme-2", position=1)))
    (line,) = trace(planned("theme-1"), merged)

    assert (line.theme_id, line.answers, line.objectives) == ("theme-2", ("answer-1",), ("objective-1",))


def test_a_presentation_leads_to_the_session_in_which_it_takes_place() -> None:
    candidate = Candidate(id="c", position=0, title="Mobile teams", themes=("theme-1",), session_id="other")
    (line,) = trace(a_plan(sessions=planned().sessions), a_consultation(candidates=(candidate,)))

    assert (line.candidates, line.sessions) == (("c",), ("other",))


def test_a_session_leads_back_to_the_themes_it_answers() -> None:
    plan = planned("theme-1")
    back = trace_back(plan, trace(plan, a_consultation()))

    assert back == (OriginLine(session_id="session-1", objectives=("objective-1",), themes=("theme-1",)),)


def test_a_theme_that_was_taken_in_is_answered_with_the_one_that_took_it() -> None:
    merged = a_consultation(themes=(a_theme(merged_into="theme-2"), a_theme(id="theme-2", position=1)))

    assert rules(planned("theme-2"), merged) == rules(planned("theme-1"), merged) == []
    assert rules(planned(), merged) == ["theme_without_objective"]


def test_a_theme_that_no_objective_follows_from_is_found() -> None:
    assert rules(planned(), a_consultation()) == ["theme_without_objective"]
    assert rules(planned("theme-1"), a_consultation()) == []


def test_a_theme_that_nobody_mentioned_needs_no_objective() -> None:
    unread = a_consultation(mentions=(), answers=())

    assert rules(planned(), unread) == []


def test_answers_without_a_theme_are_told_once_reading_has_begun() -> None:
    more = (an_answer(), an_answer(id="more", question_id="question-2"), an_answer(id="blank", text=" "))
    (finding,) = review_trace(planned("theme-1"), sum_up(a_consultation(answers=more)))

    assert (finding.rule, finding.values) == ("answers_without_theme", {"number": 1})
    assert rules(planned("theme-1"), a_consultation(answers=more, mentions=())) == []
