"""The events of the conversations written for building, as one stream of many customers."""

import glob
import json
import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "golden", "conversations", "building")
IDS = ("customer", "conversation", "case", "agent", "team")


def golden_events(copies=1):
    """All files, `copies` times: events in order of time, each file's people apart from every other's."""
    events = []
    for path in sorted(glob.glob(os.path.join(FOLDER, "*.jsonl"))):
        name = os.path.basename(path)[:-len(".jsonl")]
        with open(path, encoding="utf-8") as file:
            told = [json.loads(line)["event"] for line in file if '"event"' in line]
        for copy in range(copies):
            for event in told:
                own = {field: f"{name}-{copy}-{event[field]}" for field in IDS if event.get(field)}
                events.append({**event, **own})
    return sorted(events, key=lambda event: event["time"])


def golden_lines(copies=1):
    return [json.dumps(event).encode() for event in golden_events(copies)]
