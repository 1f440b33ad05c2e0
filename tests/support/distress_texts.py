"""Customers' turns of the conversations for building, as `attune train --cues` reads them: in distress or not.

A need opens with distress or with a cue, so only a turn without a cue says which; one with a cue says it where the reply
is found to have acknowledged no distress. Of turns behind the first in a need the labels say nothing."""
import json
import sys

from cue_texts import GOLDEN, known_measuring


def messages(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        event = told.get("event", {})
        if event.get("type") == "message" and event.get("text"):
            yield event["actor"], " ".join(event["text"].split()), told.get("expect", [])


def judged(path):
    """(text, is it distress) for each turn whose labels say so."""
    open_need, unsure = False, None
    for actor, text, expected in messages(path):
        if actor == "customer":
            if open_need:
                continue
            open_need = "needed" in expected
            if open_need and any(name.startswith("cue_") for name in expected):
                unsure = text
            else:
                yield text, open_need
        else:
            if unsure and "unacknowledged" in expected:
                yield unsure, True
            open_need, unsure = False, None


def teaching(folders):
    known = known_measuring()
    said = {}
    for folder in folders:
        for path in sorted((GOLDEN / "conversations" / folder).glob("*.jsonl")):
            for text, distress in judged(path):
                said.setdefault(text, distress)
    return {text: distress for text, distress in said.items() if not known.like(text)}


if __name__ == "__main__":
    print("text\tdistress")
    for line, distress in teaching(sys.argv[1:] or ["building"]).items():
        print(f"{line}\t{'distress' if distress else 'none'}")
