"""Ids that nothing has yet: random, so that what two people add at once never meets."""

import secrets

ID_BYTES = 6


def new_id(kind: str = "") -> str:
    """Return an id; that of a record within an event begins with its `kind`, such as `task`."""
    return "-".join(part for part in (kind, secrets.token_hex(ID_BYTES)) if part)
