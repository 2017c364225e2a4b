"""One person's or one room's share of an event: whose it is, what its files are called, which sessions it holds."""

from dataclasses import dataclass

from planner.domain.duties import Duties
from planner.domain.plan import Plan
from planner.domain.rooms import rooms_of, sessions_in
from planner.domain.spelling import fold
from planner.export.file_name import name_part
from planner.export.guide.part import GuidePart
from planner.operations.selection import NoRoomsError, UnknownRoomError
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share: `owner` is the person or the room in words, `duties` are the person's, `room` is empty for all rooms."""

    owner: str
    file_part: str
    sessions: frozenset[str]
    duties: Duties | None = None
    room: str = ""

    def of_guide(self, words: Wording) -> GuidePart:
        """Return the share as a part of the guide."""
        if not self.room:
            return GuidePart(whose=self.owner, sessions=self.sessions)
        return GuidePart(whose=words.say("Room: {room}", room=self.owner), sessions=self.sessions)


def share_of(plan: Plan, duties: Duties | None, room: str) -> Share:
    """Return the share of a person, of a room, or of a person in a room. Raises NoRoomsError, UnknownRoomError."""
    if duties is None:
        return _room_share(plan, room)
    owner = duties.person.name
    file_part = name_part(owner) or duties.attendance.id
    own = Share(owner=owner, file_part=file_part, sessions=duties.sessions, duties=duties)
    return _narrow(own, _room_share(plan, room)) if room else own


def _room_share(plan: Plan, room: str) -> Share:
    rooms = rooms_of(plan)
    if not rooms:
        raise NoRoomsError
    places = [place for place, name in enumerate(rooms, start=1) if fold(name) == fold(room)]
    if not places:
        raise UnknownRoomError(room=room, rooms="; ".join(rooms))
    name = rooms[places[0] - 1]
    file_part = name_part(name) or f"room {places[0]}"
    return Share(owner=name, file_part=file_part, sessions=sessions_in(plan, name), room=name)


def _narrow(own: Share, room: Share) -> Share:
    return Share(
        owner=f"{own.owner}, {room.owner}",
        file_part=f"{own.file_part} {room.file_part}",
        sessions=own.sessions & room.sessions,
        duties=own.duties,
        room=room.room,
    )
