"""Texts of tests/golden as they teach or measure the trained heads: who said what, and what is expected of it."""
import collections
import json
import pathlib

from alike import Known

GOLDEN = pathlib.Path(__file__).resolve().parents[1] / "golden"
TEACHING, MEASURING = ("building", "strangers"), ("unseen", "unseen-strangers")  # folders of conversations
Message = collections.namedtuple("Message", "actor text expected")


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines()


def conversations(folder):
    """The messages of each file, in order; blanks in a text are one."""
    for path in sorted((GOLDEN / "conversations" / folder).glob("*.jsonl")):
        told = [json.loads(line) for line in lines_of(path)]
        yield [Message(event["actor"], " ".join(event["text"].split()), line.get("expect", []))
               for line in told for event in [line.get("event", {})] if event.get("type") == "message" and event.get("text")]


def known_of(texts):
    """`texts`: (where it stands, the text)."""
    known = Known()
    for where, text in texts:
        known.add(where, text)
    return known


def fit_to_teach(labelled, measuring):
    """Of (text, labels) each text once, as it was labelled first, less what resembles a measuring one."""
    said = {}
    for text, labels in labelled:
        said.setdefault(text, labels)
    return {text: labels for text, labels in said.items() if not measuring.like(text)}


def print_labelled(header, said):
    """As `attune train` reads it."""
    print(f"text\t{header}")
    for text, labels in said.items():
        print(f"{text}\t{labels or 'none'}")
