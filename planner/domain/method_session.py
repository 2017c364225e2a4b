"""Makes a session out of a method: the session, its steps and what it needs, which the event owns from then on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.domain.agenda import Activity, Material, Method, Session, TimetableSession
from planner.domain.authored import authored


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSession:
    """One session with the steps and materials of its method; both are empty without one."""

    session: Session
    activities: tuple[Activity, ...] = ()
    materials: tuple[Material, ...] = ()


def make_session(
    template: TimetableSession, method: Method | None, session_id: str, day_number: int, position: int
) -> MadeSession:
    """Return the session that `template` describes; steps and materials are numbered after `session_id`."""
    session = _session(template, method, session_id, day_number, position)
    if method is None:
        return MadeSession(session=session)
    return MadeSession(
        session=session,
        activities=tuple(_activities(session, method, dict(template.step_minutes))),
        materials=tuple(_materials(session, method)),
    )


def _session(
    template: TimetableSession, method: Method | None, session_id: str, day_number: int, position: int
) -> Session:
    return Session(
        id=session_id,
        day_number=day_number,
        position=position,
        title=template.title,
        aim=template.aim or (method.aim if method else ""),
        kind=template.kind,
        audience=template.audience,
        method=template.method,
        minutes=template.minutes,
        group_size=template.group_size if template.group_size is not None else (method.group_size if method else 0),
        rounds=template.rounds or (method.rounds if method else 1),
        output=template.output,
        accepts=template.accepts,
    )


def _activities(session: Session, method: Method, step_minutes: Mapping[str, int]) -> Iterable[Activity]:
    for position, step in enumerate(method.steps):
        given = {**authored(step), "minutes": step_minutes.get(step.title, step.minutes)}
        yield Activity(id=f"{session.id}-{position + 1}", session_id=session.id, position=position, **given)


def _materials(session: Session, method: Method) -> Iterable[Material]:
    for position, needed in enumerate(method.materials):
        yield Material(id=f"{session.id}-m{position + 1}", session_id=session.id, position=position, **authored(needed))
