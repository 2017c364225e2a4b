"""Every way in which a database can fail a person: one sentence each, and what to do about it."""

from planner.errors import PlannerError, sentence


class DatabaseError(PlannerError):
    """The root of what goes wrong with a whole database; `place` names its file or server, never a password."""

    template = sentence("{place} could not do this: {reason}. Nothing was saved; put that right and try again.")


class FolderMissingError(DatabaseError):
    """The folder of a SQLite file does not exist."""

    template = sentence("There is no folder {folder}. Create it, or name another database with --database.")


class FolderNotWritableError(DatabaseError):
    """SQLite writes helper files beside the database, so the folder must be writable too."""

    template = sentence(
        "Nothing can be written in the folder {folder}. "
        "Allow it for your account, or name another database with --database."
    )


class DatabaseReadOnlyError(DatabaseError):
    """The file or the server lets us read only."""

    template = sentence(
        "{place} can be read but not changed. Allow your account to write to it, or name another with --database."
    )


class DatabaseBusyError(DatabaseError):
    """Other saves, or another program, have held a lock for longer than we wait."""

    template = sentence(
        "{place} is busy with other changes. Nothing was saved: try again in a moment. "
        "If that does not help, close other programs that use it."
    )


class DiskFullError(DatabaseError):
    """There is no room for what was to be written."""

    template = sentence("The disk of {place} is full. Nothing was saved: make room on it and try again.")


class DatabaseDamagedError(DatabaseError):
    """SQLite's own check found the file broken."""

    template = sentence("{place} is damaged. Keep it aside and put your last backup copy in its place.")


class NotADatabaseError(DatabaseError):
    """A file of another kind, or the database of another program."""

    template = sentence("{place} is not a database of this planner. Name another with --database.")


class DatabaseGoneError(DatabaseError):
    """The file was deleted, moved or replaced while the planner had it open: what is written now would be lost."""

    template = sentence(
        "{place} was moved, deleted or replaced while the planner was running. Nothing was saved: "
        "put the file back, or stop the planner and start it again with the file that is there."
    )


class DatabaseTooNewError(DatabaseError):
    """A later version of the planner has written it."""

    template = sentence("{place} was made by a newer version of the planner. Update the planner and start it again.")


class DatabaseCannotBeOpenedError(DatabaseError):
    """The path is a folder, or the system refuses it."""

    template = sentence("{place} cannot be opened. Check that it is a file and that your account may write to it.")


class DatabaseUnreachableError(DatabaseError):
    """The PostgreSQL server does not answer or does not let us in."""

    template = sentence(
        "{place} does not let the planner in. "
        "Check that it is running and that its address, name and password are right."
    )


class DoesNotFitError(DatabaseError):
    """A change refers to what is not there, or breaks a limit of the schema."""

    template = sentence(
        "This refers to something that is no longer there, or holds a number that cannot be. "
        "Nothing was saved: load the page again and repeat the change."
    )
