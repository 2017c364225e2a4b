"""Methods used in an event: fitted to its head count and the minutes given, each use one save that undo takes back."""

from dataclasses import dataclass, replace

from planner.domain import method_edits
from planner.domain.agenda import Audience, Material, Method, Session, TimetableSession
from planner.domain.editing import find_record
from planner.domain.method_fit import fit_method
from planner.domain.method_session import MadeSession, make_session
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.record_checks import check_record
from planner.operations.workplace import Workplace, change_plan


class UnknownMethodError(PlannerError):
    """A method that is not there."""

    template = sentence("There is no technique “{method}” any more; choose another one.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """Where a method becomes a session: a place of a day counted from 0, and minutes or else its usual ones."""

    method_id: str
    day_number: int
    place: int
    minutes: int | None = None
    title: str = ""
    audience: Audience = Audience.PARTICIPANTS


@changes(Area.AGENDA)
def insert_method(place: Workplace, actor: Actor, event_id: str, wanted: Insertion) -> Plan:
    """Add a session that runs the method, fitted to the participants expected, with its steps and materials.

    Raises UnknownMethodError, and what `check_record` raises where the day or the minutes cannot be.
    """
    method = find_method(place, wanted.method_id)

    def change(plan: Plan) -> Plan:
        fit = fit_method(method, plan.event.expected_participants, wanted.minutes)
        title = wanted.title.strip() or method.title
        made = _made(replace(fit.template, title=title, audience=wanted.audience), method, wanted.day_number)
        check_record(made.session, plan.event)
        return method_edits.insert_session(plan, made, wanted.place)

    return change_plan(place, actor, event_id, "insert_method", change)


@changes(Area.AGENDA)
def use_method(place: Workplace, actor: Actor, event_id: str, session_id: str, method_id: str) -> Plan:
    """Run a session with another method, fitted to its minutes; its own title, aim, place and objectives stay.

    Raises UnknownMethodError or RecordNotFoundError.
    """
    method = find_method(place, method_id)

    def change(plan: Plan) -> Plan:
        session = find_record(plan.sessions, session_id)
        fit = fit_method(method, plan.event.expected_participants, session.minutes)
        template = replace(fit.template, title=session.title, aim=_own_aim(place, session))
        return method_edits.use_method(plan, session_id, _made(template, method, session.day_number))

    return change_plan(place, actor, event_id, "use_method", change)


@changes(Area.AGENDA)
def add_material(place: Workplace, actor: Actor, event_id: str, material: Material) -> Plan:
    """Add a material to a session, under a new id; raises RecordNotFoundError, EmptyTextError or QuantityError."""

    def change(plan: Plan) -> Plan:
        check_record(material, plan.event)
        return method_edits.add_material(plan, replace(material, id=new_id("material")))

    return change_plan(place, actor, event_id, "add_material", change)


def find_method(place: Workplace, method_id: str) -> Method:
    """Return a method of the library; raises UnknownMethodError."""
    found = place.library.methods.get(method_id)
    if found is None:
        raise UnknownMethodError(method=method_id)
    return found


def _made(template: TimetableSession, method: Method, day_number: int) -> MadeSession:
    return make_session(template, method, new_id("session"), day_number, 0)


def _own_aim(place: Workplace, session: Session) -> str:
    """Return the aim that somebody gave the session, nothing where it is that of its method."""
    before = place.library.methods.get(session.method)
    return "" if before and session.aim == before.aim else session.aim
