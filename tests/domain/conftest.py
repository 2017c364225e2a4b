"""How hypothesis runs here: no limit of time for one example, for other tests share the machine."""

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
