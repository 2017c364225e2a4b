"""What one person has to do: nothing is guessed, and nobody gets what is another's."""

from dataclasses import replace
from datetime import date

from planner.domain.agenda import Audience
from planner.domain.deadlines import DatedTask, date_tasks
from planner.domain.duties import Duties, Part, duties_of_all, gives_duties
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Duty
from planner.domain.working_days import WorkingDays
from tests.builders import (
    a_group,
    a_person,
    a_plan,
    a_rotation,
    a_session,
    a_task,
    an_assignment,
    an_attendance,
    an_event,
    people_of_plan,
)


def dated_of(plan: Plan) -> tuple[DatedTask, ...]:
    return date_tasks(plan.tasks, plan.event, WorkingDays())


def first_duties(plan: Plan) -> Duties:
    return duties_of_all(plan, dated_of(plan), time_event(plan))[0]


def titles(duties: Duties) -> list[str]:
    return [each.task.title for each in duties.tasks]


def parts(duties: Duties) -> list[tuple[str, Part, int]]:
    return [(each.timed.session.id, each.part, each.table_number) for each in duties.appearances]


def a_plan_for(role: Role = Role.PARTICIPANT, **changes: object) -> Plan:
    """Make a plan with two people, both of them in `role`."""
    return a_plan(**people_of_plan(2, role=role), **changes)


def test_a_task_is_theirs_whom_it_names_and_not_their_roles() -> None:
    tasks = (a_task(id="A", title="Mine", owners=("person-1",)), a_task(id="B", title="Theirs", owners=("person-2",)))
    named = (*tasks, a_task(id="C", title="Another's", role="facilitators", owners=("person-2",)))

    assert titles(first_duties(a_plan_for(Role.FACILITATOR, tasks=named))) == ["Mine"]


def test_a_task_that_names_nobody_is_theirs_whose_role_in_the_team_it_falls_to() -> None:
    tasks = (a_task(id="A", title="Together", role="facilitators"), a_task(id="B", title="Other", role="recorder_lead"))

    assert titles(first_duties(a_plan_for(Role.FACILITATOR, tasks=tasks))) == ["Together"]
    assert titles(first_duties(a_plan_for(Role.RECORDER, tasks=tasks))) == []
    everybody = (a_task(role="participants"),)
    assert titles(first_duties(a_plan_for(Role.PARTICIPANT, tasks=everybody))) == []


def test_a_finished_task_is_no_duty() -> None:
    done = a_task(owners=("person-1",), completed_on=date(2027, 1, 5))
    assert first_duties(a_plan_for(tasks=(done,))).deserve_a_page is False


def test_a_session_is_theirs_whom_its_lead_names_however_it_is_written() -> None:
    sessions = (a_session(id="led", lead="Office 2; OFFICE 1"), a_session(id="other", lead="Office 10", position=1))
    assert parts(first_duties(a_plan_for(sessions=sessions))) == [("led", Part.LEADS, 0)]


def test_an_office_with_a_comma_in_its_name_is_one_office() -> None:
    persons = tuple(a_person(id=f"person-{number}", name=name) for number, name in ((1, "Office"), (2, "Office, Has")))
    plan = a_plan(persons=persons, attendances=a_plan_for().attendances, sessions=(a_session(lead="Office, Has"),))
    assert [len(each.appearances) for each in duties_of_all(plan, (), time_event(plan))] == [0, 1]


def test_a_name_that_two_people_bear_gives_the_session_to_neither() -> None:
    plan = a_plan_for(sessions=(a_session(lead="Office"),))
    namesakes = a_plan(
        sessions=plan.sessions,
        persons=tuple(a_person(id=person.id, name="Office") for person in plan.persons),
        attendances=plan.attendances,
    )
    assert parts(first_duties(namesakes)) == []


def test_a_host_stays_at_a_table_of_the_cafe() -> None:
    cafe = a_session(id="cafe", method="world_cafe")
    plan = a_plan_for(sessions=(cafe,), rotation=a_rotation("person-1", "person-2", hosts=("person-1",)))

    host, guest = duties_of_all(plan, (), time_event(plan))

    assert parts(host) == [("cafe", Part.HOSTS, 1)]
    assert parts(guest) == []


def test_the_teams_own_sessions_are_for_everybody_in_it_and_for_nobody_else() -> None:
    huddle = (a_session(id="huddle", audience=Audience.TEAM),)
    assert parts(first_duties(a_plan_for(Role.STAFF, sessions=huddle))) == [("huddle", Part.TEAM, 0)]
    assert parts(first_duties(a_plan_for(Role.HOST, sessions=huddle))) == []


def test_who_declined_has_no_sessions_but_keeps_the_tasks_that_name_them() -> None:
    declined = an_attendance(role=Role.STAFF, status=AttendanceStatus.DECLINED)
    plan = a_plan(
        persons=(a_person(),),
        attendances=(declined,),
        sessions=(a_session(audience=Audience.TEAM),),
        tasks=(a_task(owners=("person-1",)),),
    )
    assert (len(first_duties(plan).tasks), first_duties(plan).appearances) == (1, ())


def test_a_plan_gives_duties_where_anybody_deserves_a_page() -> None:
    for plan in (
        a_plan_for(),
        a_plan_for(tasks=(a_task(owners=("person-1",)),)),
        a_plan_for(tasks=(a_task(owners=("somebody-gone",)),)),
        a_plan_for(sessions=(a_session(lead="Office 2"),)),
        a_plan_for(Role.RECORDER),
        a_plan(event=an_event(), tasks=(a_task(),)),
    ):
        everybody = duties_of_all(plan, dated_of(plan), time_event(plan))
        assert gives_duties(plan) == any(each.deserve_a_page for each in everybody)


def test_who_is_named_for_duties_has_them_where_the_group_sits() -> None:
    session = a_session(room="Hall", lead="Office 1")
    named = (
        an_assignment(duty=Duty.RECORDER, group_number=1),
        an_assignment(id="b", duty=Duty.LEAD, person_id="person-2"),
    )
    plan = a_plan_for(sessions=(session,), groups=(a_group(room="Attic"),), assignments=named)
    first, second = (each.appearances for each in duties_of_all(plan, (), time_event(plan)))
    assert [(each.part, each.duty, each.group, each.room) for each in first] == [
        (Part.NAMED, Duty.RECORDER, a_group(room="Attic"), "Attic")
    ]
    assert [(each.duty, each.room) for each in second] == [(Duty.LEAD, "Hall")]


def test_a_name_in_the_text_of_the_lead_counts_as_long_as_nobody_is_named() -> None:
    plan = a_plan_for(sessions=(a_session(lead="Office 1"),))
    assert parts(first_duties(plan)) == [("session-1", Part.LEADS, 0)]
    somebody = replace(plan, assignments=(an_assignment(person_id="person-2"),))
    assert parts(first_duties(somebody)) == []
