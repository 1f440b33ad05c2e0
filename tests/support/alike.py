"""Whether a text is another one, or nearly: for texts that teach a model, which must not be those that measure it."""
import collections
import re

NEAR = 0.5  # share of the word triples of two texts that they have in common, from which on one is the other, reworded


def words(text):
    return tuple(re.findall(r"\w+", text.casefold()))


def triples(text):
    found = words(text)
    return {found[start:start + 3] for start in range(len(found) - 2)}


def key(text):
    """Equal for texts that differ in case, spaces and punctuation alone; texts without a word stand for themselves."""
    return words(text) or text


class Known:
    """Texts, to ask whether another is one of them, or nearly."""

    def __init__(self):
        self.keys, self.sizes, self.having = {}, {}, collections.defaultdict(list)

    def add(self, name, text):
        self.keys.setdefault(key(text), name)
        found = triples(text)
        self.sizes[name] = len(found)
        for triple in found:
            self.having[triple].append(name)

    def like(self, text):
        """The name of a text that this one is or resembles, or None. Below five words only the same words are the same text."""
        if key(text) in self.keys:
            return self.keys[key(text)]
        found = triples(text)
        if len(found) < 3:
            return None
        shared = collections.Counter(name for triple in found for name in self.having.get(triple, ()))
        return next((name for name, count in shared.items() if count >= NEAR * (len(found) + self.sizes[name] - count)), None)
