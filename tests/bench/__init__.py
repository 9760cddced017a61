"""Speed beside Hugo on the same articles: ``make bench``. See ``docs/benchmarks.md``."""
