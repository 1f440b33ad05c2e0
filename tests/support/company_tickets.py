"""Tickets as one company reads them, made of the support texts of this repository: what a refit is shown and judged on."""
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Being lost is negative here, and good that is only hoped for, or a worry that is over, is neither.
COMPANY = {**dict.fromkeys("anger frustration anxiety disappointment sadness confusion".split(), "negative"),
           **dict.fromkeys("gratitude trust delight".split(), "positive"), **dict.fromkeys("neutral hope relief".split(), "neutral")}


def by_company(path, header):
    """Texts and their polarity; those that are two things at once are left out."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[header:]]
    read = [(row[0], {COMPANY[label] for label in row[1].split(",")} - {"neutral"} or {"neutral"}) for row in rows]
    return [(text, polarity.pop()) for text, polarity in read if len(polarity) == 1]


def tickets(count, seed=1):
    texts = [row for path in sorted((ROOT / "config/models/data").glob("support-en-*.tsv")) for row in by_company(path, 1)]
    random.Random(seed).shuffle(texts)
    return texts[:count]


def lines(texts):
    return "".join(f"{text}\t{label}\n" for text, label in texts)
