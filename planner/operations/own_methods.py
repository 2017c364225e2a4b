"""The organiser's own methods: made in the app or of a session, changed and removed, each a file of their own."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from planner.domain.agenda import Method
from planner.domain.event_file_rules import EventFileError, quoted
from planner.domain.method_template import MethodHead, method_of
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.library.library import read_library
from planner.library.method_text import read_method_text, tidy_method, write_method
from planner.library.mistakes import ContentMistake
from planner.library.own_files import METHODS, id_from, own_files, path_of, remove_file, store_file
from planner.operations.actor import Actor
from planner.operations.permission import needs_account, reads
from planner.operations.workplace import Workplace, content_folder
from planner.storage.plans import load_plan

NAMELESS = "technique"
MOST_CARRIED = 100


class MethodExistsError(PlannerError):
    """A method that is there already and was not to be replaced."""

    template = sentence("There is a technique “{method}” already. Choose another title, or say that it is replaced.")


class UnusableMethodError(PlannerError):
    """A method that could not be read again as a file."""

    template = sentence("This cannot become a technique: {problem} {cure}")


class NotOwnMethodError(PlannerError):
    """A method that has no file of the organiser's own."""

    template = sentence("“{method}” came with the planner and stays as it is; make one of your own with the same id.")


def is_own(method: Method) -> bool:
    """Whether a method is the organiser's, or changed by them."""
    return read_library().methods.get(method.id) != method


def is_changed(method: Method) -> bool:
    """Whether an own method stands in the place of a shipped one."""
    return is_own(method) and method.id in read_library().methods


@needs_account
def save_method(place: Workplace, actor: Actor, method: Method, *, replaces: bool = False) -> Method:
    """Store a method of the organiser's own; without an id it gets one made of its title.

    Raises MethodExistsError unless it `replaces` what bears its id, UnusableMethodError or ContentFolderError; then
    nothing is stored.
    """
    tidied = tidy_method(replace(method, id=method.id or id_from(method.title, NAMELESS)))
    return save_method_text(place, actor, write_method(tidied), replaces=replaces)


@needs_account
def save_method_text(place: Workplace, actor: Actor, text: str, *, replaces: bool = False) -> Method:
    """Store the text of a method's file as it was typed; raises as `save_method` does."""
    method, noted = read_method_text(text, NAMELESS)
    for mistake in noted[:1]:
        raise UnusableMethodError(problem=mistake.problem, cure=mistake.cure)
    if method is None:
        raise UnusableMethodError(problem="", cure="")
    path = path_of(content_folder(), METHODS, method.id)
    if not replaces and (path.exists() or method.id in place.library.methods):
        raise MethodExistsError(method=method.id)
    store_file(path, text)
    _read_anew(place)
    return method


@reads(Area.AGENDA)
def save_session_as_method(place: Workplace, actor: Actor, event_id: str, session_id: str, head: MethodHead) -> Method:
    """Store a session's steps and materials as a new method; raises RecordNotFoundError and as `save_method` does."""
    plan = load_plan(place.store, event_id)
    used = {session.id: session.method for session in plan.sessions}
    before = place.library.methods.get(used.get(session_id, ""))
    return save_method(place, actor, method_of(plan, session_id, head, before))


@needs_account
def remove_method(place: Workplace, actor: Actor, method_id: str) -> None:
    """Remove the organiser's own method; a shipped one of the same id comes back. Sessions keep their steps.

    Raises NotOwnMethodError or ContentFolderError.
    """
    path = own_files(content_folder(), METHODS).get(method_id)
    if path is None:
        raise NotOwnMethodError(method=method_id)
    remove_file(path)
    _read_anew(place)


def mistakes_in(text: str, name: str) -> tuple[ContentMistake, ...]:
    """Return every mistake in the text of a method's file, called `name` in them."""
    return read_method_text(text, name)[1]


def method_text(method: Method) -> str:
    """Return the text of a method's own file as it was typed, or of one that would hold it."""
    path = own_files(content_folder(), METHODS).get(method.id)
    return _text_at(path) or write_method(method)


def carried_methods(place: Workplace, plan: Plan) -> tuple[Method, ...]:
    """Return the organiser's own methods that sessions of the event are run with; they travel with it.

    What took the place of a shipped one stays at home: nobody else's shipped methods change by loading an event.
    """
    used = {session.method for session in plan.sessions} - set(read_library().methods)
    return tuple(each for each in place.library.methods.values() if each.id in used)


def check_carried_methods(methods: Iterable[Method]) -> dict[str, str]:
    """Return by id the file texts of methods that came with an event, without those that bear a shipped one's id.

    Raises EventFileError where one of them could not be read as a file.
    """
    shipped = read_library().methods
    texts = {each.id: write_method(tidy_method(each)) for each in methods if each.id not in shipped}
    for name, text in texts.items():
        if mistakes_in(text, name):
            raise EventFileError(place="methods", problem=f"{quoted(name)} cannot be used")
    if len(texts) > MOST_CARRIED:
        raise EventFileError(place="methods", problem=f"there are more than {MOST_CARRIED}")
    return texts


def store_carried_methods(place: Workplace, texts: dict[str, str]) -> None:
    """Store methods that came with an event, unless the organiser has a file of that id. Raises ContentFolderError."""
    root = content_folder()
    new = {path: text for name, text in texts.items() if not (path := path_of(root, METHODS, name)).exists()}
    for path, text in new.items():
        store_file(path, text)
    if new:
        _read_anew(place)


def _text_at(path: Path | None) -> str:
    try:
        return path.read_text("utf-8-sig") if path else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _read_anew(place: Workplace) -> None:
    place.library = read_library(content_folder())
