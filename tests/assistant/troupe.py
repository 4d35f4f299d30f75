"""Invented people whom questions describe rather than name, with dated lines inside their jobs."""

from __future__ import annotations

from tests.builders import resume

LANG = resume(
    """郎予安
电话：13900004444

工作经历
2019.09 - 至今  鹭岛星汉中学  历史教师
- 校史馆讲解词获“蓝舟杯”一等奖 2022
2021.02 - 2021.07  云南省怒江州老窝中学  支教（鹭岛选派）
- 全县会考名次由第 9 名升到第 2 名
2016.07 - 2019.08  武汉市青禾中学  历史教师

证书
2016.06 教师资格证
2018.11 普通话二级甲等
2023.04 心理健康辅导员证
雅思 6.5

教育背景
2012.09 - 2016.06  鹭岛师范学院  历史学  本科
""",
    "lang.txt",
)
PEREIRA = resume(
    """Ines Pereira
ines.pereira@example.org

Summary
Former lighthouse keeper turned substitute teacher; owned a flower shop in Reno.

Work experience
Feb 2018 - Present  Redwood School District, Substitute Teacher
Jan 2009 - Jun 2015  Petal & Stem Inc, Owner
- Sold the shop in the Grand Sierra arcade in May 2014
Mar 2004 - Dec 2008  Quillback Software Inc, Sales Representative
- Sold over $410,000 of Tallyho licences in two years
- 2006: revenue $120,000, 96% of quota
- 2007: revenue $290,000, 131% of quota

Education
2000 - 2004  Humboldt College, BA History  GPA 3.2/4.0
""",
    "pereira.txt",
)
TAN = resume(
    """TAN WENBO
wenbo.tan@example.org

Work experience
ORBWEAVE INC. (industrial sensors)
Regional Manager, South  Jan 2016 - Dec 2020
Account Manager  Mar 2012 - Dec 2015
Feb 2021 - Present  Calder Instruments Ltd, Sales Director
- Scheduled with Primavera, team of 12

Education
2008 - 2012  Fenland University, BSc Physics  3.41/4.00
""",
    "tan.txt",
)
NAKAMURA = resume(
    """Jun Nakamura
jun.nakamura@example.org

Work experience
Jul 2014 - Mar 2018  Orbweave Inc, Accountant
Apr 2018 - Present  Fenland Hospital, Registered Nurse

Education
2010 - 2014  Fenland University, BSc Nursing  GPA 3.9/4.0
""",
    "nakamura.txt",
)
ODUYA = resume(
    """Sade Oduya
sade.oduya@example.org

Work experience
May 2015 - Present  St Aldate Clinic, Registered Nurse
- Orthopaedic ward, 18 beds

Education
2011 - 2015  Husum College, BSc Nursing  GPA 3.5/4.0
""",
    "oduya.txt",
)
TROUPE = (LANG, PEREIRA, TAN, NAKAMURA, ODUYA)
