"""Customers' texts in distress or not, beside those written for it: turns of the conversations that teach, and texts with the twelve emotions.

A need opens with distress or with a cue, so only a turn without a cue says which; one with a cue says it where the reply
is found to have acknowledged no distress. Of turns behind the first in a need the labels say nothing. Nor does confusion
alone: a plain question is confused."""
import itertools

from cue_texts import known_measuring
from golden_texts import GOLDEN, TEACHING, conversations, fit_to_teach, lines_of, print_labelled

SUPPORT = GOLDEN.parents[1] / "config/models/data"
DISTRESS = {"anger", "frustration", "anxiety", "disappointment", "sadness"}


def judged(messages):
    """(text, "distress" or nothing) for each turn whose labels say which."""
    open_need, unsure = False, None
    for message in messages:
        if message.actor == "customer":
            if open_need:
                continue
            open_need = "needed" in message.expected
            if open_need and any(name.startswith("cue_") for name in message.expected):
                unsure = message.text
            else:
                yield message.text, "distress" if open_need else ""
        else:
            if unsure and "unacknowledged" in message.expected:
                yield unsure, "distress"
            open_need, unsure = False, None


def felt():
    """Likewise for each support text whose emotions say which."""
    for path in sorted(SUPPORT.glob("support-en-*.tsv")):
        for line in lines_of(path)[1:]:
            text, labels = line.split("\t")[:2]
            emotions = set(labels.split(","))
            if emotions & DISTRESS:
                yield text, "distress"
            elif "confusion" not in emotions:
                yield text, ""


def teaching():
    turns = (turn for folder in TEACHING for messages in conversations(folder) for turn in judged(messages))
    return fit_to_teach(itertools.chain(turns, felt()), known_measuring())


if __name__ == "__main__":
    print_labelled("distress", teaching())
