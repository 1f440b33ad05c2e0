#!/usr/bin/env python3
"""Texts of the public test split that a peer reads exactly as people did and attune does not: to be read by hand.

  benchmarks/peers/losses.py --data FOLDER --peer logistic --count 20      (after peers.py; models come from the cache)
"""
import argparse
import pathlib
import sys
import tempfile

import numpy

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import contestants  # noqa: E402
import peers  # noqa: E402
import quality  # noqa: E402
import scores  # noqa: E402
from asking import Asking  # noqa: E402


def names_of(row, labels):
    return ",".join(name for name, holds in zip(labels, row) if holds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--peer", default="logistic", help="fasttext, fasttext-characters or logistic")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--build", type=pathlib.Path, default=peers.ROOT / "build/release")
    parser.add_argument("--cache", type=pathlib.Path, default=peers.ROOT / "build/peers")
    args = parser.parse_args()
    args.test = args.support = None
    args.small = 0
    machinery = contestants.Machinery(args.build.resolve(), args.cache.resolve())
    tables = quality.Tables(machinery.program("attune_peer"))
    everybody = contestants.everybody(machinery)
    peer = next(one for one in everybody if getattr(one, "slug", "") == args.peer)
    with tempfile.TemporaryDirectory(dir=machinery.cache) as scratch:
        judge = quality.Judge(peers.material_of(args, tables), tables, Asking(machinery, scratch, 0))
        _, command, _, read = peers.judge_one(everybody[0], judge, tables)
        model = peer.learn(judge.material.train, tables.labels)
        _, _, theirs = judge.of_labels(peer.serving(model, tables.labels))
    test = judge.material.test
    gold = scores.bits(test.gold)
    better, worse = numpy.flatnonzero((theirs == gold) & (read != gold)), numpy.flatnonzero((theirs != gold) & (read == gold))
    print(f"of {len(test)} texts {peer.name} alone is exactly right in {len(better)}, attune alone in {len(worse)}")
    for i in numpy.random.default_rng(scores.SEED).permutation(better)[:args.count]:
        ours = names_of(scores.from_bits([read[i]], len(tables.labels))[0], tables.labels)
        print(f"people and peer: {names_of(test.gold[i], tables.labels)}; attune: {ours}\n    {test.texts[i]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
