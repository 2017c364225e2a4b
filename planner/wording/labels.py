"""The names of kinds, roles, areas and states as people read them."""

from planner.errors import sentence

AREAS = {
    "design": sentence("Design"),
    "consultation": sentence("Consultation"),
    "study": sentence("Study"),
    "budget": sentence("Budget"),
    "venue": sentence("Venue"),
    "participants": sentence("Participants"),
    "speakers": sentence("Speakers"),
    "logistics": sentence("Logistics"),
    "materials": sentence("Materials"),
    "interpretation": sentence("Interpretation"),
    "access": sentence("Access"),
    "safeguarding": sentence("Safeguarding"),
    "facilitators": sentence("Facilitators"),
    "recorders": sentence("Recorders"),
    "media": sentence("Media"),
    "risk": sentence("Risk"),
    "event": sentence("Event"),
    "reporting": sentence("Reporting"),
    "evaluation": sentence("Evaluation"),
    "follow_up": sentence("Follow-up"),
}

TEAM_ROLES = {
    "convener": sentence("Convener"),
    "coordinator": sentence("Coordinator"),
    "lead_facilitator": sentence("Lead facilitator"),
    "facilitators": sentence("Facilitators"),
    "facilitator": sentence("Facilitator"),
    "recorder_lead": sentence("Recorder lead"),
    "recorder": sentence("Recorder"),
    "logistics": sentence("Logistics"),
    "finance": sentence("Finance"),
    "media": sentence("Media"),
    "safeguarding_lead": sentence("Safeguarding lead"),
    "participant": sentence("Participant"),
    "presenter": sentence("Presenter"),
    "observer": sentence("Observer"),
    "host": sentence("Table host"),
    "staff": sentence("Staff"),
}

DUTIES = {
    "lead": sentence("Lead"),
    "facilitator": sentence("Facilitator"),
    "co_facilitator": sentence("Co-facilitator"),
    "recorder": sentence("Recorder"),
    "presenter": sentence("Presenter"),
    "table_host": sentence("Table host"),
}

CRITERIA = {
    "leads_discussion": sentence("leads a discussion well"),
    "knows_subject": sentence("gives accurate information on the subject"),
    "builds_trust": sentence("builds trust and respect"),
    "keeps_confidence": sentence("keeps victims' confidentiality at all times"),
    "accepted_by_all": sentence("is accepted by all"),
    "no_stake": sentence("has no stake in the substance"),
    "decides_nothing": sentence("has no power to decide"),
}

SESSION_KINDS = {
    "plenary_input": sentence("Plenary input"),
    "plenary_discussion": sentence("Plenary discussion"),
    "small_groups": sentence("Small groups"),
    "break": sentence("Break"),
    "admin": sentence("Organisation"),
}

STATUSES = {
    "invited": sentence("Invited"),
    "confirmed": sentence("Confirmed"),
    "declined": sentence("Declined"),
    "present": sentence("Present"),
    "absent": sentence("Absent"),
}

GENDERS = {"woman": sentence("Woman"), "man": sentence("Man"), "other": sentence("Other")}

PAYERS = {
    "home_office": sentence("Home office"),
    "host": sentence("Host"),
    "sponsor": sentence("Sponsor"),
}

SWITCHES = {
    "cafe": sentence("World café"),
    "large_print": sentence("Large print asked for"),
    "lived_experience": sentence("People with lived experience take part"),
    "media": sentence("Media come"),
    "officials": sentence("Officials come"),
    "overnight": sentence("People stay overnight"),
    "several_languages": sentence("More than one language"),
    "sponsors": sentence("Sponsors"),
}

ORIGINS = {
    "source": sentence("Source documents"),
    "outside": sentence("Outside practice"),
    "own": sentence("Our own choice"),
}

PURPOSES = {
    "open": sentence("Open"),
    "diverge": sentence("Diverge"),
    "emerge": sentence("Emerge"),
    "converge": sentence("Converge"),
    "decide": sentence("Decide"),
    "close": sentence("Close"),
    "energise": sentence("Energise"),
    "input": sentence("Input"),
    "admin": sentence("Organise"),
    "break": sentence("Break"),
}

SEVERITIES = {"broken": sentence("Broken"), "unwise": sentence("Unwise"), "note": sentence("Note")}

