"""Replies of tests/golden that teach the head for acknowledging, as `attune train --empathy` reads them; none that measures."""
import json
import sys

from alike import Known
from cue_texts import GOLDEN, lines_of


def of_conversations(folder):
    """(reply, does it acknowledge?) for each reply of agents and bots."""
    for path in sorted((GOLDEN / "conversations" / folder).glob("*.jsonl")):
        for line in lines_of(path):
            told = json.loads(line)
            event = told.get("event", {})
            if event.get("type") == "message" and event.get("actor") in ("agent", "bot") and event.get("text"):
                yield " ".join(event["text"].split()), "acknowledges" in told.get("expect", [])


def of_file(name):
    for line in lines_of(GOLDEN / "replies" / name):
        text, acts = line.split("\t")
        yield text, "acknowledges" in acts.split(",")


def known_measuring():
    known = Known()
    measuring = [*of_file("unseen.tsv"), *of_conversations("unseen"), *of_conversations("unseen-strangers")]
    for number, (text, _) in enumerate(measuring, 1):
        known.add(f"measuring:{number}", text)
    return known


def teaching(folders):
    known = known_measuring()
    said = {}
    for source in (of_file("tuning.tsv"), *map(of_conversations, folders)):
        for text, acknowledges in source:
            said.setdefault(text, acknowledges)
    return {text: acknowledges for text, acknowledges in said.items() if not known.like(text)}


if __name__ == "__main__":
    print("text\tacknowledges")
    for line, acknowledges in teaching(sys.argv[1:] or ["building"]).items():
        print(f"{line}\t{'acknowledges' if acknowledges else 'none'}")
