"""Where names of people and bodies end, and what is no certain body."""

from __future__ import annotations

import pytest

from engine import Reader


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("وقالت السيدة زينب لمساندة أحمد سمير إن الأزمة طالت.", "lamsanda"),
        ("وقال عبدالله العقيل لينام في القصر.", "linam"),
        ("أعلن حزب البناء والإرادة موقفه.", "construction"),
        ("رفع المتظاهرون الأعلام المصرية في الميدان.", "egyptian-information-ministry"),
        ("قالت الوزارة الروسية إن الأزمة طالت.", "russian-ministry"),
        ("قالت المحكمة المصرية إن الأزمة طالت.", "egyptian-court"),
        ("قال الوزير إن القوات المسلحة المصرية للإخوان بالمرصاد.", "of-the-muslim-brotherhood"),
        ("قال الوزير في قمة منظمة التعاون الإسلامي الثانية عشرة إن الأزمة طالت.", "second"),
        ("قال الوزير إن هيئة الشرطة المصرية تعمل.", "police-authority"),
        ("التقى راشد الغنوشي الوزير، وأعلن حزب الغنوشي موقفه.", "ghannouchi-party"),
    ],
)
def test_what_goes_on_or_is_of_no_certain_body_makes_no_actor(reader: Reader, text: str, never: str) -> None:
    assert not [id for id in reader(text).ids if never in id]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("قال النائب زينب عبد الحميد إن الأزمة طالت.", "zeinab-abdel-hamid"),
        ("قالت وزارة الصحة الروسية إن الأزمة طالت.", "russian-"),
        ("قالت وزارة الإعلام المصرية إن الأزمة طالت.", "egyptian-information-ministry"),
        ("التقى يحيى محمد حسين الإمام حسين حلاوة، وقال حسين حلاوة إن الأزمة طالت.", "hussein-halawa"),
    ],
)
def test_whole_names_still_make_actors(reader: Reader, text: str, id: str) -> None:
    assert [found for found in reader(text).ids if found.startswith(id)]