TASK_STATES = {
    "done": sentence("Done"),
    "late": sentence("Late"),
    "due": sentence("Due within a week"),
    "under_way": sentence("Under way"),
    "ahead": sentence("Ahead"),
    "undated": sentence("Without a date"),
}

MOVED_BECAUSE = {
    "done": sentence("Done"),
    "pinned": sentence("Fixed by somebody"),
    "day_off": sentence("Not on a day off"),
    "late_start": sentence("After a late start"),
    "floor": sentence("A rule sets the day"),
    "waited_for": sentence("Another task waits"),
}

PERIODS = {
    "this_week": sentence("This week"),
    "next_seven_days": sentence("Next seven days"),
    "next_30_days": sentence("Next 30 days"),
    "this_month": sentence("This month"),
    "before_event": sentence("Before the event"),
    "during_event": sentence("During the event"),
    "after_event": sentence("After the event"),
    "chosen": sentence("From … to …"),
}

QUESTION_USES = {
    "consultation": sentence("Consultation"),
    "design": sentence("Before you begin"),
    "interview": sentence("Interview guide"),
    "cafe": sentence("World café"),
    "assessment": sentence("Needs assessment"),
    "focus_group": sentence("Focus group"),
    "workshop": sentence("Workshop"),
    "pulse": sentence("Pulse in mid-event"),
    "evaluation": sentence("Evaluation"),
    "follow_up": sentence("Follow-up"),
    "prompts": sentence("Prompts"),
}

AUDIENCES = {"participants": sentence("Participants"), "team": sentence("Team")}

PAPER_TITLES = {
    "checklist": sentence("Preparation checklist"),
    "checklist_by_area": sentence("Checklist by area"),
    "checklist_by_person": sentence("Checklist by person"),
    "this_week": sentence("This week"),
    "personal_pages": sentence("Personal pages"),
    "questions": sentence("Question sheet"),
    "feedback": sentence("What you told us"),
    "responses": sentence("Answers"),
    "themes": sentence("Themes and coverage"),
    "interviews": sentence("Interview list"),
    "interview_record": sentence("Interview records"),
    "agenda": sentence("Participants' agenda"),
    "guide": sentence("Facilitator guide"),
    "run_sheet": sentence("Run sheet"),
    "rotation": sentence("World-café rotation"),
    "cards": sentence("World-café cards"),
    "cafe_sheets": sentence("World-café sheets"),
    "groups": sentence("Group lists and slips"),
    "groups_workbook": sentence("Groups table"),
    "room_cards": sentence("Room cards"),
    "room_sheets": sentence("Room sheets"),
    "materials": sentence("Materials list"),
    "materials_workbook": sentence("Materials table"),
    "sign_in": sentence("Sign-in sheet"),
    "badges": sentence("Name badges, 90 × 55 mm"),
    "small_badges": sentence("Name badges, 85 × 54 mm"),
    "cafe_badges": sentence("Name badges with café tables, 90 × 55 mm"),
    "small_cafe_badges": sentence("Name badges with café tables, 85 × 54 mm"),
    "contacts": sentence("Contacts and emergencies"),
    "participants": sentence("Participants"),
    "actual_times": sentence("Planned against actual"),
    "recorder_forms": sentence("Recorder forms"),
    "action_sheets": sentence("Action sheets"),
    "read_back": sentence("Read-back"),
    "conclusions": sentence("Conclusions"),
    "proceedings": sentence("Proceedings"),
    "recorded": sentence("Recorded notes and actions"),
    "confirmations": sentence("Confirmations of attendance"),
    "prompts": sentence("Prompts"),
    "evaluation_forms": sentence("Evaluation forms"),
    "evaluation": sentence("Evaluation"),
    "preparation": sentence("Preparation calendar"),
    "event": sentence("Event calendar"),
    "team": sentence("Team calendar"),
}

