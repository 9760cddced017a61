"""Lines composed for tests of the reading stage."""

from __future__ import annotations

from warraq.reading import read
from warraq.records import Article, Seed

LEAD = (
    "أعلنت وزارة التعليم عن إطلاق برنامج جديد لتكوين المدرسين في جميع الجهات، وقالت إن البرنامج سيمتد "
    "على ثلاث سنوات ويشمل كل المستويات الدراسية دون استثناء."
)
SECOND = "وأضافت الوزارة في بلاغ لها أن الاعتمادات المالية رصدت كلها، وأن اللوائح ستنشر في موعدها المحدد."


def article(*lines: str) -> Article:
    return read(Seed("x", "x.txt", "\n".join(lines).encode(), ""))
