"""Entry parts that summarise: the Arabic extract, the ladder of English summaries, the gist engine."""
