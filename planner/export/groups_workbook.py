"""The groups of every session as a table: a row for each person in each group, to sort and filter."""

from planner.domain.group_lists import group_places
from planner.domain.plan import Plan
from planner.export.workbook import Edition, Workbook
from planner.wording.labels import PAPER_TITLES

GROUPS_TABLE = "tblGroups"
WIDTHS = (36.0, 9.0, 26.0, 20.0, 30.0, 40.0)


def export_groups_workbook(plan: Plan, edition: Edition) -> bytes:
    """Return the workbook, blank where nobody is in a group. Raises TooLongError."""
    say = edition.words.say
    book = Workbook(edition, say(PAPER_TITLES["groups_workbook"]))
    sheet = book.add_sheet(say("Groups"), WIDTHS, is_landscape=True)
    order = {session.id: number for number, session in enumerate(plan.sessions)}
    places = sorted(group_places(plan), key=lambda place: (order[place.session.id], place.group.number))
    rows = [
        (each.session.title, each.group.number, each.group.title, each.room, each.name, each.office) for each in places
    ]
    headings = (say("Session"), say("Group"), say("Title"), say("Room"), say("Name"), say("Organisation"))
    sheet.add_table(GROUPS_TABLE, headings, rows)
    sheet.freeze(1)
    return book.close()
