"""The sentences of findings about a recording: what is wrong, why it matters, how to cure it."""

from planner.errors import sentence

RECORDING_RULES: dict[str, tuple[str, str, str]] = {
    "form_missing": (
        sentence("The form of “{title}” was due on {due_on} and is missing."),
        sentence("What is not written on the day is told from memory later, and differently."),
        sentence("Ask its recorder for it, or type in the notes that there are."),
    ),
    "notes_without_session": (
        sentence("“{title}” is no longer in the agenda; its notes are kept, and no report tells of them."),
        sentence("A report goes through the sessions of the agenda."),
        sentence("Bring the session back on the history page, or write what is to stay on another form."),
    ),
    "action_without_owner": (
        sentence("“{action}” was chosen, and nobody has committed to it."),
        sentence("What belongs to everybody is done by nobody."),
        sentence("Enter who does it and by when, or that the group left it open."),
    ),
    "commitment_overdue": (
        sentence("“{action}” was to be done by {deadline_on} and is not finished."),
        sentence("The next event opens with what became of it."),
        sentence("Ask whoever does it, and enter how far it is or another deadline."),
    ),
    "likely_identity": (
        sentence("The notes of “{title}” may tell who somebody is."),
        sentence("No name of anybody in need belongs in a note or a report."),
        sentence("Read the marked passages, and reword them before the form is final."),
    ),
    "page_pending": (
        sentence("The report was handed over, and pages that extracts refer to are not confirmed: {number}."),
        sentence("A reader looks up the page that an extract names."),
        sentence("Enter the pages, and confirm them against the report as it was given out."),
    ),
    "data_not_deleted": (
        sentence("“{what}” was to be deleted by {due_on}."),
        sentence("People gave it for this event alone."),
        sentence("Delete it, and enter the day."),
    ),
}
