"""Settings for publication: the public address, absolute links, and every promise kept or the build fails."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - all settings, then what differs

# Write your address here, or give it in the environment.
SITEURL = os.environ.get("SITEURL", "")
RELATIVE_URLS = False
PUBLISH = True
