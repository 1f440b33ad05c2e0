"""Files that hold what the shipped emotion model says, and the one command that writes them anew after a new model:

    /usr/bin/python3 tests/support/model_outputs.py --write
    /usr/bin/python3 tests/support/model_outputs.py --write-examples    # only the windows of config/examples: after a change of signals

Tests compare each with the binary, so that a page or a golden file cannot go stale.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
ATTUNE = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))
EXAMPLES = ROOT / "config/examples"
EXAMPLE_NAMES = ("cloudevent", "intercom-part", "segment-track", "zendesk-ticket")
TEST_SPLIT = ROOT / "tests/golden/goemotions/test.tsv"
TEXTS, READINGS = ROOT / "tests/golden/classify_texts.txt", ROOT / "tests/golden/classify_readings.jsonl"
CARD = ROOT / "config/models/MODEL_CARD.md"
BEHAVIOUR = ROOT / "tests/behaviour/run.py"  # RESULTS.md beside it, and floors.json


def attune(*arguments, given=b""):
    return subprocess.run([ATTUNE, *arguments], input=given, capture_output=True, check=True, timeout=300)


def windows(name, *more):
    """The closed windows of an example, as bytes."""
    return attune("replay", "--config", str(EXAMPLES / f"{name}.yaml"), "--input", str(EXAMPLES / f"{name}.events.jsonl"),
                  "--windows", "-", *more).stdout


def without_readings(lines):
    """What the definitions of windows alone decide, whatever a model reads."""
    rows = [json.loads(line) for line in lines.splitlines()]
    return [{key: row[key] for key in ("window", "start", "end", "labels", "events", "customers", "texts")} for row in rows]


def readings():
    return attune("classify", given=TEXTS.read_bytes()).stdout


def card():
    """The model card with the scores of the model in the binary."""
    scores = attune("evaluate", "--input", str(TEST_SPLIT)).stdout.decode()
    before, rest = CARD.read_text().split("## Scores\n", 1)
    text, behind = re.fullmatch(r"(.*?\n```\n).*?(\n```\n.*)", rest, re.DOTALL).groups()
    return f"{before}## Scores\n{text}{scores.rstrip()}{behind}".encode()


def write_examples():
    """The windows of the examples, whatever in them has changed: after a change of signals, looked at by hand."""
    for name in EXAMPLE_NAMES:
        (EXAMPLES / f"{name}.windows.jsonl").write_bytes(windows(name))


def write():
    for name in EXAMPLE_NAMES:
        path, now = EXAMPLES / f"{name}.windows.jsonl", windows(name)
        if without_readings(now) != without_readings(path.read_bytes()):
            sys.exit(f"{name}: not only readings differ; look at it by hand")
        path.write_bytes(now)
    READINGS.write_bytes(readings())
    subprocess.run([sys.executable, BEHAVIOUR, "--binary", ATTUNE, "--write"], check=True, stdout=subprocess.DEVNULL)
    CARD.write_bytes(card())


if __name__ == "__main__":
    if sys.argv[1:] == ["--write-examples"]:
        write_examples()
    elif sys.argv[1:] == ["--write"]:
        write()
    else:
        sys.exit(__doc__)
