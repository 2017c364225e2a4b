"""Which items of a report have no page yet: none is ever guessed, and an extract waits for them (REC-12, EXT-03)."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.recording.choosing import actions_of
from planner.domain.recording.recording import Recording


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingPage:
    """An item whose page is not known (`page` is None) or not confirmed against what was given out.

    `kind` is the name of such records in a Recording, `field` the one that holds the page.
    """

    kind: str
    record_id: str
    title: str
    field: str = "page"
    page: int | None = None


def pages_pending(recording: Recording) -> tuple[PendingPage, ...]:
    """Return the pages that are still to be entered, rendered or confirmed: of presentations and groups' actions."""
    return tuple(_pending(recording))


def _pending(recording: Recording) -> Iterator[PendingPage]:
    for each in recording.presentations:
        if each.page is None or not each.page_confirmed:
            yield PendingPage(kind="presentations", record_id=each.id, title=each.title, page=each.page)
    for form in recording.forms:
        for field in ("page", "actions_page"):
            page = getattr(form, field)
            if any(actions_of(recording, form.id)) and (page is None or not form.page_confirmed):
                yield PendingPage(kind="forms", record_id=form.id, title=form.title, field=field, page=page)
