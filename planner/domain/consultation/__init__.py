"""What stakeholders are asked before the event, what they answer, and the themes and objectives that follow."""
