"""Careers of invented people: several jobs in a row, with a gap, an internship, a promotion."""

from __future__ import annotations

from tests.builders import resume

SHEN = resume(
    """沈棠月
电话：13900001111

工作经历
2021.10 - 至今  澜石酒店集团  前厅经理
负责三家门店的前厅排班。
2018.03 - 2021.04  鹿野度假村有限公司  前台主管
所在部门：前厅部
2015.07 - 2018.02  鹿野度假村有限公司  前台接待
2013.07 - 2015.06  半山客栈  前台接待

实习经历
2012.12 - 2013.03  汀兰宾馆  前台实习生

教育背景
2009.09 - 2013.06  云麓旅游学院  酒店管理  本科  GPA 3.1/4.0
""",
    "shen.txt",
)
OKORO = resume(
    """Tobias Okoro
tobias.okoro@example.org
Born: 4 May 1988

Work experience
Jan 2020 - Present  Pellworm Bakeries Ltd, Head Baker
- Runs a team of 9
Feb 2016 - Nov 2019  Amrum Foods Inc, Baker
Mar 2012 - Jan 2016  Pellworm Bakeries Ltd, Apprentice Baker

Education
2008 - 2011  Husum College, Diploma in Baking  GPA 3.6/4.0
""",
    "okoro.txt",
)
YAN_FIRST = resume(
    "严知微\n电话：13900002222\n\n工作经历\n2019.05 - 至今  松石建筑设计院  结构工程师\n",
    "yan-1.txt",
)
YAN_SECOND = resume(
    "严知微\n电话：13900003333\n\n工作经历\n2017.02 - 至今  白露小学  语文教师\n", "yan-2.txt"
)
