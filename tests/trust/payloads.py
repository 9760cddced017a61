"""What somebody who means harm would write into a headline, a name or a file: the injection corpus."""

from __future__ import annotations

PAYLOADS = (
    "<script>window.hit=1</script>",
    '"><img src=x onerror=window.hit=1>',
    "' onmouseover='window.hit=1' x='",
    "</script><script>window.hit=1</script>",
    "</title><svg onload=window.hit=1>",
    "</template></textarea></style><iframe srcdoc='<script>parent.hit=1</script>'>",
    "<!--<script>",
    "--><base href=//evil.invalid/>",
    "]]><x xmlns='u'/>&xxe;",
    "&lt;img src=x onerror=window.hit=1&gt;",
    "&#60;script&#62;window.hit=1&#60;/script&#62;",
    "\\u003cscript\\u003ewindow.hit=1",
    "\\';window.hit=1;//",
    "{{ 7*7 }}{% include 'base.html' %}{# x #}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "javascript:window.hit=1//x",
    "data:text/html,<script>window.hit=1</script>",
    "//evil.invalid/x",
    "http://evil.invalid/?a=1&b=\"onload='x'",
    "../../../../etc/passwd",
    "=HYPERLINK(\"http://evil.invalid\";\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd",
    "@SUM(1+1)*cmd",
    "＝1+1",
    "x}, note = {y}, url = {http://evil.invalid",
    "}}}} \\input{/etc/passwd} {{{",
    "\\immediate\\write18{id} % x",
    "ER  - x TY  - BOOK UR  - http://evil.invalid",
    "}} {{Delete|x}} |url=http://evil.invalid |x=[[File:x]] <ref>",
    "'''x''' ~~~~ <nowiki>",
    "%0d%0aSet-Cookie: a=b %00 %s %n",
    "$(id) `id` ; rm -rf . |",
)
RAW = ("\x1b[2J\x1b]0;x\x07", "\x9b31m", "\u202e", "\u2066", "\u2028", "\u2029", "\x00", "\x0b", "\x85", "\ufeff", "\ufffe")
"""Characters that no output may hold: terminal escapes, overrides, line separators, non-characters."""
