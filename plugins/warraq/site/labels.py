"""Words for the keys of records. Message ids are English; Babel finds them by ``N_``."""

from __future__ import annotations

from collections.abc import Callable


def N_(message: str) -> str:
    """Marks a message id for translation later; the name is gettext's own."""
    return message


ACTOR_TYPES = {
    "person": N_("Person"),
    "party": N_("Party"),
    "state": N_("State"),
    "institution": N_("Institution"),
    "organisation": N_("Organisation"),
    "media": N_("Media"),
}
ACTOR_TYPES_PLURAL = {
    "person": N_("Persons"),
    "party": N_("Parties"),
    "state": N_("States"),
    "institution": N_("Institutions"),
    "organisation": N_("Organisations"),
    "media": N_("News media"),
}
EVENT_TYPES = {  # PLOVER
    "AGREE": N_("Agree"),
    "CONSULT": N_("Consult"),
    "SUPPORT": N_("Support"),
    "CONCEDE": N_("Concede"),
    "COOPERATE": N_("Cooperate"),
    "AID": N_("Aid"),
    "RETREAT": N_("Retreat"),
    "REQUEST": N_("Request"),
    "ACCUSE": N_("Accuse"),
    "REJECT": N_("Reject"),
    "THREATEN": N_("Threaten"),
    "PROTEST": N_("Protest"),
    "SANCTION": N_("Sanction"),
    "MOBILIZE": N_("Mobilize"),
    "COERCE": N_("Coerce"),
    "ASSAULT": N_("Assault"),
}
METHODS = {
    "correction": N_("Written by a person"),
    "memory": N_("From the translation memory"),
    "machine-translation": N_("Machine translation"),
    "gist": N_("Written automatically, offline, from the marked Arabic sentences"),
}
BASES = {
    "stated": N_("Stated in the text"),
    "derived": N_("Derived from the text"),
    "correction": N_("Set by a person"),
    "unknown": N_("The text gives no date"),
}
SALIENCE = {"main": N_("Main actor"), "minor": N_("Also named")}
DROP_REASONS = {
    "duplicate-headline": N_("The headline again"),
    "headline": N_("Shown as the headline"),
    "kicker": N_("Shown above the headline"),
    "byline": N_("Shown as the byline"),
    "dateline": N_("Shown as the dateline"),
    "date": N_("Shown as the date"),
    "outlet": N_("Shown as the outlet"),
    "cookie-notice": N_("Cookie notice"),
    "comments": N_("Comments counter"),
    "navigation": N_("Navigation"),
    "agency-code": N_("Agency code"),
    "credit": N_("Credit line"),
    "caption": N_("Photo caption"),
    "advertisement": N_("Advertisement"),
    "share": N_("Share buttons"),
    "related": N_("Links to other articles"),
    "empty": N_("Empty line"),
    "duplicate-line": N_("The same line again"),
    "duplicate-paragraph": N_("The same paragraph again"),
    "boilerplate": N_("Boilerplate"),
}
NOTES = {
    "headline-derived": N_("The file has no headline; this one is made of its first words"),
    "lines-joined": N_("Lines cut at links were joined again"),
    "html-stripped": N_("HTML was taken out"),
    "control-characters": N_("Invisible control characters were taken out"),
    "presentation-forms": N_("Presentation forms were changed to letters"),
}


def label(table: dict[str, str], key: str, gettext: Callable[[str], str]) -> str:
    """The word for ``key``; a key nobody has a word for is shown in plain: "agency-code" → "Agency code"."""
    if key in table:
        return gettext(table[key])
    return key.replace("-", " ").replace("_", " ").capitalize()
