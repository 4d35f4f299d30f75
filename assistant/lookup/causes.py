"""What a question asks the cause by, and how a line states one."""

from __future__ import annotations

import re

ASKS_CAUSE = re.compile(
    r"(?:是|又)?(?:为[什何]么?|(?:什么|啥)原因|原因(?:是|在)?(?:什么|啥|哪里?)?|怎么回事|因为什么|卡在[^，,。？?]{0,8})"
    r"|\bwhy\b|\bwhat (?:happened|went wrong|stopped|held)\b[^,.?]{0,14}|\b(?:reason|cause)\b"
)
STATES_CAUSE = re.compile(
    r"因(?!此)|由于|受.{1,12}影响|\b(?:because|due to|owing to|after|when|as)\b"
)
