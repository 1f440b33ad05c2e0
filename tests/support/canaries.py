"""Words and ids that nothing else has, to look for in whatever leaves the process.

    canaries = Canaries(seed=1)
    events = canaries.in_events(golden_events())
    canaries.found_in(some_bytes)              # a part of one of them, or None
"""
import random

IDS = ("id", "customer", "conversation", "case", "agent")
LETTERS = "qxzjkvwgpmh"  # no digits of a hash among them
ID_PART, WORD_PART = 5, 8  # bytes: what of an id, of a word, must stand nowhere


def parts(text, size):
    return {text[at:at + size] for at in range(len(text) - size + 1)}


class Canaries:
    def __init__(self, seed=1):
        self._random = random.Random(seed)
        self._parts = {ID_PART: set(), WORD_PART: set()}
        self._ids = {}

    def id(self, of=None):
        """The same for the same `of`."""
        if of is None or of not in self._ids:
            self._ids[of] = self._made(ID_PART)
        return self._ids[of]

    def word(self):
        return self._made(WORD_PART)

    def in_events(self, events):
        """The events with an id in canaries wherever they have one, and canary words at the end of each text."""
        told = []
        for event in events:
            own = {field: self.id((field, event[field])) for field in IDS if event.get(field)}
            own["id"] = self.id()
            if event.get("text"):
                own["text"] = f"{event['text']} {self.word()}"
            told.append({**event, **own})
        return told

    def found_in(self, data):
        for size, known in self._parts.items():
            here = parts(data, size) & known
            if here:
                return min(here).decode()
        return None

    def _made(self, part):
        made = "".join(self._random.choice(LETTERS) for _ in range(self._random.randint(12, 24)))
        self._parts[part] |= parts(made.encode(), part)
        return made
