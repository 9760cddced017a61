"""``warraq correct ID``: the right file for a correction, begun where there is none yet."""

from __future__ import annotations

import os
import shlex
import subprocess
from datetime import date
from pathlib import Path

from warraq.records import ConfigurationError
from warraq.site.seeds import list_seeds, read_seed
from warraq.site.settings import settings_of, site_settings

_KEYS = """\
Write what is to be put right, one `name: value` a line, and leave out the rest:
  headline_ar:   headline_en:   byline:   outlet:   dateline:
  published:     2025-04-07, 2025-04, 2025, --04-07 or unknown
  reason:        why; everybody can read it in the list of corrections
Then, if the English summary is wrong, a blank line and the right one, a sentence a line; [p2] at the
end of a line names the paragraph it rests on."""


def correct(settings_file: str, id: str) -> str:
    """Begin ``content/corrections/<id>.md`` for an article, open it in ``$EDITOR`` if one is set.

    Gives what to tell the maintainer. A ``ConfigurationError`` where no seed has this id.
    """
    settings = site_settings(settings_of(settings_file))
    seeds, _ = list_seeds(settings.seeds, settings.seed_max_bytes)
    seed = next((each for each in seeds if each.id == id), None)
    if seed is None:
        raise ConfigurationError(f"{id}: no seed has this id; it is the last part of the article's address")
    path = settings.content / "corrections" / f"{id}.md"
    if not path.exists():
        digest = read_seed(settings.seeds, seed, settings.seed_max_bytes).digest
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"seed: {digest[:8]}\ndate: {date.today().isoformat()}\n", encoding="utf-8")
    return "\n".join((str(path), _KEYS, *_edited(path)))


def _edited(path: Path) -> list[str]:
    """Opens ``path`` in ``$EDITOR``; what went wrong with that, if anything. The file is there in any case."""
    try:
        editor = shlex.split(os.environ.get("EDITOR", ""))
        if editor:
            subprocess.run([*editor, str(path)], check=False)  # noqa: S603 - the maintainer's own editor
    except (OSError, ValueError) as error:
        return [f"$EDITOR could not be started ({error}); open the file yourself."]
    return []
