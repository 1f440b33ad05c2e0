"""Texts with cues in tests/golden: what customers say in conversations, and the texts that say how well a stranger's cues are found."""
from golden_texts import GOLDEN, MEASURING, TEACHING, conversations, fit_to_teach, known_of, lines_of, print_labelled

CUES = ("deadline", "occasion", "health", "hardship", "dependants", "travel", "safety", "escalation_request", "churn_threat")


def turns(folder):
    """(text, its cues) of what customers say."""
    for messages in conversations(folder):
        for message in messages:
            if message.actor == "customer":
                yield message.text, ",".join(cue for cue in CUES if cue in message.expected or f"cue_{cue}" in message.expected)


def known_measuring():
    """No text may teach that is one of these, or nearly."""
    def measuring():
        for path in sorted((GOLDEN / "cues").glob("heldout*.tsv")):
            yield from ((f"{path.name}:{number}", line.split("\t")[0]) for number, line in enumerate(lines_of(path)[1:], 2))
        for folder in MEASURING:
            yield from ((f"{folder}:{number}", text) for number, (text, _) in enumerate(turns(folder), 1))
    return known_of(measuring())


def teaching_turns():
    # The last folder first: the shipped file was learnt in this order.
    return fit_to_teach((turn for folder in reversed(TEACHING) for turn in turns(folder)), known_measuring())


if __name__ == "__main__":
    print_labelled("labels", teaching_turns())
