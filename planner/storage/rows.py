"""Reads, adds, changes and deletes the rows of any kind of record, its list fields included."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa

from planner.storage.mapping import Record, from_row, plain, to_row
from planner.storage.records import Kind, ListField

R = TypeVar("R", bound=Record)
Ids = Collection[str] | sa.Select[Any] | sa.CompoundSelect[Any]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the rows of one event are, or with no event those of everything that lasts beyond events."""

    connection: sa.Connection
    event_id: str = ""

    def load(self, kind: Kind[R], ids: Ids | None = None) -> tuple[R, ...]:
        """Return the records of `kind`, all or those of `ids`, in the order people see.

        One query, and one more for each list field.
        """
        lists = {field.name: self.load_members(kind, field, ids) for field in kind.lists}
        rows = self.connection.execute(sa.select(kind.table).where(*self.matching(kind, kind.table.c.id, ids)))
        return kind.sort(
            from_row(kind.record, {**row, **{name: members[row["id"]] for name, members in lists.items()}})
            for row in rows.mappings()
        )

    def load_members(self, kind: Kind[Any], field: ListField, ids: Ids | None) -> dict[str, list[Any]]:
        """Return the members of a list field by the id of the record that they belong to."""
        owner = field.table.c[field.owner]
        rows = sa.select(field.table).where(*self.matching(kind, owner, ids)).order_by(field.table.c.position)
        members = defaultdict(list)
        for row in self.connection.execute(rows).mappings():
            members[row[field.owner]].append(row[field.column] if field.column else dict(row))
        return members

    def matching(self, kind: Kind[Any], column: sa.Column[Any], ids: Ids | None) -> Iterator[sa.ColumnElement[bool]]:
        """Yield the conditions that single out rows of this event, or some of them."""
        if kind.is_owned:
            yield column.table.c.event_id == self.event_id
        if ids is not None:
            yield column.in_(ids)

    def add(self, kind: Kind[R], records: Sequence[R]) -> None:
        """Add records."""
        self.insert(kind.table, [self.row(kind, record) for record in records])
        for field in kind.lists:
            self.insert(field.table, [row for record in records for row in self.member_rows(field, record)])

    def change(self, kind: Kind[R], records: Sequence[R]) -> None:
        """Write all fields of records that are there."""
        if not records:
            return
        key = {column.name: f"key_{column.name}" for column in kind.table.primary_key}
        where = (kind.table.c[name] == sa.bindparam(parameter) for name, parameter in key.items())
        rows = [self.row(kind, record) for record in records]
        renamed = [{key.get(name, name): value for name, value in row.items()} for row in rows]
        self.connection.execute(kind.table.update().where(*where), renamed)
        for field in kind.lists:
            self.change_members(kind, field, records)

    def change_members(self, kind: Kind[R], field: ListField, records: Sequence[R]) -> None:
        """Write one list field of records anew."""
        ids = [record.id for record in records]
        self.connection.execute(field.table.delete().where(*self.matching(kind, field.table.c[field.owner], ids)))
        self.insert(field.table, [row for record in records for row in self.member_rows(field, record)])

    def delete(self, kind: Kind[R], records: Sequence[R]) -> None:
        """Delete records; the rows of their lists go with them."""
        if records:
            ids = [record.id for record in records]
            self.connection.execute(kind.table.delete().where(*self.matching(kind, kind.table.c.id, ids)))

    def insert(self, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
        """Add rows, if there are any."""
        if rows:
            self.connection.execute(table.insert(), rows)

    def row(self, kind: Kind[R], record: R) -> dict[str, Any]:
        """Return the columns of one record, without its list fields."""
        row = {"event_id": self.event_id} if kind.is_owned else {}
        lists = {field.name for field in kind.lists}
        return row | {name: value for name, value in to_row(record).items() if name not in lists}

    def member_rows(self, field: ListField, record: Record) -> Iterator[dict[str, Any]]:
        """Yield the rows of one list field of one record, in order."""
        members: Any = plain(getattr(record, field.name))
        for position, member in enumerate(members):
            columns = {field.column: member} if field.column else member
            yield {"event_id": self.event_id, field.owner: record.id, "position": position, **columns}
