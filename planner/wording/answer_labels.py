"""Names of what a consultation's answers come by, of whose aims objectives are, and of how far presentations are."""

from planner.errors import sentence

CHANNELS = {
    "link": sentence("Link"),
    "email": sentence("E-mail"),
    "paper": sentence("Paper"),
    "telephone": sentence("Telephone"),
    "meeting": sentence("Meeting"),
}

AIMS = {
    "host": sentence("The host's aim"),
    "participants": sentence("The participants' aim"),
    "both": sentence("The aim of both"),
}

CANDIDATE_STATES = {
    "idea": sentence("Idea"),
    "asked": sentence("Asked"),
    "agreed": sentence("Agreed"),
    "declined": sentence("Declined"),
}
