"""World-café rotations: who sits at which table in which round, and how good that is."""
