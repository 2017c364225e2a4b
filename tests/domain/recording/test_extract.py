"""The extract of one region, held to a real one: its sections, their order, pages, bullets and actions (A19.10)."""

from dataclasses import replace

import pytest

from planner.domain.agenda import SessionKind
from planner.domain.attribution import AttributionMode
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.domain.recording.choosing import left_unchosen
from planner.domain.recording.extract import Extract, SectionKind, actions_of_form, extract_of, with_pages
from planner.domain.recording.forms import Note, NoteKind
from planner.domain.recording.pages import pages_pending
from planner.domain.recording.reading import flatten
from planner.domain.recording.recording import Recording
from planner.domain.regions import Region, RegionScheme
from tests.builders import a_plan, a_session
from tests.recording_builders import a_chosen_action, a_form, a_note, a_presentation, a_proposed_action

PRESENTED = (
    ("Committees", "Prefect's office, technical secretariat", 38, 5, 5),
    ("Municipal units", "Municipal child-protection unit", 40, 4, 4),
    ("Grantees", "Capacity of local structures", 20, 7, 5),
    ("Grantees", "Mediation", 18, 3, 3),
    ("Grantees", "Prevention in schools", 23, 5, 5),
)
PROPOSED = (
    "Legal framework", "Unified standards", "Awareness", "Coordination", "Provision of services",
    "Allocation of funds", "Religious community", "Media", "Train police", "Police stability",
    "Regional action plans", "Institutional action plans", "Capacity building",
)  # fmt: skip
CHOSEN = (
    ("Better law and standards", (0, 1)),
    ("Awareness in schools and in public", (2,)),
    ("State and non-profit offices provide full services together", (3, 4)),
    ("State money for the committee's institutions", (5,)),
    ("More from media and religious community", (6, 7)),
)
GROUP = "form-joint-of-groups"
SCHEME = RegionScheme(
    id="twelve",
    title="Twelve regions",
    country="AL",
    origin=Origin.SOURCE,
    regions=(Region(name="Kukës", variants=("Kukësi",)), Region(name="Dibra", variants=("Diber",))),
    clusters=(),
)


def the_plan() -> Plan:
    """Make the agenda: five presentations and a session of groups."""
    titles = (title for _, title, *_ in PRESENTED)
    sessions = tuple(a_session(id=f"s{number}", position=number, title=title) for number, title in enumerate(titles))
    return a_plan(
        sessions=(*sessions, a_session(id="groups", position=9, title="Groups", kind=SessionKind.SMALL_GROUPS))
    )


def the_recording() -> Recording:
    """Enter what the recorders noted, as they would."""
    notes = [note for number, row in enumerate(PRESENTED) for note in notes_of(number, *row[3:])]
    return Recording(
        event_id="event-1",
        forms=(
            *(a_form(id=f"form-s{number}", session_id=f"s{number}") for number in range(len(PRESENTED))),
            a_form(
                id=GROUP,
                session_id="groups",
                group_id="joint",
                title="Diber and Kukes",
                regions=("Diber", "Kukes"),
                page=48,
                actions_page=69,
            ),
        ),
        presentations=tuple(
            a_presentation(
                id=f"p{number}",
                session_id=f"s{number}",
                position=number,
                title=title,
                section=section,
                section_position=("Committees", "Municipal units", "Grantees").index(section),
                page=page,
                regions=("Kukësi",),
            )
            for number, (section, title, page, *_) in enumerate(PRESENTED)
        ),
        notes=tuple(notes),
        proposed_actions=tuple(
            a_proposed_action(id=f"a{number}", form_id=GROUP, position=number, text=text)
            for number, text in enumerate(PROPOSED)
        ),
        chosen_actions=tuple(
            a_chosen_action(
                id=f"c{rank}", form_id=GROUP, rank=rank, text=text, merges=tuple(f"a{each}" for each in merged)
            )
            for rank, (text, merged) in enumerate(CHOSEN, start=1)
        ),
    )


def notes_of(number: int, highlights: int, discussed: int) -> list[Note]:
    """Make the bullets of one presentation: two of the five have three points below another, one a question."""
    _, title, *_ = PRESENTED[number]
    nested = 3 if title in {"Mediation", "Prevention in schools"} else 0
    asked = 1 if title == "Prevention in schools" else 0
    said = [NoteKind.QUESTION] * asked + [NoteKind.DISCUSSION_HIGHLIGHT] * (discussed - asked)
    return [
        *several(number, "h", [NoteKind.PRESENTATION_HIGHLIGHT] * highlights),
        *several(number, "sub", [NoteKind.PRESENTATION_HIGHLIGHT] * nested, parent_id=f"h{number}-1"),
        *several(number, "d", said),
        *several(number, "answer", [NoteKind.ANSWER] * asked, parent_id=f"d{number}-0"),
    ]


