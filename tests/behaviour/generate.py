#!/usr/bin/python3
"""Writes cases.jsonl: the hand-written cases of written.txt, and the templates of templates.py filled with a fixed seed.

    generate.py            writes cases.jsonl beside itself
    generate.py --print    prints the lines instead
"""
import collections
import json
import pathlib
import random
import sys

import templates as t

HERE = pathlib.Path(__file__).parent
GROUPS = {
    "POSITIVE": ["gratitude", "relief", "trust", "delight", "hope"],
    "NEGATIVE": ["anger", "frustration", "anxiety", "disappointment", "sadness"],
    "AGAINST_US": ["anger", "frustration", "disappointment"],
}
SAME = {"same_emotions": True}


def case(capability, kind, text, expect, other=None):
    made = {"capability": capability, "kind": kind, "text": text, "expect": expect}
    if other is not None:
        made["other"] = other
    return made


def written():
    """Cases of written.txt: a line `# capability | kind | expectation` opens a block of `text` or `text || other`."""
    for line in (HERE / "written.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            capability, kind, expectation = line[2:].split(" | ")
            expect = {name: GROUPS[value] if isinstance(value, str) else value for name, value in json.loads(expectation).items()}
        elif line:
            text, _, other = line.partition(" || ")
            yield case(capability, kind, text, expect, other or None)


def filled(pattern, rng):
    return pattern.format(name=rng.choice(t.NAMES), number=rng.choice(t.NUMBERS), date=rng.choice(t.DATES), amount=rng.choice(t.AMOUNTS))


def names_and_numbers(rng):
    for pattern in t.WITH_SLOTS:
        made = {}
        while len(made) < 4:
            made[filled(pattern, rng)] = True
        first, *others = made
        yield from (case("names and numbers", "invariance", text, SAME, first) for text in others)


def mistyped(text, rng):
    """One slip in one word of five letters or more: a neighbour swapped, a letter missing or doubled."""
    words = text.split(" ")
    at = rng.choice([i for i, word in enumerate(words) if word.strip(".,?").isalpha() and len(word.strip(".,?")) >= 5])
    word = words[at]
    letter = rng.randrange(1, len(word.strip(".,?")) - 2)
    slips = (word[:letter] + word[letter + 1] + word[letter] + word[letter + 2:], word[:letter] + word[letter + 1:],
             word[:letter] + word[letter] + word[letter:])
    words[at] = rng.choice([slip for slip in slips if slip != word])
    return " ".join(words)


def typos(rng):
    for base in t.BASES:
        made = {}
        while len(made) < 2:
            made[mistyped(base, rng)] = True
        yield from (case("typos", "invariance", text, SAME, base) for text in made)


def letter_case(rng):
    for base in t.BASES:
        yield case("letter case", "invariance", base.lower(), SAME, base)
    for base in rng.sample(t.BASES, 8):
        yield case("letter case", "invariance", base.upper(), SAME, base)


def emoji(rng):
    del rng
    for text, one, another in t.EMOJI:
        yield case("emoji", "invariance", f"{text} {another}", SAME, f"{text} {one}")
        yield case("emoji", "invariance", f"{text} {one}{one}{one}", SAME, f"{text} {one}")


def surroundings(rng):
    for base in t.BASES:
        after_comma = base if base[:2] in ("I ", "I'") else base[0].lower() + base[1:]
        yield case("leading greeting", "invariance", f"{rng.choice(t.GREETINGS)} {after_comma}", SAME, base)
        yield case("trailing politeness", "invariance", f"{base} {rng.choice(t.CLOSINGS)}", SAME, base)
        yield case("urls and ids", "invariance", f"{base} {rng.choice(t.URLS)}", SAME, base)


def punctuation(rng):
    for base in t.BASES:
        changed = {base.replace(old, new) for old, new in t.PUNCTUATION} - {base}
        yield case("punctuation", "invariance", rng.choice(sorted(changed)), SAME, base)


def intensifiers(rng):
    del rng
    for fine, weaker, stronger in t.INTENSIFIED:
        yield case("intensifiers", "direction", stronger, {"score_rises": {"of": fine, "by": 0.01}}, weaker)


def negated_praise(rng):
    for affirmed, denied, ways in t.NEGATED_PRAISE:
        for way, thing in zip(ways, rng.sample(t.THINGS, len(ways))):
            yield case("negation", "direction", denied.format(not_=way, thing=thing), {"valence_falls": 0.1}, affirmed.format(thing=thing))


def cases():
    rng = random.Random(5)
    made = list(written())
    for family in (negated_praise, intensifiers, names_and_numbers, typos, letter_case, emoji, surroundings, punctuation):
        made += family(rng)
    counts = collections.Counter()
    for one in sorted(made, key=lambda c: (c["capability"], c["kind"])):  # stable: the order of writing within both
        counts[one["capability"]] += 1
        yield {"id": f"{one['capability'].replace(' ', '-')}-{counts[one['capability']]:03}", **one}


def lines():
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in cases())


if __name__ == "__main__":
    if sys.argv[1:] == ["--print"]:
        sys.stdout.write(lines())
    else:
        (HERE / "cases.jsonl").write_text(lines(), encoding="utf-8")