PAPER_USES = {
    "checklist": sentence("Every task with its two dates and who does it, as a workbook to print or to work in."),
    "checklist_by_area": sentence(
        "Every task by area and week, to hand out: tick boxes, dates, limits, lines for notes."
    ),
    "checklist_by_person": sentence("The open tasks of each person, then those of roles for which nobody is named."),
    "this_week": sentence("What is late, due in seven days or to be under way, always on one page."),
    "personal_pages": sentence("For each person their tasks, sessions and papers, and the team's telephone numbers."),
    "questions": sentence("What stakeholders are asked, with room for their answers."),
    "feedback": sentence("Two pages for everybody who was asked: who answered, what they said, what follows."),
    "responses": sentence("For the team alone: every form with its answers, without what was said in confidence."),
    "themes": sentence("How often each theme is mentioned by sector, with a chart, and which sectors are heard."),
    "interviews": sentence("Whom we speak to, when and what about, counted by kind and purpose, and forms sent."),
    "interview_record": sentence("A sheet for each interview: what to say first, the questions, room for the answers."),
    "agenda": sentence("What participants see: times, titles and aims, one page a day."),
    "guide": sentence("How every session is run, minute by minute, with materials counted."),
    "run_sheet": sentence("The whole day on one page, for whoever keeps the time."),
    "rotation": sentence("Who sits where in each round, by table and by name."),
    "cards": sentence("Slips for everyone, host cards and table signs, in the order of the stack when cut."),
    "cafe_sheets": sentence(
        "Host list, who sits where, who meets whom, how good it is, and a wall chart in large type."
    ),
    "groups": sentence("A list for each group, everybody by name in large type for the wall, and slips to cut."),
    "groups_workbook": sentence("Who is in which group of which session, as a table to sort and filter."),
    "room_cards": sentence("Timing and role cards for the facilitators, and the café's questions for its tables."),
    "room_sheets": sentence("For the door of each room: what takes place there, one page a day, in large type."),
    "materials": sentence("What to bring, counted by head with ten per cent to spare, by box and by session."),
    "materials_workbook": sentence("The same as a table to shop and pack by: a line for each thing in each box."),
    "sign_in": sentence("Everybody by name for each day, with room to sign and to agree to list and photographs."),
    "badges": sentence("Ten to an A4 sheet, for perforated sheets. Print on both sides, turned on the long edge."),
    "small_badges": sentence("The same for sheets of the smaller size. Print on both sides, turned on the long edge."),
    "cafe_badges": sentence("The badges with each person's way through the café on the back, where they have a seat."),
    "small_cafe_badges": sentence(
        "The same for sheets of the smaller size, with the way through the café on the back."
    ),
    "contacts": sentence("The team's telephones, and lines for the numbers of police, hospital and fire brigade."),
    "participants": sentence("The list of people, and how the sectors are represented."),
    "actual_times": sentence("How long every session was to take, and how long it took."),
    "recorder_forms": sentence(
        "A form for each session and group, in the order of the report: what to write, and never whom."
    ),
    "action_sheets": sentence(
        "For each group what, who, with whom, by when: five rows first, all that was proposed behind."
    ),
    "read_back": sentence("One page a day for the next morning: what was heard, to be corrected at once."),
    "conclusions": sentence("Two pages for the week after: what groups chose, and who does what by when."),
    "proceedings": sentence("The whole report for participants: summary, sessions, groups, commitments, annexes."),
    "recorded": sentence("Notes, actions, commitments and presentations as tables, with what participants may see."),
    "confirmations": sentence("A page for everybody who came, to be signed, for the office that pays."),
    "prompts": sentence("Cards to keep in hand: what to say when talk runs dry, runs wild, or runs too fast to note."),
    "evaluation_forms": sentence("One side without a name, the pulse as cards, and the follow-up; copy them."),
    "evaluation": sentence("What people said of the event, counted with charts, and what they wrote."),
    "preparation": sentence("Benchmark and completion dates for any calendar; no names in it."),
    "event": sentence("The sessions for participants' calendars; no names in it."),
    "team": sentence("All sessions for the team's calendars, its own meetings too; no names in it."),
}

TRAITS = {
    "sector": sentence("Sector"),
    "region": sentence("Region"),
    "organisation": sentence("Organisation"),
    "gender": sentence("Gender"),
    "language": sentence("Language"),
}

ASIDES = {
    "watch": sentence("Watch"),
    "cut": sentence("Short of time"),
    "if_quiet": sentence("Too quiet"),
    "recorder": sentence("Recorder"),
}
"""What stands beside a step of the guide, by the name of the activity's field."""

COUNTED_BY = {
    "once": sentence("once"),
    "round": sentence("in every round"),
    "between_rounds": sentence("between rounds"),
    "group": sentence("for every group"),
    "person": sentence("for every person"),
}
"""What the minutes of a step are for."""
