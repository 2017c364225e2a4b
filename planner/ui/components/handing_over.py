"""Open tasks of one person, or of a role without a person, go to somebody else: looked at first, then done at once."""

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from planner.domain.deadlines import DatedTask
from planner.domain.owners import Holder, expected_people, open_tasks_of
from planner.domain.workload import holders
from planner.operations.handing_over import Handover, hand_over
from planner.operations.outlook import Outlook
from planner.ui.components.names import role_name
from planner.ui.components.removal import distinct
from planner.ui.state import attempt, me, words, workplace

FROM, TO, ONLY = "hand_from", "hand_to", "hand_only"
MANY, TALL = 8, 260
"""More titles than that scroll, in so many pixels."""


def handing_over(outlook: Outlook, people: Mapping[str, str]) -> None:
    """Ask whose tasks go to whom, and show which; `people` are names by person id, those who left included."""
    say = words().say
    known = _holders(outlook, people)
    expected = [person.id for person in expected_people(outlook.plan)]
    left, right = st.columns(2)
    named = left.selectbox(say("Tasks of"), list(known), index=None, placeholder=say("Choose"), key=FROM)
    holder = known.get(named or "")
    to = right.selectbox(
        say("go to"),
        [each for each in expected if holder is None or each != holder.person_id],
        index=None,
        format_func=lambda person_id: people[person_id],
        placeholder=say("Choose") if expected else say("Nobody is on the list yet"),
        key=TO,
    )
    tasks = _chosen(open_tasks_of(outlook.dated, holder)) if holder else ()
    st.button(
        say("Hand over"),
        icon=":material/move_down:",
        disabled=not (holder and to and tasks),
        on_click=_hand_over,
        args=[outlook.plan.event.id, holder, to, [each.task.id for each in tasks]],
    )


def _holders(outlook: Outlook, people: Mapping[str, str]) -> dict[str, Holder]:
    """Return everybody who has open tasks by name and number, roles without a person after the people."""
    roles = dict.fromkeys(dated.task.role for dated in outlook.dated)
    names = {Holder(person_id=each): name for each, name in people.items()}
    names |= {Holder(role=role): words().say("{role}, nobody named", role=role_name(role)) for role in roles}
    numbers = Counter(holder for each in outlook.dated if not each.task.completed_on for holder in holders(each.task))
    having = [holder for holder in names if numbers[holder]]
    said = [words().say("{name} ({number})", name=names[each], number=numbers[each]) for each in having]
    return dict(zip(distinct(said), having, strict=True))


def _chosen(tasks: Sequence[DatedTask]) -> Sequence[DatedTask]:
    """Show the tasks that go over, all of them unless somebody names a few."""
    titles = dict(zip([each.task.id for each in tasks], distinct([each.task.title for each in tasks]), strict=True))
    only = st.multiselect(
        words().say("Only these"),
        list(titles),
        format_func=lambda task_id: titles[task_id],
        placeholder=words().say("All of them"),
        key=ONLY,
    )
    chosen = [each for each in tasks if not only or each.task.id in only]
    st.markdown(words().say_many("**{number} task** goes over:", "**{number} tasks** go over:", len(chosen)))
    with st.container(gap="xxsmall", height=TALL if len(chosen) > MANY else "content"):
        for each in chosen:
            st.text(titles[each.task.id])
    return chosen


def _hand_over(event_id: str, holder: Holder, to: str, task_ids: Sequence[str]) -> None:
    handover = Handover(holder=holder, to=to, task_ids=tuple(task_ids))
    done = words().say_many(
        "{number} task is handed over. Undo takes it back.",
        "{number} tasks are handed over. Undo takes them back.",
        len(task_ids),
    )
    if attempt(lambda: hand_over(workplace(), me(), event_id, handover), done):
        for key in (FROM, TO, ONLY):
            st.session_state.pop(key, None)
