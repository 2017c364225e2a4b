"""What Alembic runs: the migrations, inside the transaction that `planner.storage.revision` has begun."""

from alembic import context

from planner.storage.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
