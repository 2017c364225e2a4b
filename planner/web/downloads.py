"""Downloads: one paper, or all of them as one ZIP. What makes them is imported with the first request."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

import anyio
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from planner.domain.rights import NoRightError, NotAllowedError
from planner.errors import PlannerError
from planner.operations.actor import Actor
from planner.operations.earlier_guide import UnknownStateError
from planner.operations.papers import UnknownPaperError
from planner.operations.permission import SignedOutError
from planner.operations.readiness import PaperNotReadyError
from planner.operations.selection import (
    EmptyCalendarError,
    NobodyWithDutiesError,
    NoCardsChangedError,
    NoChangesKnownError,
    NoInstrumentsError,
    NoNotesError,
    NoRoomsError,
    NoSessionsError,
    NotByRoomError,
    NothingOfRegionError,
    NothingToSwapError,
    NotOnTheListError,
    NotPersonalError,
    Selection,
    UnknownInstrumentError,
    UnknownLevelError,
    UnknownMomentError,
    UnknownRoomError,
    level_named,
)
from planner.operations.workplace import Workplace, shared_workplace
from planner.storage.plans import EventNotFoundError

if TYPE_CHECKING:
    from planner.operations.printing import MadeFile

Making = Callable[[Workplace, Actor, str], "MadeFile"]
"""Makes one file of an event; what it needs is imported with the first request."""

WITH_NOTES = "1"
FORBIDDEN, NOT_FOUND, CANNOT_NOW = 403, 404, 503
NOT_THERE = (
    EmptyCalendarError,
    EventNotFoundError,
    NobodyWithDutiesError,
    NoCardsChangedError,
    NoChangesKnownError,
    NoInstrumentsError,
    NoNotesError,
    NoRoomsError,
    NoSessionsError,
    NotByRoomError,
    NotOnTheListError,
    NotPersonalError,
    NothingToSwapError,
    PaperNotReadyError,
    NothingOfRegionError,
    UnknownInstrumentError,
    UnknownLevelError,
    UnknownMomentError,
    UnknownPaperError,
    UnknownRoomError,
    UnknownStateError,
)
AT_ONCE = anyio.CapacityLimiter(1)
"""Making a paper keeps the processor busy: several at once would come no sooner, and every page would wait for all."""
NOT_ALLOWED = (NoRightError, NotAllowedError, SignedOutError)
PRIVATE = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
"""A browser neither guesses what a file is nor keeps it."""


async def download_document(request: Request) -> Response:
    """Answer with one paper of the event, made from what is stored now.

    `?person=` and the id of an attendance ask for one person's part, `?room=` and its name for one room's, `?since=`
    and a moment for what changed, `?notes=1` for a guide with private notes, `?instrument=` and its id for its sheet.
    """
    asked = request.query_params
    selection = Selection(
        attendance_id=asked.get("person", ""),
        room=asked.get("room", ""),
        since=asked.get("since", ""),
        with_notes=asked.get("notes") == WITH_NOTES,
        instrument_id=asked.get("instrument", ""),
    )
    name = request.path_params["name"]

    def make(place: Workplace, actor: Actor, event_id: str) -> "MadeFile":
        from planner.operations.printing import make_document

        return make_document(place, actor, event_id, name, selection)

    return await _in_turn(request, make)


async def download_report(request: Request) -> Response:
    """Answer with a part of the report, such as `proceedings`, as the circle of readers of the path may have it."""
    name, level = request.path_params["name"], request.path_params["level"]

    def make(place: Workplace, actor: Actor, event_id: str) -> "MadeFile":
        from planner.operations.reports import make_report

        return make_report(place, actor, event_id, name, level)

    return await _in_turn(request, make)


async def download_extract(request: Request) -> Response:
    """Answer with the extract of the region that `?region=` names, for the circle of readers of the path."""
    region, level = request.query_params.get("region", ""), request.path_params["level"]

    def make(place: Workplace, actor: Actor, event_id: str) -> "MadeFile":
        from planner.operations.reports import make_extract

        return make_extract(place, actor, event_id, region, level_named(level)).file

    return await _in_turn(request, make)


async def download_pack(request: Request) -> Response:
    """Answer with every paper of the event in one ZIP file."""

    def make(place: Workplace, actor: Actor, event_id: str) -> "MadeFile":
        from planner.operations.printing import make_pack

        return make_pack(place, actor, event_id)

    return await _in_turn(request, make)


async def _in_turn(request: Request, make: Making) -> Response:
    return await anyio.to_thread.run_sync(_answer, request, make, limiter=AT_ONCE)


def _answer(request: Request, make: Making) -> Response:
    try:
        made = make(shared_workplace(), request.state.actor, request.path_params["event_id"])
    except PlannerError as problem:
        return PlainTextResponse(str(problem), status_code=_status(problem), headers=PRIVATE)
    return Response(made.content, media_type=made.media_type, headers=PRIVATE | _disposition(made.file_name))


def _status(problem: PlannerError) -> int:
    if isinstance(problem, NOT_ALLOWED):
        return FORBIDDEN
    return NOT_FOUND if isinstance(problem, NOT_THERE) else CANNOT_NOW


def _disposition(file_name: str) -> dict[str, str]:
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(file_name, safe='')}"}
