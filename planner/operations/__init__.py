"""One function per thing a planner does: load, one domain call, save. Every one takes an Actor."""
