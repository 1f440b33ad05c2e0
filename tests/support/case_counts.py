"""How many test cases an executable's output reports: GoogleTest's, unittest's, or one for anything else."""
import dataclasses
import re


@dataclasses.dataclass
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    notes: list = dataclasses.field(default_factory=list)

    def __add__(self, other):
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped,
                      self.notes + other.notes)


def _number(pattern, text):
    """The last match: a test may run others, whose lines come first."""
    found = re.findall(pattern, text, re.MULTILINE)
    return int(found[-1]) if found else 0


def _of_googletest(output):
    names = re.findall(r"^\[  SKIPPED \] (\S+\.\S+)$", output, re.MULTILINE)
    return Counts(_number(r"^\[  PASSED  \] (\d+) tests?\.", output), _number(r"^\[  FAILED  \] (\d+) tests?, listed below", output),
                  _number(r"^\[  SKIPPED \] (\d+) tests?, listed below", output),
                  [f"skipped {name}" for name in sorted(set(names))])


def _of_unittest(output):
    ran = _number(r"^Ran (\d+) tests? in ", output)
    verdict = re.findall(r"^(?:OK|FAILED)(?: \((.*)\))?$", output, re.MULTILINE)
    parts = dict(re.findall(r"([a-z ]+)=(\d+)", verdict[-1])) if verdict else {}
    parts = {name.strip(): int(number) for name, number in parts.items()}
    failed = parts.get("failures", 0) + parts.get("errors", 0) + parts.get("unexpected successes", 0)
    skipped = parts.get("skipped", 0)
    notes = [f"skipped {name}" for name in re.findall(r"^(.*) \.\.\. skipped", output, re.MULTILINE)]
    return Counts(max(ran - failed - skipped, 0), failed, skipped, notes)


def counts_of(output, held):
    """REQUIRES: held says whether ctest took the executable as passed.

    What crashed, hung or never started counts as a failure even if its output says nothing of the kind, and so does
    what claims to have passed without having run a single case.
    """
    if re.search(r"^\[==========\] ", output, re.MULTILINE):
        counts = _of_googletest(output)
    elif re.search(r"^Ran \d+ tests? in ", output, re.MULTILINE):
        counts = _of_unittest(output)
    else:
        counts = Counts(passed=int(held))
    if not held and counts.failed == 0:
        counts += Counts(failed=1, notes=["did not run to its end"])
    if held and counts.passed + counts.failed + counts.skipped == 0:
        counts += Counts(failed=1, notes=["ran no case"])
    return counts
