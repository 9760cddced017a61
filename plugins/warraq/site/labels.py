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
SALIENCE = {"main": N_("Main actor"), "minor": N_("Also named"), "place": N_("Named as a place")}
DROP_REASONS = {  # the keys of reading.DROP_REASONS
    "duplicate-headline": N_("The headline once more"),
    "duplicate-paragraph": N_("A paragraph once more"),
    "cookie-notice": N_("Cookie notice and its buttons"),
    "comments": N_("Comment counter or comment form"),
    "navigation": N_("Link to other pages of the site"),
    "related": N_("List of other articles"),
    "share": N_("Share buttons"),
    "newsletter": N_("Invitation to subscribe or to install an app"),
    "copyright": N_("Copyright notice"),
    "tags": N_("List of tags"),
    "end-mark": N_("End mark or clock of an agency"),
    "credit": N_("Credit without a name"),
    "production-credit": N_("Who translated and edited for the agency"),
    "advertisement": N_("Advertisement"),
    "date-line": N_("A further date line"),
    "caption": N_("Caption of a picture that is not in the text"),
    "markup": N_("HTML without visible text"),
    "punctuation": N_("Punctuation alone on a line"),
    "empty": N_("Empty line at the end"),
    "repetition": N_("Ends many articles of this outlet"),
}
NOTES = {  # the keys of reading.NOTES, and one that templates use for a derived headline
    "headline-derived": N_("The file has no headline; this one is made of its first words"),
    "damaged-bytes": N_("Some bytes could not be read and are missing"),
    "mojibake-repaired": N_("The text had been read in a wrong encoding once and was read back"),
    "markup-removed": N_("The file held HTML, which was taken out"),
    "weekday-mismatch": N_("The weekday stated does not fit the date"),
    "outdated-place-name": N_("A place is called by a name it no longer has"),
    "unbalanced-quotes": N_("A quotation is opened and not closed, or closed and not opened"),
    "missing-words": N_("Words seem to be missing, as where a link was lost"),
    "machine-translated": N_("The text reads like a machine translation"),
    "long-headline": N_("The derived headline could not be shortened safely"),
    "split-for-display": N_("The file has no paragraph breaks; these were set at sentence ends"),
}


def label(table: dict[str, str], key: str, gettext: Callable[[str], str]) -> str:
    """The word for ``key``; a key nobody has a word for is shown in plain: "agency-code" → "Agency code"."""
    if key in table:
        return gettext(table[key])
    return key.replace("-", " ").replace("_", " ").capitalize()
