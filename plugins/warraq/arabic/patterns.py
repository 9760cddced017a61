"""Regular expressions that most articles never come to.

Compiling one takes a tenth of a millisecond to two, hundreds of them longer than reading an article does.
"""

from __future__ import annotations

import re
from typing import Any, cast


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but a pattern is compiled when it is first asked for something; a slip in it shows only then."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


class _Later:
    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Asked once for each name: what the compiled pattern answers stays here as an attribute."""
        answer = getattr(re.compile(*self._written), name)
        setattr(self, name, answer)
        return answer
