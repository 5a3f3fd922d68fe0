"""How many of the cases that Schemathesis makes are sent.

Its coverage phase tries every boundary of every parameter by itself: of an operation with forty of them that makes
thousands of cases, most of which differ in one value of one list of topics or countries. Every operation has the first
FULL of them sent, and every STEP-th of the others: which these are is the same in each run, and moves with each change of
the document. SCHEMATHESIS_STEP=1 sends all.
"""
import os
from collections import Counter

import schemathesis
from schemathesis.generation.meta import TestPhase

FULL = 250
STEP = int(os.environ.get("SCHEMATHESIS_STEP", "10"))

made = Counter()


@schemathesis.hook
def filter_case(context, case):
    if case.meta is None or case.meta.phase.name != TestPhase.COVERAGE:
        return True
    operation = case.operation.label
    made[operation] += 1
    return made[operation] <= FULL or made[operation] % STEP == 0
