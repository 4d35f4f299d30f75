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


def claims(text: str) -> dict[str, str]:
    """The words of each skill with the way it is claimed."""
    one = resume(text)
    return {
        f.value.removeprefix("skill:"): f.kind.removeprefix("skill_")
        for f in one.facts
        if f.kind.startswith("skill_")
    }


def test_how_strongly_a_skill_is_claimed() -> None:
    said = claims(
        "祁映安\n\n工作经历\n2021.03 - 至今  砚台云科技有限公司  后端工程师\n"
        "- 用 Kafka 搭建管道\n\n技能\nPython、MySQL\n"
        "了解 Rust、Flink，没有实际使用经验\nSpark：尚未使用过\n在项目中使用过Redis\n"
    )
    assert said["Kafka"] == "used"
    assert said["Python"] == said["MySQL"] == "listed"
    assert said["Rust"] == said["Flink"] == "aware"
    assert said["Spark"] == "unused"
    assert said["Redis"] == "project"


def test_how_strongly_an_english_resume_claims_a_skill() -> None:
    said = claims(
        "Marta Ellwood\n\nSkills\nPython, MySQL\nAware of Rust, Flink, no hands-on experience\n"
        "Kafka, Spark: not used so far\nUsed in a project: Redis\nProficient in Kubernetes\n"
    )
    assert said["Rust"] == said["Flink"] == "aware"
    assert said["Kafka"] == said["Spark"] == "unused"
    assert said["Redis"] == "project"
    assert said["Python"] == said["Kubernetes"] == "listed"


def test_a_denied_skill_is_none() -> None:
    one = resume("祁映安\n\n技能\n未使用过 Kafka，熟练使用 Redis\n")
    assert values(one, "skill") == ["skill:Redis"]


def test_a_skill_in_the_resume_s_own_words() -> None:
    one = resume("祁映安\n\n技能\n核心技能：沙画投影、熟练掌握皮影雕刻（五年）\n从未用过烟火编排\n")
    assert {"沙画投影", "皮影雕刻"} <= set(values(one, "skill"))
    assert not any("烟火" in value for value in values(one, "skill"))


def test_addresses_and_headings_are_no_skills() -> None:
    one = resume("祁映安\nqi@example.net\n\nPython Projects\nShadow puppets 2019.01-2019.05\n")
    assert "skill:.NET" not in values(one, "skill")


def test_a_denial_around_a_skill_and_a_weak_word_behind_it() -> None:
    told = claims("技能\n没有Western blot的使用经验。\n尚未接触：ANSYS\n对Docker仅限了解。\n")
    assert told["ANSYS"] == told["蛋白质印迹"] == "unused"
    assert told["Docker"] == "aware"


def test_a_bare_list_of_skills_in_a_job_is_no_use() -> None:
    told = claims(
        "工作经历\n2018年3月-2020年2月  青禾食品集团  人事专员\n牵头校园招聘。\n"
        "熟练掌握Docker、OKR。\n熟练使用MySQL完成报表。\n"
    )
    assert told["Docker"] == told["目标与关键结果"] == "listed"
    assert told["MySQL"] == "used"


def test_a_project_told_of_without_an_entry_is_no_job() -> None:
    told = claims(
        "工作经历\n2018年3月-2020年2月  青禾食品集团  人事专员\n"
        "项目《员工关怀计划》（课程设计），其中用到MySQL。\n"
    )
    assert told["MySQL"] == "project"


def test_a_skill_that_a_narrow_column_breaks_is_one() -> None:
    one = resume(
        "Work experience\nMar 2016 - May 2020  Calder Foods Ltd, Analyst\n"
        "Ran quality tests all day and used gas\nchromatography routinely in stability work\n"
    )
    assert "skill:气相色谱" in values(one, "skill_used")


def test_a_short_line_is_no_part_of_the_next() -> None:
    one = resume("Skills\nExcel and Power\nPython\nAdvanced data analysis with pivot tables\n")
    assert "skill:Python" in values(one, "skill")


def test_a_part_of_a_firms_name_is_no_skill() -> None:
    one = resume("工作经历\n2019.03-2021.06  招商银行  客户经理\n负责对公客户维护\n")
    assert "skill:招商加盟" not in values(one, "skill")


def test_what_someone_is_proficient_in_was_not_used_in_the_job_above() -> None:
    one = resume(
        "Ines Calloway\n\nJuly 2018 to May 2020: Designer at Calder Foods Ltd. Drew labels.\n\n"
        "Proficient in Photoshop, SolidWorks.\n"
    )
    assert "skill:SolidWorks" not in values(one, "skill_used")


def test_a_table_of_skills_names_them_in_its_first_column() -> None:
    rows = ("技能名称\t熟练程度\t使用时间", "云帆排期\t熟练\t28月", "云桥看板\t非常精通\t2年以上")
    one = resume("\n".join(("祁映安", "", "IT 技能", *rows)) + "\n")
    assert values(one, "skill_listed") == ["云帆排期", "云桥看板"]
    rows = ("Skill Name\tLevel\tYears of experience", "Gantrywise\tExpert\t12 years")
    one = resume("\n".join(("Marta Ellwood", "", "Skills", *rows)) + "\n")
    assert values(one, "skill_listed") == ["gantrywise"]


def test_an_item_that_a_full_line_breaks_off() -> None:
    lines = (
        "quilling, adaptable, bobbin lore, form gluing, Â ribbon lore, zeal, materials customer",
        "handholding, form creation, fable tellingÂ",
        "Tools: Loomwise",
    )
    one = resume("\n".join(("Marta Ellwood", "", "Skills", *lines)) + "\n")
    listed = [value for value in values(one, "skill_listed") if not value.startswith("skill:")]
    assert "ribbon lore" in listed
    assert "materials customer handholding" in listed
    assert listed[-3:] == ["form creation", "fable telling", "loomwise"]


def test_what_a_bracket_lists_ends_no_item() -> None:
    for line in ("织机维修 高级（提花，多臂）、整经", "Loom repair (jacquard, dobby), warp tying"):
        listed = values(resume(f"祁映安\n\n技能\n{line}\n"), "skill")
        assert not any(mark in value for value in listed for mark in "()（）")
        assert any(value in ("warp tying", "整经") for value in listed)
