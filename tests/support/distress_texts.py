"""Customers' turns of the conversations that teach: in distress or not.

A need opens with distress or with a cue, so only a turn without a cue says which; one with a cue says it where the reply
is found to have acknowledged no distress. Of turns behind the first in a need the labels say nothing."""
from cue_texts import known_measuring
from golden_texts import TEACHING, conversations, fit_to_teach, print_labelled


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


def teaching():
    told = (turn for folder in TEACHING for messages in conversations(folder) for turn in judged(messages))
    return fit_to_teach(told, known_measuring())


if __name__ == "__main__":
    print_labelled("distress", teaching())
