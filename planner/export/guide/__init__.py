"""The parts of the facilitator guide; `planner.export.guide_document` puts them together."""