def several(number: int, name: str, kinds: list[NoteKind], **changes: object) -> list[Note]:
    return [
        a_note(id=f"{name}{number}-{place}", form_id=f"form-s{number}", kind=kind, position=place, **changes)
        for place, kind in enumerate(kinds)
    ]


@pytest.fixture(scope="module")
def extract() -> Extract:
    return extract_of(the_plan(), the_recording(), "Kukes", scheme=SCHEME)


def test_the_extract_of_kukes_has_its_seven_sections_in_thematic_order(extract: Extract) -> None:
    assert [(each.title, each.page) for each in extract.sections] == [
        *((title, page) for _, title, page, *_ in PRESENTED),
        ("Diber and Kukes", 48),
        ("Diber and Kukes", 69),
    ]
    assert (extract.region, extract.is_pending) == ("Kukës", False)


def test_every_section_has_its_bullets(extract: Extract) -> None:
    assert [(len(each.highlights), len(each.discussion)) for each in extract.sections] == [
        *((highlights, discussed) for *_, highlights, discussed in PRESENTED),
        (0, 0),
        (0, 0),
    ]
    nested = [len(bullet.under) for each in extract.sections for bullet in each.highlights if bullet.under]
    assert nested == [3, 3]


def test_the_question_stands_with_its_answer_before_the_paragraphs(extract: Extract) -> None:
    kinds = [note.kind for note in flatten(extract.sections[4].discussion)]
    assert kinds == [NoteKind.QUESTION, NoteKind.ANSWER, *[NoteKind.DISCUSSION_HIGHLIGHT] * 4]


def test_chosen_actions_are_held_once_and_told_twice(extract: Extract) -> None:
    chosen, everything = extract.sections[-2:]
    assert [each.kind for each in (chosen, everything)] == [SectionKind.CHOSEN_ACTIONS, SectionKind.ALL_ACTIONS]
    assert [each.text for each in chosen.chosen] == [text for text, _ in CHOSEN]
    assert everything.chosen == chosen.chosen
    assert [each.text for each in everything.proposed] == list(PROPOSED)
    merged = {each.rank: [PROPOSED[int(one[1:])] for one in each.merges] for each in chosen.chosen}
    assert merged == {rank: [PROPOSED[one] for one in parts] for rank, (_, parts) in enumerate(CHOSEN, start=1)}


def test_five_proposals_remain_unchosen() -> None:
    assert [each.text for each in left_unchosen(the_recording(), GROUP)] == list(PROPOSED[8:])


def test_a_joint_group_is_in_the_extract_of_each_of_its_regions(extract: Extract) -> None:
    dibra = extract_of(the_plan(), the_recording(), "Dibra", scheme=SCHEME)
    assert dibra.sections == extract.sections[-2:]


def test_a_page_that_nobody_knows_makes_the_extract_pending() -> None:
    recording = the_recording()
    forms = tuple(replace(form, actions_page=None) for form in recording.forms)
    pending = replace(recording, forms=forms)

    assert extract_of(the_plan(), pending, "Kukës", scheme=SCHEME).is_pending
    assert [(each.field, each.page) for each in pages_pending(pending) if each.page is None] == [("actions_page", None)]


@pytest.mark.parametrize("mode", [AttributionMode.UNATTRIBUTED, AttributionMode.CLOSED])
def test_nothing_of_an_unattributed_or_closed_session_is_in_an_extract(mode: AttributionMode) -> None:
    plan = the_plan()
    closed = replace(plan, sessions=tuple(replace(each, attribution=mode) for each in plan.sessions))

    assert extract_of(closed, the_recording(), "Kukës", scheme=SCHEME).sections == ()


def test_a_page_that_was_entered_stands_and_others_are_those_of_the_rendered_report() -> None:
    recording = the_recording()
    unknown = tuple(replace(each, page=None) for each in recording.presentations[:1])
    forms = tuple(replace(each, actions_page=None) for each in recording.forms)
    recording = replace(recording, presentations=(*unknown, *recording.presentations[1:]), forms=forms)
    extract = extract_of(the_plan(), recording, "Kukës", scheme=SCHEME)

    paged = with_pages(extract, {"p0": 3, "p1": 4, GROUP: 9, actions_of_form(GROUP): 10})

    assert [each.page for each in paged.sections] == [3, 40, 20, 18, 23, 48, 10]
    assert with_pages(extract, {}).is_pending
