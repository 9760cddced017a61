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
    "DEMAND": N_("Demand"),
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
DROP_REASONS = {  # the keys of reading.DROP_REASONS
    "duplicate-headline": N_("The headline again"),
    "duplicate-paragraph": N_("The same paragraph again"),
    "cookie-notice": N_("Cookie notice"),
    "comments": N_("Comments counter"),
    "navigation": N_("Navigation"),
    "related": N_("Links to other articles"),
    "share": N_("Share buttons"),
    "newsletter": N_("Invitation to subscribe"),
    "copyright": N_("Copyright notice"),
    "tags": N_("List of tags"),
    "end-mark": N_("Agency's end mark"),
    "credit": N_("Credit line"),
    "production-credit": N_("Agency staff's credit"),
    "advertisement": N_("Advertisement"),
    "date-line": N_("A further date line"),
    "caption": N_("Photo caption"),
    "markup": N_("HTML without text"),
    "punctuation": N_("Punctuation alone"),
    "empty": N_("Empty line"),
    "repetition": N_("Ends many articles of this outlet"),
}
NOTES = {  # the keys of reading.NOTES
    "damaged-bytes": N_("Some bytes of the file could not be read and are missing"),
    "mojibake-repaired": N_("The file was in a wrong encoding and was read back"),
    "markup-removed": N_("HTML was taken out"),
    "weekday-mismatch": N_("The weekday stated does not fit the date"),
    "outdated-place-name": N_("A place is called by a name it no longer has"),
    "unbalanced-quotes": N_("A quotation is opened and not closed, or closed and not opened"),
    "missing-words": N_("Words seem to be missing, as where a link was lost"),
    "machine-translated": N_("Reads like a machine translation"),
    "split-for-display": N_("The file has no paragraph breaks; these are ours"),
}


def label(table: dict[str, str], key: str, gettext: Callable[[str], str]) -> str:
    """The word for ``key``; a key nobody has a word for is shown in plain: "agency-code" → "Agency code"."""
    if key in table:
        return gettext(table[key])
    return key.replace("-", " ").replace("_", " ").capitalize()
