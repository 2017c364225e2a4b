"""What was said and agreed at an event, as its recorders filed it, and what becomes of it; kept beside the plan."""
