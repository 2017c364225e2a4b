"""Sectors and regions are compared with what is wanted of them."""

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.coverage import Coverage, cover, unmet_targets
from planner.domain.consultation.stakeholders import CoverageTarget
from tests.builders import a_person
from tests.consultation_builders import a_consultation, a_response


def wanting(sector: str, region: str, wanted: int, **changes: object) -> Consultation:
    target = CoverageTarget(id="target", sector=sector, region=region, wanted=wanted)
    return a_consultation(coverage_targets=(target,), **changes)


def test_the_grid_shows_who_is_registered_who_has_answered_and_how_many_are_wanted() -> None:
    assert cover(wanting("government", "Kukës", 3)) == (
        Coverage(sector="government", region="Kukës", registered=1, answered=1, wanted=3),
    )
    assert cover(wanting("government", "Kukës", 3))[0].gap == 2


def test_a_sector_that_nobody_is_registered_of_is_shown_where_it_is_wanted() -> None:
    empty, there = cover(wanting("education", "Vlora", 1)), ("government", "Kukës")

    assert [(each.sector, each.region, each.gap) for each in empty] == [("education", "Vlora", 1), (*there, 0)]


def test_a_target_for_a_sector_counts_all_its_regions() -> None:
    assert unmet_targets(wanting("government", "", 1)) == ()
    assert [missing for _, missing in unmet_targets(wanting("government", "", 3))] == [2]
    assert [missing for _, missing in unmet_targets(wanting("", "Lezha", 1))] == [1]


def test_two_responses_of_one_stakeholder_are_one_who_has_answered() -> None:
    both = a_consultation(responses=(a_response(), a_response(id="response-2", instrument_id="instrument-2")))

    assert cover(both)[0].answered == 1


def test_everybody_whom_an_open_link_reached_counts() -> None:
    open_ones = tuple(a_response(id=name, stakeholder_id="") for name in ("one", "two"))

    assert cover(a_consultation(responses=open_ones))[0].answered == 2


def test_somebody_without_an_office_is_of_no_sector() -> None:
    alone = a_consultation(persons=(a_person(organisation_id=None),), organisations=(), responses=())

    assert cover(alone) == (Coverage(sector="", region="", registered=1, answered=0, wanted=0),)
