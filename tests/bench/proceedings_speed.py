"""How long a large report takes: `python -m tests.bench.proceedings_speed` prints it, nothing asserts it.

Seconds of the processor, the least of a few runs, for 60 sessions with 3 groups each, 12 notes, 10 proposals and 5
chosen actions a group; and as a ratio to the floor, as many plain paragraphs. Goals: proceedings 3 s, extract 1 s.
"""

from datetime import UTC, datetime

from planner.domain.attribution import Level
from planner.domain.consultation.consultation import Consultation
from planner.domain.recording.extract import extract_of
from planner.domain.recording.proceedings import proceedings_of
from planner.domain.recording.recording import Recording
from planner.domain.run_of_show import time_event
from planner.export.document import head_of, open_document
from planner.export.paragraph import paragraph
from planner.export.recording.extract_document import ExtractContent, export_extract
from planner.export.recording.proceedings_document import write_proceedings
from planner.export.recording.report import Report, no_pages
from planner.export.styles import Style
from planner.wording.wording import Wording
from tests.bench.measuring import best, say
from tests.builders import a_plan, a_session
from tests.recording_builders import a_chosen_action, a_form, a_note, a_presentation, a_proposed_action

RUNS = 3
SESSIONS, GROUPS, NOTES, PROPOSED, CHOSEN, REGIONS = 60, 3, 12, 10, 5, 12
AT = datetime(2027, 4, 1, tzinfo=UTC)
WORDS = Wording()
PLAN = a_plan(sessions=tuple(a_session(id=f"s{number}", position=number, minutes=5) for number in range(SESSIONS)))
PARAGRAPHS = SESSIONS * GROUPS * (NOTES + PROPOSED + CHOSEN)


def a_large_recording() -> Recording:
    """Fill every form."""
    forms = tuple(
        a_form(
            id=f"f{session}-{group}",
            session_id=f"s{session}",
            group_id=f"g{group}",
            title=f"Group {session}-{group}",
            regions=(f"Region {(session + group) % REGIONS}",),
        )
        for session in range(SESSIONS)
        for group in range(GROUPS)
    )
    return Recording(
        event_id=PLAN.event.id,
        forms=forms,
        presentations=tuple(
            a_presentation(id=f"p{number}", session_id=f"s{number}", regions=(f"Region {number % REGIONS}",))
            for number in range(SESSIONS)
        ),
        notes=tuple(
            a_note(id=f"{form.id}-n{place}", form_id=form.id, position=place, text="What was said of schools. " * 3)
            for form in forms
            for place in range(NOTES)
        ),
        proposed_actions=tuple(
            a_proposed_action(id=f"{form.id}-p{place}", form_id=form.id, position=place, text=f"Do number {place}")
            for form in forms
            for place in range(PROPOSED)
        ),
        chosen_actions=tuple(
            a_chosen_action(
                id=f"{form.id}-c{place}",
                form_id=form.id,
                rank=place + 1,
                text=f"Do {place} of {form.title}",
                merges=(f"{form.id}-p{place}",),
            )
            for form in forms
            for place in range(CHOSEN)
        ),
    )


def main() -> None:
    """Measure and print."""
    recording = a_large_recording()
    floor = best(write_plain, RUNS)
    say(f"{'plain paragraphs':<20}{floor:6.2f} s")
    for title, work in {
        "what is told": lambda: told(recording),
        "proceedings": lambda: write_proceedings(told(recording), no_pages, words=WORDS, printed_at=AT).content,
        "extract": lambda: write_extract(recording),
    }.items():
        taken = best(work, RUNS)
        say(f"{title:<20}{taken:6.2f} s{taken / floor:7.1f} times the floor")


def told(recording: Recording) -> Report:
    """Gather what participants may be told."""
    proceedings = proceedings_of(PLAN, recording, Consultation(event_id=PLAN.event.id), Level.PARTICIPANTS)
    return Report(plan=PLAN, run=time_event(PLAN), proceedings=proceedings, names={}, sector_titles={})


def write_extract(recording: Recording) -> bytes:
    """Write what concerns one region of twelve."""
    content = ExtractContent(
        plan=PLAN,
        extract=extract_of(PLAN, recording, "Region 1"),
        report="Proceedings",
        level=Level.PARTICIPANTS,
        names={},
        sector_titles={},
    )
    return export_extract(content, words=WORDS, printed_at=AT)


def write_plain() -> bytes:
    """Write as many paragraphs as the report has lines, and nothing else."""
    paper = open_document(head_of(PLAN.event, document="Floor", printed_at=AT), WORDS)
    paper.add(*(paragraph(Style.LIST_BULLET, "What was said of schools. " * 3) for _ in range(PARAGRAPHS)))
    return paper.to_bytes()


if __name__ == "__main__":
    main()
