"""Says a finding: what is wrong, why it matters and how to cure it; every rule has its three sentences."""

from dataclasses import dataclass
from datetime import date

from planner.domain.event import Switch
from planner.domain.finding import Finding
from planner.domain.people import Criterion
from planner.errors import sentence
from planner.wording.consultation_findings import CONSULTATION_RULES
from planner.wording.labels import CRITERIA, SWITCHES
from planner.wording.recording_findings import RECORDING_RULES
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidFinding:
    """A finding in one language; `why` may be empty."""

    what: str
    why: str
    cure: str


ACCEPTED = sentence("The timetable accepts this: {accepted}")
DISMISSED = sentence("Dismissed: {dismissed}")

RULES: dict[str, tuple[str, str, str]] = {
    "floor_missed": (
        sentence(
            "“{task}” should be finished by {floor_on}; it is planned for {completion_on}, {days_late} late and "
            "{days_before} before the event."
        ),
        sentence("{reason}"),
        sentence("Do it at once, or move the event to a later day."),
    ),
    "floor_passed": (
        sentence(
            "“{task}” should have been finished by {floor_on}, {days_past} before planning began. "
            "It is now planned for {completion_on}: {days_late} late, and {days_before} before the event."
        ),
        sentence("{reason}"),
        sentence("Do it at once, or move the event to a later day."),
    ),
    "event_on_day_off": (
        sentence("The event takes place on {days}, when offices are closed."),
        sentence("People would have to come on a weekend or a public holiday."),
        sentence("Choose other days, or make sure that those invited agree to these."),
    ),
    "began_late": (
        sentence(
            "Planning began on {planning_from_on}, {days_late} after the first task was due; {tasks} tasks "
            "were drawn closer together."
        ),
        sentence("The order of the tasks is kept and the time between them is shorter."),
        sentence("Share the tasks among more people, drop what the event can do without, or choose a later first day."),
    ),
    "final_week_piles_up": (
        sentence("“{task}” ends on {on}, the same day as “{earlier}”, which it waits for."),
        sentence("Guide, training, printing and rotation need a day each in the final week."),
        sentence("Finish “{earlier}” earlier, or ask somebody else to help on that day."),
    ),
    "begins_before_its_floor": (
        sentence("“{task}” has to be finished by {completion_on}, before the final week that begins on {earliest_on}."),
        sentence("{reason}"),
        sentence(
            "Days off leave too few working days before the event: work on one of them, or write the guide "
            "earlier and check it on the day before."
        ),
    ),
    "ends_after_what_waits": (
        sentence("“{task}” is planned for {on}, but “{waiting}”, which waits for it, ends on {waiting_on}."),
        sentence("What waits would have to be done without it."),
        sentence("Set an earlier day for “{task}”, or a later one for “{waiting}”."),
    ),
    "waits_in_a_circle": (
        sentence("These tasks wait for one another: {tasks}."),
        sentence("None of them can come first, so none of them has a date but what somebody fixed."),
        sentence("Take one of them out of what another one waits for, or count its dates from the event."),
    ),
    "anchor_missing": (
        sentence("“{task}” is counted from {anchor}, which is no task of this event now."),
        sentence("So it has no date, and nobody is reminded of it."),
        sentence("Add that task or turn on what it belongs to, or count “{task}” from the event, for example -2w."),
    ),
    "anchor_undated": (
        sentence("“{task}” has no date yet, because “{anchor}”, which it is counted from, has none."),
        sentence("Its date follows as soon as there is one to count from."),
        sentence("See why “{anchor}” has no date, or count “{task}” from the event, for example -2w."),
    ),
    "date_out_of_reach": (
        sentence("“{task}” has no date: its distance leads beyond the years that calendars know."),
        sentence("No workbook and no calendar could show it."),
        sentence("Write a shorter distance, for example -2w."),
    ),
    "waits_for_next_event": (
        sentence("Without a date until there is a next event: {tasks}."),
        sentence("They are done at that event, and nobody knows its day yet."),
        sentence("Make the next event and put it in the same series, or say that it builds on this one."),
    ),
    "falls_after_event": (
        sentence("“{task}” prepares the event and is planned for {on}, after its last day, {ends_on}."),
        sentence("What prepares an event is of no use after it."),
        sentence("Set an earlier day, finish what it is counted from earlier, or move the event."),
    ),
    "pinned_on_day_off": (
        sentence("“{task}” is fixed for {on}, a weekend or a day off."),
        sentence("Offices are closed then."),
        sentence("Choose a working day, or make sure that somebody works on this one."),
    ),
    "stays_without_switch": (
        sentence("“{task}” stays, although “{switch}” is off for this event."),
        sentence("Somebody has altered it or worked on it, and that is not thrown away."),
        sentence("Turn “{switch}” on again, or remove the task if nobody needs it."),
    ),
    "holidays_unknown": (
        sentence("Public holidays are not known for the country and year of the event."),
        sentence("Only weekends are left out when dates are counted."),
        sentence("Add the holidays that matter under days off."),
    ),
    "owner_left": (
        sentence("“{name}” is not coming any more and still has open tasks: {tasks}."),
        sentence("Nobody would do them, and nobody would miss them."),
        sentence("Hand them over to somebody else on the checklist page, under Hand over."),
    ),
    "day_without_sessions": (
        sentence("Day {number} has no sessions yet."),
        sentence("Agenda, guide and run sheet have nothing to show for that day."),
        sentence("Add the day's sessions on the agenda page, or shorten the event."),
    ),
    "fixed_start_is_passed": (
        sentence("“{earlier}” runs {over} minutes past the fixed start of “{session}”."),
        sentence("What is fixed, such as lunch or a guest, does not wait."),
        sentence("Shorten or move what comes before, or fix “{session}” for later."),
    ),
    "starts_before_the_day": (
        sentence("“{session}” is fixed {over} minutes before its day begins."),
        sentence("Nobody would be there yet."),
        sentence("Begin the day earlier, or fix “{session}” for later."),
    ),
    "time_left_open": (
        sentence("{free} minutes before “{session}” are free."),
        sentence("Its start is fixed, and what comes before ends earlier."),
        sentence("Keep them as a buffer, or give them to a session before."),
    ),
    "day_runs_into_next": (
        sentence("“{earlier}” ends {over} minutes after “{session}” begins on the next day."),
        sentence("Nobody can be at two sessions at once."),
        sentence("Shorten the longer day, open the next one later, or move a session to another day."),
    ),
    "session_without_minutes": (
        sentence("“{session}” takes no minutes."),
        sentence("What has no time on the agenda does not happen."),
        sentence("Give it minutes, a fixed start if it marks a fixed end, or remove it."),
    ),
    "sessions_without_steps": (
        sentence("These sessions have no steps: {sessions}."),
        sentence("The facilitator guide covers every step of the event, and would be empty there."),
        sentence("Choose a technique for each below its guide, or write its steps."),
    ),
    "long_reports": (
        sentence("In “{session}” each group has {report} minutes to report."),
        sentence("After the third report nobody listens; {most} minutes are enough for what is new."),
        sentence("Give each group {most} minutes, or let people walk along the results in a gallery."),
    ),
    "many_reports": (
        sentence("In “{session}” {groups} groups report one after the other."),
        sentence("More than {most} reports tire everybody and are forgotten."),
        sentence("Use a gallery walk instead, or let groups report to one another."),
    ),
    "interpretation_takes_time": (
        sentence("The event is in several languages: {spoken} minutes of plenary are to be interpreted."),
        sentence(
            "Interpreted one after the other, speech takes twice its time; interpreted at once, plenary and group work "
            "take about {more} minutes more in all."
        ),
        sentence("Give these sessions the minutes, or fewer speakers; dismiss this once they are planned in."),
    ),
    "no_time_to_change_rooms": (
        sentence("“{session}” begins in another room right after “{earlier}”."),
        sentence("So many people need {wanted} minutes to change rooms."),
        sentence("Put a break or a few minutes of organisation between the two, or stay in one room."),
    ),
    "no_closing": (
        sentence("The last day has no closing of its own."),
        sentence("People leave one by one, without thanks and without knowing what follows."),
        sentence("Add a closing at the end of the last day, such as a closing circle or thanks and next steps."),
    ),
    "steps_do_not_fit": (
        sentence("The steps of “{session}” take {planned} minutes and the session has {minutes}."),
        sentence("Each step has a fixed time, and the facilitator moves the group on by it."),
        sentence("Change the minutes of the session, or have fewer or larger groups."),
    ),
    "too_few_people": (
        sentence("“{session}” needs at least {least} people; {people} are expected."),
        sentence("With fewer people the method loses its effect."),
        sentence("Choose another method for this session."),
    ),
    "too_many_people": (
        sentence("“{session}” works for up to {most} people at once; {people} are expected."),
        sentence("In larger groups only a few get to speak."),
        sentence("Run it in parallel groups, or choose another method."),
    ),
    "short_move_time": (
        sentence("“{session}” gives {move} min to change tables; so many people need {wanted}."),
        sentence("Rounds that begin late take their time from the talk."),
        sentence("Give the session a few more minutes, or have helpers at the tables."),
    ),
    "little_time_in_small_groups": (
        sentence("Small groups have {share} per cent of the working time."),
        sentence("People own what they have worked on themselves; half of the time or more is good practice."),
        sentence("Turn a presentation or a plenary discussion into work in small groups."),
    ),
    "nothing_is_decided": (
        sentence("No session leads to conclusions or decisions."),
        sentence("A meeting that only exchanges information leaves nothing to follow up."),
        sentence("Add a session that chooses actions, such as dot voting or an action sheet."),
    ),
    "no_evaluation": (
        sentence("The agenda leaves no time for the evaluation."),
        sentence("Forms that are handed out while people leave do not come back."),
        sentence("Add eight to ten minutes for the evaluation before the closing."),
    ),
    "stretch_without_break": (
        sentence("From “{session}” on there are {stretch} minutes without a break."),
        sentence("Attention runs in cycles of about 90 minutes."),
        sentence("Add a break, or shorten a session."),
    ),
    "long_plenary_input": (
        sentence("From “{session}” on the plenary listens for {stretch} minutes in a row."),
        sentence("After 30 minutes of listening little is taken in."),
        sentence("Let the tables talk in between, or shorten the input."),
    ),
    "input_after_lunch": (
        sentence("“{session}” is plenary input within an hour of lunch."),
        sentence("Attention is weakest then; active work keeps people awake."),
        sentence("Change places with a session in small groups."),
    ),
    "short_break": (
        sentence("“{session}” lasts {minutes} minutes; so many people need {least}."),
        sentence("People queue, and the next session begins late."),
        sentence("Give it more minutes."),
    ),
    "short_registration": (
        sentence("Registration has {minutes} minutes; so many people need {least}."),
        sentence("Whoever still stands at the desk misses the opening."),
        sentence("Open the desk earlier, or have a second one."),
    ),
    "no_objectives": (
        sentence("The event has no objectives yet."),
        sentence("Nobody could say what a session is for, or afterwards whether the event did what it was to do."),
        sentence("Write two to five on the agenda page, each with the wish from the consultation that it answers."),
    ),
    "objective_without_session": (
        sentence("No session serves the objective “{objective}”."),
        sentence("What has no time on the agenda does not happen."),
        sentence("Choose it in the session that serves it, add a session, or drop the objective."),
    ),
    "sessions_without_objective": (
        sentence("These sessions serve no objective: {sessions}."),
        sentence("People will ask what they are for."),
        sentence("Choose their objectives below their guides, or give their time to sessions that serve one."),
    ),
    "theme_missing": (
        sentence("The questions speak of a theme, and the event has none yet."),
        sentence("Question sheets would go out with a gap."),
        sentence("Write the event's theme on the overview page."),
    ),
    "list_differs_from_plan": (
        sentence("The list has {listed} participants; groups, tables and materials are counted for {expected}."),
        sentence("Tables would be too full or half empty, and materials would run out or be left over."),
        sentence("Change the number of participants expected, or complete the list."),
    ),
    "needs_kept_too_long": (
        sentence("The diet or access needs of {people} people should have been deleted by now."),
        sentence("They are sensitive and were asked for this event alone."),
        sentence("Delete them on the people page."),
    ),
    "same_name_twice": (
        sentence("The name “{name}” is on the list {times} times."),
        sentence("Badges, slips and notes could be mixed up."),
        sentence("Add what tells them apart, or remove the second entry if it is the same person."),
    ),
    "room_taken_twice": (
        sentence("“{earlier}” and “{session}” are both in “{room}” at the same time."),
        sentence("One of them would stand before a full room."),
        sentence("Give one of them another room, or another time."),
    ),
    "groups_in_one_room": (
        sentence("Groups {groups} of “{session}” are all in “{room}”."),
        sentence("They would talk against one another."),
        sentence("Give each its own room, or leave the room empty where they sit at tables in the session's room."),
    ),
    "groups_differ": (
        sentence("“{session}” has {groups} groups; its group size and the number of participants make {wanted}."),
        sentence("Groups would be larger or smaller than planned, and materials are counted for {wanted}."),
        sentence("Make the groups again, or change the group size."),
    ),
    "in_two_sessions": (
        sentence("{name} is named in “{earlier}” and in “{session}”, which take place at the same time."),
        sentence("Nobody can be in two places."),
        sentence("Name somebody else for one of them."),
    ),
    "in_two_groups": (
        sentence("{name} is named in groups {groups} of “{session}”, which work at the same time."),
        sentence("Nobody can be in two places."),
        sentence("Name somebody else for all but one of them, or merge the groups."),
    ),
    "facilitator_also_records": (
        sentence("{name} is to facilitate and to write the record at the same place in “{session}”."),
        sentence("Who steers a discussion cannot write it down."),
        sentence("Name a recorder."),
    ),
    "lead_also_presents": (
        sentence("{name} steers “{session}” and presents in it."),
        sentence("A facilitator is neutral: who supplies the content cannot lead the discussion of it."),
        sentence("Let somebody else present, or let somebody else lead."),
    ),
    "named_but_not_coming": (
        sentence("{name} is not coming, and is still named in {sessions}."),
        sentence("Guide, run sheet and personal pages would name somebody who is not there."),
        sentence("See on the people page, under “Somebody cannot come”, who could stand in."),
    ),
    "group_without_facilitator": (
        sentence("In “{session}” nobody is named to facilitate these groups: {groups}."),
        sentence("Each group that works by itself needs somebody who keeps it on its task."),
        sentence("Name a facilitator for each, or make fewer groups."),
    ),
    "group_without_recorder": (
        sentence("In “{session}” nobody is named to record these groups: {groups}."),
        sentence("What is not written down is lost to the report."),
        sentence("Name a recorder for each group."),
    ),
    "sessions_without_recorder": (
        sentence("Nobody is named to write down what small groups find in {sessions}."),
        sentence("What is not written down is lost to the report."),
        sentence("Name a recorder for each of these sessions, or make groups and name one for each."),
    ),
    "too_few_facilitators": (
        sentence("“{session}” needs {needed} facilitators; {coming} are on the list."),
        sentence("One facilitator serves a group of 8 to 12 people, or about 15 where tables run themselves."),
        sentence("Find more facilitators, make fewer groups, or choose a technique with which tables run themselves."),
    ),
    "untrained_facilitators": (
        sentence("Of these facilitators no training before the event is known: {names}."),
        sentence("Everybody who facilitates walks through the guide before the event."),
        sentence("Write the day of their training on the people page, or name somebody else."),
    ),
    "facilitators_not_looked_at": (
        sentence("Of these facilitators nobody has said which criteria they meet: {names}."),
        sentence("A facilitator is accepted by all, has no stake in the matter, and keeps what is said in confidence."),
        sentence("Tick on the people page what each of them meets."),
    ),
    "facilitator_lacks_criteria": (
        sentence("{name} is named to facilitate, and it is not said that they meet this: {criteria}."),
        sentence("A facilitator is accepted by all, has no stake in the matter, and keeps what is said in confidence."),
        sentence("Name somebody else, or tick on the people page what they meet."),
    ),
    "convener_supplies_content": (
        sentence("{name} convenes the event, facilitates in it and is to present too."),
        sentence("A convener who facilitates imposes no ideas and brings no ready solutions: participants find them."),
        sentence("Let somebody else present, or let somebody else facilitate."),
    ),
    "rotation_is_stale": (
        sentence(
            "Seats and list differ: {missing} on the list without a seat, {gone} with a seat and no longer expected."
        ),
        sentence("Slips and table lists would be wrong."),
        sentence("Seat the participants again."),
    ),
    "host_not_named": (
        sentence("Tables whose host nobody named: {hosts} of {tables}; participants were chosen."),
        sentence("Hosts stay at their table and should know their task before they come."),
        sentence("Give the role of table host to people on the list and seat them again, or brief those chosen."),
    ),
    "rounds_differ": (
        sentence("The rotation and the agenda have other numbers of rounds: {rounds} and {planned}."),
        sentence("Slips and guide would disagree."),
        sentence("Set the number of rounds to {planned} and seat the participants again."),
    ),
    "seating_always_absent": (
        sentence("“{person}” misses every round and has no seat."),
        sentence("Who is in no round cannot be seated."),
        sentence("Take one round off the rounds this person misses, or leave the person out."),
    ),
    "seating_more_hosts_than_tables": (
        sentence(
            "More people are to host a table ({hosts}) than there are tables ({tables}); the others move like "
            "everybody else."
        ),
        sentence("A table has one host, who stays at it."),
        sentence("Set the number of tables to {hosts}, or the number of hosts to {tables}."),
    ),
    "seating_host_elsewhere": (
        sentence(
            "“{person}” cannot host table {wanted}, which has another host or is not there, and hosts table {table}."
        ),
        sentence("A table has one host, who stays at it."),
        sentence("Give this host a table that has none, or nobody else table {wanted}."),
    ),
    "seating_too_few_seats": (
        sentence("The tables have too few seats, {seats} for {people}; they are made larger."),
        sentence("Everybody needs a seat in every round."),
        sentence("Add chairs, {lacking} in all, or one table."),
    ),
    "seating_more_rounds_than_tables": (
        sentence("{rounds} rounds at {tables} tables: nobody can sit at another table every time."),
        sentence("With more rounds than tables people come back to a table."),
        sentence("Plan {tables} rounds, or {rounds} tables."),
    ),
    "seating_table_again": (
        sentence("People come back to a table where they sat before; counted together: {times}."),
        sentence("They hear the same conversation again and miss another."),
        sentence("Seat the participants again, or take back the last exchange of seats."),
    ),
    "seating_uneven": (
        sentence("Tables have {smallest} to {largest} people."),
        sentence("At even tables everybody has as much time to speak."),
        sentence("Seat the participants again; on the day, re-plan the rounds that are left."),
    ),
    "seating_table_too_large": (
        sentence("A table has {largest} people; more than {most} are too many."),
        sentence("At a large table people fall silent, or speak in two groups."),
        sentence("Plan more tables and seat the participants again."),
    ),
    "seating_together_with_a_host": (
        sentence("“{one}” and “{other}” cannot stay together: a host keeps the table and others change it."),
        sentence("Both rules cannot hold; this pair is seated like everybody else."),
        sentence("Give the role of host to somebody else, or let the two sit apart."),
    ),
    "seating_together_too_many": (
        sentence("{people} people should stay together, and a table seats {seats}; part of them sits apart."),
        sentence("A table holds no more people than it has seats."),
        sentence("Let {beyond} of them sit apart from the others, or plan a table for {people}."),
    ),
    "seating_together_and_apart": (
        sentence("“{one}” and “{other}” should sit both together and apart; they are kept together."),
        sentence("Both rules cannot hold."),
        sentence("Take away one of the two rules."),
    ),
    "seating_apart_not_kept": (
        sentence("“{one}” and “{other}” should sit apart and share a table; rounds: {times}."),
        sentence("These seats do not keep a rule about two people."),
        sentence("Seat the participants again; where that does not help, take away a rule, or plan more tables."),
    ),
    "seating_together_not_kept": (
        sentence("“{one}” and “{other}” should stay together and sit apart; rounds: {times}."),
        sentence("These seats do not keep a rule about two people."),
        sentence("Seat the participants again; where that does not help, take away a rule, or plan one round less."),
    ),
    "seating_too_few_for_cafe": (
        sentence("A world café needs at least {least} people; the number here is {people}."),
        sentence("With so few people everybody soon has met everybody."),
        sentence("Invite more, {lacking} at the least, or run it as one focus group."),
    ),
    "seating_one_table": (
        sentence("At one table everybody sits with everybody in all {rounds} rounds."),
        sentence("Nobody can change tables."),
        sentence("Plan a second table, or one round."),
    ),
    "seating_nothing_to_mix": (
        sentence("All {people} people are alike in something that should be mixed, such as the sector."),
        sentence("Every plan is as mixed as any other."),
        sentence("Invite somebody of another kind, or leave it as it is."),
    ),
    **CONSULTATION_RULES,
    **RECORDING_RULES,
}


def say_finding(words: Wording, finding: Finding) -> SaidFinding:
    """Return the finding in words; one that was dismissed, or its timetable accepts, gives that reason as its cure."""
    what, why, cure = RULES[finding.rule]
    values = {key: _readable(words, key, value) for key, value in finding.values.items()}
    accepted = words.say(ACCEPTED, **values) if "accepted" in values else ""
    stands = words.say(DISMISSED, **values) if "dismissed" in values else accepted
    return SaidFinding(
        what=words.say(what, **values), why=words.say(why, **values), cure=stands or words.say(cure, **values)
    )


def _readable(words: Wording, key: str, value: object) -> object:
    """Write dates out, join several values, and say values whose key begins with `days_` as days."""
    if isinstance(value, tuple):
        return words.join(str(_readable(words, key, each)) for each in value)
    if isinstance(value, date):
        return words.long_day(value)
    if isinstance(value, Switch | Criterion):
        return words.name(CRITERIA if isinstance(value, Criterion) else SWITCHES, value)
    if key.startswith("days_") and isinstance(value, int):
        return words.say_many("{number} day", "{number} days", value)
    return value
