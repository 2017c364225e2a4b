"""Answers that staff type in, themes that readers give, and the codebook: stored once, and taken back by undo."""

from dataclasses import replace

import pytest

from planner.domain.consultation.answers import Response
from planner.domain.consultation.coding import find_passage
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.theme_counts import count_themes
from planner.domain.consultation.themes import Tally, Theme
from planner.operations.answers import (
    Mark,
    NothingAnsweredError,
    enter_answers,
    mark_passage,
    merge_themes,
    split_theme,
)
from planner.operations.consultations import change_consultation, open_consultation
from planner.operations.consulted_records import add_consulted
from planner.operations.events import undo
from planner.operations.record_checks import EmptyTextError
from planner.operations.workplace import Workplace
from tests.consultation_builders import an_instrument
from tests.operations.builders import HOST, an_event_in

PAPER = Response(id="response-1", instrument_id="instrument-1", sector="government")
HELP = (
    ("Cooperation of key actors", 15, 25),
    ("Continuous/timely information", 12, 8),
    ("Programme assistance", 12, 6),
    ("Structures (strategy, order, committees, tables)", 7, 18),
    ("Clear roles / fulfilled duties", 5, 6),
    ("Capacity of actors", 4, 8),
    ("Methodology", 3, None),
    ("Awareness raising by NPOs", 2, None),
    ("Better social environment", None, 4),
)
METHODS = (
    ("Exchange of information", 15, 9),
    ("Capacity building / training", 10, 9),
    ("Conferences", 7, 4),
    ("Mechanisms (committees, tables, coalition, agreements)", 7, 3),
    ("Monitoring and evaluation", 7, None),
    ("Contacts, taking part in each other's activities", 6, None),
    ("Cooperation with local organisations / all actors", 3, 7),
    ("Country-wide reach", 2, None),
    ("Local and regional meetings", None, 7),
)
"""Factors and methods that 31 NPOs and 52 government offices named in 2009 (A19.7)."""


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Create an event that asks one question with one form."""
    plan = an_event_in(place)
    form = an_instrument(questions=(plan.questions[0].id,))
    change_consultation(
        place, HOST, plan.event.id, "add_instruments", lambda found: replace(found, instruments=(form,))
    )
    return plan.event.id


def answered(place: Workplace, event_id: str, text: str = "Meet monthly") -> Consultation:
    question = open_consultation(place, HOST, event_id).instruments[0].questions[0]
    return enter_answers(place, HOST, event_id, PAPER, {question: text})


def themes(place: Workplace, event_id: str, *titles: str) -> list[Theme]:
    for title in titles:
        add_consulted(place, HOST, event_id, Theme(id="", position=0, title=title))
    return list(open_consultation(place, HOST, event_id).themes)


def test_the_same_form_typed_in_again_changes_it(place: Workplace, event_id: str) -> None:
    answered(place, event_id)
    found = answered(place, event_id, "Meet weekly")

    assert [answer.text for answer in found.answers] == ["Meet weekly"]
    assert undo(place, HOST, event_id) == "enter_answers"
    assert [answer.text for answer in open_consultation(place, HOST, event_id).answers] == ["Meet monthly"]


def test_a_form_without_an_answer_is_refused(place: Workplace, event_id: str) -> None:
    with pytest.raises(NothingAnsweredError):
        answered(place, event_id, "  ")


def test_two_readers_of_one_answer_are_both_kept(place: Workplace, event_id: str) -> None:
    passage = find_passage(answered(place, event_id).answers[0], "monthly")
    (theme,) = themes(place, event_id, "Meetings")
    for reader in ("", "Second reader", "Second reader"):
        mark_passage(place, HOST, event_id, Mark(passage=passage, theme_ids=(theme.id,), reader=reader))

    found = open_consultation(place, HOST, event_id)
    assert sorted(mention.coder for mention in found.mentions) == ["Second reader", HOST.name]


def test_a_theme_is_parted_and_taken_in_again_without_losing_a_mention(place: Workplace, event_id: str) -> None:
    passage = find_passage(answered(place, event_id).answers[0], "")
    (theme,) = themes(place, event_id, "Meetings")
    marked = mark_passage(place, HOST, event_id, Mark(passage=passage, theme_ids=(theme.id,)))
    new = Theme(id="", position=0, title="Monthly meetings", split_from=theme.id)

    with pytest.raises(EmptyTextError):
        split_theme(place, HOST, event_id, replace(new, title=" "), [])
    parted = split_theme(place, HOST, event_id, new, [marked.mentions[0].id])
    assert parted.mentions[0].theme_id == parted.themes[1].id
    merged = merge_themes(place, HOST, event_id, parted.themes[1].id, theme.id)
    assert [(count.theme_id, count.mentions) for count in count_themes(merged)] == [(theme.id, 1)]


@pytest.mark.parametrize("table", [HELP, METHODS])
def test_the_counts_of_another_source_come_out_as_they_went_in(
    place: Workplace, event_id: str, table: tuple[tuple[str, int | None, int | None], ...]
) -> None:
    made = themes(place, event_id, *(title for title, _, _ in table))

    def enter(found: Consultation) -> Consultation:
        return replace(found, tallies=tuple(tallies(made, table)))

    counts = count_themes(change_consultation(place, HOST, event_id, "add_tallies", enter))

    titles = {theme.id: theme.title for theme in made}
    read = {(titles[each.theme_id], each.sector): (each.mentions, each.base) for each in counts}
    assert read == {
        key: value
        for title, npo, government in table
        for key, value in {(title, "NPO"): (npo, 31), (title, "Government"): (government, 52)}.items()
    }


def test_labels_merged_as_a_coding_choice_keep_each_count_of_the_source(place: Workplace, event_id: str) -> None:
    made = themes(place, event_id, "Structures", "Committees")
    rows = (("Structures", 7, None), ("Committees", None, 18))
    change_consultation(
        place, HOST, event_id, "add_tallies", lambda found: replace(found, tallies=tuple(tallies(made, rows)))
    )
    merged = merge_themes(place, HOST, event_id, made[1].id, made[0].id)

    counted = {(each.sector, each.mentions, each.base) for each in count_themes(merged) if each.mentions is not None}
    assert {each.theme_id for each in count_themes(merged)} == {made[0].id}
    assert counted == {("NPO", 7, 31), ("Government", 18, 52)}


def tallies(made: list[Theme], table: tuple[tuple[str, int | None, int | None], ...]) -> list[Tally]:
    """Write down what a source counted of each theme in both sectors."""
    return [
        Tally(
            id=f"{theme.id}-{sector}", theme_id=theme.id, sector=sector, mentions=number, base=base, source="Assessment"
        )
        for theme, row in zip(made, table, strict=True)
        for sector, number, base in (("NPO", row[1], 31), ("Government", row[2], 52))
    ]
