"""Papers in a host's own looks: a finished file in, the same file in other colours, fonts and on another base out."""
