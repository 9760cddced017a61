"""Settings of the archive; every one can be overridden on the command line with ``-e``."""

from pathlib import Path

from jinja2 import StrictUndefined

_ROOT = Path(__file__).resolve().parent

# The archive
SEED_PATH = str(_ROOT / "seeds")
SEED_MAX_BYTES = 5_000_000
CACHE_PATH = str(_ROOT / ".cache")
LANGUAGES = ["ar", "en"]  # of the pages; a third, e.g. "fr", follows these two (docs/languages.md)
SITE_NAMES = {"ar": "ورّاق", "en": "Warraq", "fr": "Warraq"}
SITE_TAGLINES = {
    "ar": "أرشيف للأخبار العربية",
    "en": "An archive of Arabic news",
    "fr": "Archives de la presse arabe",
}
LIST_LENGTH = 100  # articles on one page of a list
HOME_NEWEST = 20
HOME_RECENT = 10
SEARCH = True
THEME_OPTIONS = {}

# English summaries: who translates, if a network answers. None: never use the network.
TRANSLATOR = "google"
TRANSLATOR_URL = ""  # of a LibreTranslate server
TRANSLATOR_MODEL = ""  # folder of an Arabic→English model, for TRANSLATOR = "ctranslate2"
TRANSLATION_BUDGET = 60  # requests one build may make

# Work
JOBS = None  # processes; None: all cores
EXECUTOR = None  # address of a Dask scheduler

# Publication (see publishconf.py)
SITEURL = ""
RELATIVE_URLS = True
PUBLISH = False
URL_LEDGER = "urls.tsv"  # in content/
# Part of every feed entry's id. Set it once, to a domain you own and a day you owned it; never change it.
FEED_ID_AUTHORITY = "warraq.invalid,2025"
FEED_MAX_ITEMS = 50

# Pelican
SITENAME = SITE_NAMES["ar"]
DEFAULT_LANG = "ar"
TIMEZONE = "UTC"
LOCALE = ["C"]
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["warraq"]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
STATIC_PATHS = ["images"]
# Archive pages, lists and feeds are Warraq's own; Pelican's are off.
ARTICLE_PATHS = []
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
