"""What came of it: what each group chose and proposed, what recurs, concerns, and who does what by when."""

from collections.abc import Iterator, Sequence

from planner.domain.recording.actions import Commitment
from planner.domain.recording.choosing import Recurring
from planner.domain.recording.extract import actions_of_form
from planner.domain.recording.proceedings import FormSummary
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph
from planner.export.recording.report import Part, Writing
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.recording_labels import COMMITMENT_STATES


def results(writing: Writing) -> Iterator[Part]:
    """Yield groups, recurring actions, concerns, what was parked and commitments, as far as anything is known."""
    say, told = writing.words.say, writing.report.proceedings
    if told.groups:
        yield Part(title=say("Groups"), within=[_group(writing, each) for each in told.groups], starts_page=True)
    if told.recurring:
        blocks = [block for each in told.recurring for block in _recurring(writing, each)]
        yield Part(title=say("What several groups chose"), blocks=blocks)
    if told.concerns:
        blocks = [paragraph(Style.LIST_BULLET, each.text) for each in told.concerns]
        yield Part(title=say("Concerns for the central level and donors"), blocks=blocks)
    if told.parked:
        blocks = [paragraph(Style.LIST_BULLET, each.text) for each in told.parked]
        yield Part(title=say("Parking lot"), blocks=blocks)
    if told.commitments:
        yield Part(title=say("Commitments"), blocks=[commitments_table(writing, told.commitments)])


def _group(writing: Writing, summary: FormSummary) -> Part:
    say, teller = writing.words.say, writing.teller
    regions, form = writing.words.join(summary.form.regions), summary.form
    is_titled = form.regions and form.regions != (form.title,)
    blocks = [paragraph(Style.NOTE, say("Regions: {regions}", regions=regions))] if is_titled else []
    if summary.chosen:
        blocks.extend([paragraph(Style.LABEL, say("Chosen actions")), *teller.chosen(summary.chosen)])
    if summary.proposed:
        label = paragraph(Style.LABEL, say("All that was proposed"), keep_with_next=True)
        label = writing.places.mark(label, actions_of_form(form.id))
        blocks.extend([label, *teller.proposed(summary.proposed, summary.chosen)])
    return Part(title=form.title, of=form.id, blocks=blocks)


def _recurring(writing: Writing, recurring: Recurring) -> list[Element]:
    regions = writing.words.join(recurring.regions)
    said = writing.words.say("Regions: {regions}", regions=regions)
    titled = [paragraph(Style.LABEL, said, keep_with_next=True)] if regions else []
    return [*titled, *(paragraph(Style.LIST_BULLET, each.text) for each in recurring.actions)]


def commitments_table(writing: Writing, commitments: Sequence[Commitment]) -> Element:
    """Return who does what by when, with whom and with what, and how far it is (ACT-03, ACT-09)."""
    say = writing.words.say
    columns = (
        Column(head=say("What"), share=0.34),
        Column(head=say("Who"), share=0.22),
        Column(head=say("With whom and with what"), share=0.2),
        Column(head=say("By when"), share=0.13),
        Column(head=say("State"), share=0.11),
    )
    about = say("who does what by when")
    frame = TableFrame(columns=columns, width_mm=writing.width_mm, title=say("Commitments"), about=about)
    return data_table(frame, [Row(cells=_cells(writing, each)) for each in commitments])


def _cells(writing: Writing, commitment: Commitment) -> tuple[str, ...]:
    words, names = writing.words, writing.report.names
    chosen = {each.id: each.text for group in writing.report.proceedings.groups for each in group.chosen}
    focal = names.get(commitment.focal_id, commitment.focal)
    owner = names.get(commitment.owner_id, commitment.owner)
    asked = words.say("Ask: {focal}", focal=focal) if focal and focal != owner else ""
    return (
        commitment.text or chosen.get(commitment.chosen_action_id, ""),
        "\n".join(part for part in (owner, asked) if part),
        SEPARATOR.join(part for part in (commitment.partners, commitment.resources) if part),
        words.long_day(commitment.deadline_on) if commitment.deadline_on else "",
        words.name(COMMITMENT_STATES, commitment.state),
    )
