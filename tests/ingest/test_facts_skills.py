"""Skills and certificates are mentions of known concepts."""

from __future__ import annotations

from tests.builders import MURONG, QI, resume, values


def test_a_skill_is_found_wherever_it_is_named() -> None:
    qi = resume(QI)
    where = {f.entry for f in qi.facts_of("skill") if f.span.of(qi.text) == "Kubernetes"}
    assert where == {next(i for i, e in enumerate(qi.entries) if e.kind == "job")}


def test_names_of_one_skill_have_one_value() -> None:
    both = resume("技能\nK8s、Kubernetes\n")
    assert len(set(values(both, "skill"))) == 1


def test_a_skill_within_a_longer_word_is_none() -> None:
    assert "go" not in [
        f.span.of(one.text).lower()
        for one in [resume("技能\nGoogle Ads, Django, logos\n")]
        for f in one.facts_of("skill")
    ]


def test_a_certificate() -> None:
    assert values(resume(MURONG), "certificate") == ["certificate:注册会计师"]
