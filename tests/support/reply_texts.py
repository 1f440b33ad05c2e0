"""Replies of tests/golden that teach the head for acknowledging: of conversations, and of the half for tuning."""
from golden_texts import GOLDEN, MEASURING, TEACHING, conversations, fit_to_teach, known_of, lines_of, print_labelled

ACT = "acknowledges"


def of_conversations(folder):
    """(reply, the act or nothing) for each reply of agents and bots."""
    for messages in conversations(folder):
        for message in messages:
            if message.actor in ("agent", "bot"):
                yield message.text, ACT if ACT in message.expected else ""


def of_file(name):
    for line in lines_of(GOLDEN / "replies" / name):
        text, acts = line.split("\t")
        yield text, ACT if ACT in acts.split(",") else ""


def known_measuring():
    replies = [*of_file("unseen.tsv"), *(reply for folder in MEASURING for reply in of_conversations(folder))]
    return known_of((f"measuring:{number}", text) for number, (text, _) in enumerate(replies, 1))


def teaching():
    told = [*of_file("tuning.tsv"), *(reply for folder in TEACHING for reply in of_conversations(folder))]
    return fit_to_teach(told, known_measuring())


if __name__ == "__main__":
    print_labelled(ACT, teaching())
