"""Everything that was recorded as tables, to sort, filter and use again, with what the circle of readers allows."""

from collections.abc import Iterator, Mapping

from planner.domain.recording.forms import Note
from planner.domain.recording.proceedings import Proceedings, SessionSummary
from planner.domain.recording.reading import flatten
from planner.export.recording.telling import Teller
from planner.export.workbook import Edition, Value, Workbook
from planner.wording.labels import PAPER_TITLES
from planner.wording.recording_labels import COMMITMENT_STATES, NOTE_KINDS
from planner.wording.wording import Wording

Line = tuple[Value, ...]


def export_recorded(
    told: Proceedings, names: Mapping[str, str], sector_titles: Mapping[str, str], edition: Edition
) -> bytes:
    """Return the workbook: notes, actions, commitments, presentations, participation. Raises TooLongError."""
    words, say = edition.words, edition.words.say
    book = Workbook(edition, say(PAPER_TITLES["recorded"]))
    book.add_sheet(say("Notes"), (34, 30, 24, 70, 20, 16), is_landscape=True).add_table(
        "tblNotes",
        [say("Session"), say("Group or presentation"), say("Kind"), say("Text"), say("Role"), say("Sector")],
        [line for each in told.sessions for line in _notes(each, words)],
    )
    book.add_sheet(say("Actions"), (34, 30, 10, 70, 30), is_landscape=True).add_table(
        "tblActions",
        [say("Group"), say("Regions"), say("Rank"), say("Action"), say("Went into")],
        list(_actions(told, words)),
    )
    book.add_sheet(say("Commitments"), (60, 30, 30, 24, 16, 14), is_landscape=True).add_table(
        "tblCommitments",
        [say("What"), say("Who"), say("With whom"), say("Resources"), say("By when"), say("State")],
        list(_commitments(told, names, words)),
    )
    book.add_sheet(say("Presentations"), (34, 44, 30, 30, 30, 24, 8), is_landscape=True).add_table(
        "tblPresentations",
        [
            *(say("Session"), say("Title"), say("Presenter"), say("Office"), say("Organisation")),
            *(say("Regions"), say("Page")),
        ],
        list(_presentations(told)),
    )
    if told.participation:
        _add_participation(book, told, Teller(words=words, sector_titles=sector_titles))
    return book.close()


def _add_participation(book: Workbook, told: Proceedings, teller: Teller) -> None:
    """Add how many came by sector, as numbers and as a chart (REC-15)."""
    say, total = teller.words.say, sum(number for _, number in told.participation)
    sheet = book.add_sheet(say("Participation"), (36, 14, 14))
    rows = [(teller.sector(each), number, round(100 * number / total)) for each, number in told.participation]
    sheet.add_table("tblParticipation", [say("Sector"), say("Participants"), say("Per cent")], rows)
    sheet.draw_bars(say("Participants by sector"), names=0, numbers=1, rows=len(rows), below=len(rows) + 2)


def _notes(summary: SessionSummary, words: Wording) -> Iterator[Line]:
    told = [(each.presentation.title, (*each.highlights, *each.discussion)) for each in summary.presentations]
    told.extend((each.form.title, each.notes) for each in summary.forms)
    for title, bullets in told:
        for note in flatten(bullets):
            yield (summary.session.title, title, *_note(note, words))


def _note(note: Note, words: Wording) -> Line:
    return (words.name(NOTE_KINDS, note.kind), note.text, note.role, note.sector)


def _actions(told: Proceedings, words: Wording) -> Iterator[Line]:
    for each in told.groups:
        about = (each.form.title, ", ".join(each.form.regions))
        for chosen in each.chosen:
            yield (*about, chosen.rank, chosen.text, words.say("chosen"))
        for proposed in each.proposed:
            ranks = [str(one.rank) for one in each.chosen if proposed.id in one.merges]
            yield (*about, None, proposed.text, ", ".join(ranks))


def _commitments(told: Proceedings, names: Mapping[str, str], words: Wording) -> Iterator[Line]:
    chosen = {each.id: each.text for group in told.groups for each in group.chosen}
    for each in told.commitments:
        what = each.text or chosen.get(each.chosen_action_id, "")
        who, state = names.get(each.owner_id, each.owner), words.name(COMMITMENT_STATES, each.state)
        yield (what, who, each.partners, each.resources, each.deadline_on, state)


def _presentations(told: Proceedings) -> Iterator[Line]:
    for summary in told.sessions:
        for one in summary.presentations:
            each = one.presentation
            shown = (each.title, each.presenter, each.office, each.organisation, ", ".join(each.regions), each.page)
            yield (summary.session.title, *shown)
