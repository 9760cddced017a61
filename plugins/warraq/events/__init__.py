"""Article + mentions → events: frames found in clauses, each with the sentence that says so."""
