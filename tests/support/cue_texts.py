"""Texts with cues in tests/golden: what customers say in conversations, and the texts that say how well a stranger's cues are found."""
import json
import pathlib

from alike import Known

GOLDEN = pathlib.Path(__file__).resolve().parents[1] / "golden"
CUES = ("deadline", "occasion", "health", "hardship", "dependants", "travel", "safety", "escalation_request", "churn_threat")


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines()


def turns(half):
    """The customers' texts of a half of the conversations, each once, with their cues."""
    said = {}
    for path in sorted((GOLDEN / "conversations" / half).glob("*.jsonl")):
        for line in lines_of(path):
            told = json.loads(line)
            event = told.get("event", {})
            if event.get("actor") == "customer" and event.get("text"):
                expected = told.get("expect", [])
                said.setdefault(" ".join(event["text"].split()), [cue for cue in CUES if cue in expected or f"cue_{cue}" in expected])
    return said


def measuring():
    """No text may teach that is one of these, or nearly; with where each stands."""
    for path in sorted((GOLDEN / "cues").glob("heldout*.tsv")):
        yield from ((f"{path.name}:{number}", line.split("\t")[0]) for number, line in enumerate(lines_of(path)[1:], 2))
    for half in ("unseen", "unseen-strangers"):
        yield from ((f"{half}:{number}", text) for number, text in enumerate(turns(half), 1))


def known_measuring():
    known = Known()
    for where, text in measuring():
        known.add(where, text)
    return known


def teaching_turns():
    """Those of the conversations that are there to build on, less what resembles a measuring text."""
    known = known_measuring()
    return {text: cues for text, cues in {**turns("strangers"), **turns("building")}.items() if not known.like(text)}


if __name__ == "__main__":  # as `attune train --cues` reads it
    print("text\tlabels")
    for line, names in teaching_turns().items():
        print(f"{line}\t{','.join(names) or 'none'}")
