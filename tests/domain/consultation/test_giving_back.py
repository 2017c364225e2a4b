"""What must hold of what is given back to those who were asked."""

from dataclasses import replace

from planner.domain.agenda import PARKED, Audience
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.giving_back import give_back, without_confidential
from planner.domain.objectives import Objective
from tests.builders import a_plan, a_session
from tests.consultation_builders import a_consultation, a_mention, a_response, a_theme, an_answer, an_instrument


def answered_by(*sectors: str, confidential: frozenset[int] = frozenset()) -> Consultation:
    numbers = range(len(sectors))
    return a_consultation(
        responses=tuple(
            a_response(id=f"r{n}", stakeholder_id="", sector=sectors[n], is_confidential=n in confidential)
            for n in numbers
        ),
        answers=tuple(an_answer(id=f"a{n}", response_id=f"r{n}") for n in numbers),
        mentions=tuple(a_mention(id=f"m{n}", answer_id=f"a{n}") for n in numbers),
        approaches=(),
    )


def test_groups_of_five_stand_by_themselves_and_smaller_ones_together() -> None:
    feedback = give_back(a_plan(), answered_by(*["government"] * 6, *["npo"] * 3, *["police"] * 2))

    assert [(each.sector, each.base) for each in feedback.by_sector] == [("government", 6), ("", 5)]


def test_fewer_than_five_are_not_counted_at_all() -> None:
    feedback = give_back(a_plan(), answered_by("government", "npo"))

    assert (feedback.answered, feedback.by_sector, feedback.heard[0].base) == (2, (), 0)


def test_what_was_said_in_confidence_counts_nowhere_but_in_how_many_answered() -> None:
    feedback = give_back(a_plan(), answered_by(*["government"] * 7, confidential=frozenset({0})))

    assert (feedback.answered, feedback.heard[0].mentions, feedback.heard[0].base) == (7, 6, 6)


def test_nothing_of_a_confidential_instrument_is_left() -> None:
    consultation = replace(answered_by("government"), instruments=(an_instrument(is_confidential=True),))

    told = without_confidential(consultation)

    assert (told.responses, told.answers, told.mentions) == ((), (), ())


def test_a_theme_is_taken_up_by_its_objectives_and_the_sessions_that_participants_see() -> None:
    objective = Objective(id="o", position=0, text="Agree one routine", themes=(a_theme().id,))
    sessions = (
        a_session(id="open", objectives=("o",)),
        a_session(id="ours", objectives=("o",), audience=Audience.TEAM),
        a_session(id="parked", objectives=("o",), day_number=PARKED),
    )

    heard = give_back(a_plan(objectives=(objective,), sessions=sessions), answered_by("government")).heard[0]

    assert (heard.objectives, [each.id for each in heard.sessions], heard.is_taken_up) == ((objective,), ["open"], True)


def test_a_theme_that_nothing_follows_from_is_left() -> None:
    assert not give_back(a_plan(), answered_by("government")).heard[0].is_taken_up


def test_the_theme_that_most_mention_comes_first() -> None:
    consultation = answered_by(*["government"] * 6)
    rare = a_theme(id="rare", position=-1, title="Data")
    mention = a_mention(id="once", answer_id="a0", theme_id="rare", coded_as="rare")

    feedback = give_back(
        a_plan(), replace(consultation, themes=(rare, a_theme()), mentions=(mention, *consultation.mentions))
    )

    assert [(each.theme.title, each.mentions) for each in feedback.heard] == [(a_theme().title, 6), ("Data", 1)]
