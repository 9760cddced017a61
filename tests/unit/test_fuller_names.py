"""Somebody named twice in one article, once more fully, is one person; two who only share names are two."""

from __future__ import annotations

import pytest

from engine import Reader


def people(reader: Reader, *texts: str) -> dict[str, set[str]]:
    """English names of the people found, with their surfaces."""
    return {found.actor.name_en: set(found.surfaces) for found in reader(*texts).recognition.actors if found.actor.type == "person"}


def test_a_registered_person_is_found_under_a_fuller_name(reader: Reader) -> None:
    found = people(reader, "قال خالد عبد الرحيم مشعل إن ذلك ممكن.", "وأضاف خالد مشعل أن ذلك قريب.")
    assert found == {"Khaled Meshaal": {"خالد عبد الرحيم مشعل", "خالد مشعل"}}


def test_a_prince_without_his_family_is_who_was_named_with_it(reader: Reader) -> None:
    found = people(reader, "أكد وزير الخارجية البحريني، الشيخ خالد بن أحمد آل خليفة، ذلك.", "وقال الشيخ خالد بن أحمد إن ذلك ممكن.")
    assert found == {"Khalid bin Ahmed Al Khalifa": {"خالد بن أحمد آل خليفة", "خالد بن أحمد"}}


def test_a_name_written_together_is_the_one_written_apart(reader: Reader) -> None:
    found = people(reader, "قال المحامي نور الدين بن عاشور إن ذلك ممكن.", "وأضاف المحامي نورالدين بن عاشور أن ذلك قريب.")
    assert list(found.values()) == [{"نور الدين بن عاشور", "نورالدين بن عاشور"}]


def test_of_two_new_names_the_fuller_one_is_kept(reader: Reader) -> None:
    found = people(reader, "قال الدكتور يسري سلامة إن ذلك ممكن.", "وأكد الدكتور يسري محمد سلامة أن ذلك قريب.")
    assert [len(surfaces) for surfaces in found.values()] == [2]
    assert "Mohamed" in next(iter(found)).replace("Mohammed", "Mohamed")


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("قال خالد عبد الرحيم مشعل وخالد مشعل إن ذلك ممكن.",), id="named beside each other"),
        pytest.param(("قال الدكتور يسري أحمد سلامة إن ذلك ممكن.", "وأكد الدكتور يسري محمد سلامة أن ذلك قريب."), id="another father"),
        pytest.param(("قال الأمير فيصل بن سلمان إن ذلك ممكن.", "وأكد الأمير فيصل بن خالد بن سلمان أن ذلك قريب."), id="father and grandfather"),
        pytest.param(
            ("قال الدكتور يسري أحمد سلامة إن ذلك ممكن.", "وأكد الدكتور يسري محمد سلامة أن ذلك قريب.", "وأضاف الدكتور يسري سلامة أن ذلك بعيد."), id="either of two",
        ),
    ],
)  # fmt: skip
def test_two_people_stay_two(reader: Reader, texts: tuple[str, ...]) -> None:
    assert len(people(reader, *texts)) >= 2
    assert all(len(surfaces) == 1 for surfaces in people(reader, *texts).values())


def test_a_registered_person_with_another_fathers_name_is_somebody_else(reader: Reader) -> None:
    """The registry has Gamal Nada as «جمال طه ندا» too."""
    found = people(reader, "قال المستشار جمال ندا إن ذلك ممكن.", "وأكد الدكتور جمال محمود ندا أن ذلك قريب.")
    assert sorted(surface for surfaces in found.values() for surface in surfaces) == ["جمال محمود ندا", "جمال ندا"]
    assert len(found) == 2
