#!/usr/bin/env python3
"""Measures what `attune train --tickets` brings on domains that the model has not seen.

    benchmarks/refit_domains.py --attune build/release/attune --data DIR

DIR has label_map.tsv (dataset, label, labels of the 28, sentiment) and evaluation-only/NAME/*.tsv (text, labels). For each corpus and
draw: 200 rows are the tickets, the command splits and judges them itself, and the other rows (at most 6,000), which nothing has read, say how
good the model is before and after. Where the command refuses, after is before. Prints a Markdown table.
"""
import argparse
import json
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

POLARITY = ("meld", "isear", "empathetic-dialogues", "semeval2018-ec", "tweeteval-emotion", "tweeteval-sentiment", "semeval2017-sentiment")
FINE = ("meld", "isear", "empathetic-dialogues", "semeval2018-ec")
MOST_UNSEEN = 6000


def label_map(data):
    lines = (data / "label_map.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {tuple(row[:2]): row[2:] for row in (line.split("\t") for line in lines)}


def rows(data, name, labels, fine):
    """Texts with their polarity (left out where it is none or both), or with one of the 28 per label of the corpus."""
    found = []
    for path in sorted((data / "evaluation-only" / name).glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").split("\n")[1:]:
            if not line:
                continue
            text, given = line.split("\t")[:2]
            mapped = {labels[name, one][0 if fine else 1].split(",")[0] for one in given.split(",")}
            if fine or (len(mapped) == 1 and "-" not in mapped):
                found.append((text, ",".join(sorted(mapped))))
    return found


def scores(attune, model, path, fine):
    command = [attune, "evaluate", "--json", "--input", str(path), *(["--labels", "28"] if fine else ["--polarity"]), *(["--model", str(model)] if model else [])]
    found = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    if not fine:
        return 100 * found["accuracy"], 100 * found["polarity_macro_f1"]
    return (100 * statistics.mean(label["f1"] for label in found["labels"].values() if label["support"]),)


def remembered(output, first):
    """How much the reference texts lost, of the command's own table."""
    table = output[output.index("forgetting:"):]
    return float(re.search(rf"{first}.*?([+-][0-9.]+) \[[^\[]*$", table, re.MULTILINE).group(1))


def draw(attune, folder, texts, seed, size, fine):
    random.Random(seed).shuffle(texts)
    tickets, unseen, model = folder / "tickets.tsv", folder / "unseen.tsv", folder / "model.bin"
    model.unlink(missing_ok=True)
    tickets.write_text("".join(f"{text}\t{label}\n" for text, label in texts[:size]), encoding="utf-8")
    unseen.write_text("text\tlabels\n" + "".join(f"{text}\t{label}\n" for text, label in texts[size:size + MOST_UNSEEN]), encoding="utf-8")
    done = subprocess.run([attune, "train", "--tickets", str(tickets), "--labels", "fine" if fine else "polarity", "--out", str(model)],
                          capture_output=True, check=False, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    before = scores(attune, None, unseen, fine)
    if done.returncode == 1:
        return before, before, 0.0
    return before, scores(attune, model, unseen, fine), remembered(done.stdout, "macro-F1" if fine else "accuracy")


def row(name, kind, draws):
    before, after = ([statistics.mean(one[side][0] for one in draws) for side in (0, 1)])
    gains = [after[0] - before[0] for before, after, _ in draws]
    cells = [name, kind, f"{before:.1f}", f"{after:.1f}", f"{statistics.mean(gains):+.1f}", f"{min(gains):+.1f}"]
    second = [after[1] - before[1] for before, after, _ in draws if len(before) > 1]
    cells.append(f"{statistics.mean(second):+.1f} ({min(second):+.1f})" if second else "")
    refused = sum(before == after for before, after, _ in draws)
    return "| " + " | ".join([*cells, str(refused), f"{statistics.mean(one[2] for one in draws):+.1f}"]) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--attune", default="build/release/attune")
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--draws", type=int, default=5)
    parser.add_argument("--first", type=int, default=1, help="seed of the first draw")
    parser.add_argument("--size", type=int, default=200)
    given = parser.parse_args()
    labels = label_map(given.data)
    print("| corpus | score | before | after | gain | worst draw | macro-F1 (worst draw) | refused | reference |\n|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for fine, names in ((False, POLARITY), (True, FINE)):
            for name in names:
                texts = rows(given.data, name, labels, fine)
                draws = [draw(given.attune, pathlib.Path(folder), list(texts), seed, given.size, fine) for seed in range(given.first, given.first + given.draws)]
                print(row(name, "macro-F1, 28 labels" if fine else "accuracy", draws), flush=True)


if __name__ == "__main__":
    main()
