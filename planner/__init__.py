"""A planner for collaborative conferences, cluster-group meetings and workshops."""

__version__ = "0.1.0"
