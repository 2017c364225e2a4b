"""A planner for collaborative conferences, cluster-group meetings and workshops."""

import os

__version__ = "0.1.0"

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""Matrices of a café are small: threads that wait for each other cost several times what they save (numpy reads it)."""
