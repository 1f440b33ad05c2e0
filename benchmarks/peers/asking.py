"""Starts peers and asks them, a line each way (peer.h has the language)."""
import json
import pathlib
import subprocess

import numpy

import texts as labelled


class Process:
    """A peer on one core. Used with `with`; it ends when its input does."""

    def __init__(self, command, machinery, core):
        self.name = " ".join(pathlib.Path(word).name for word in command[:2])
        self.process = subprocess.Popen(["taskset", "-c", str(core), *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env=machinery.environment())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=60)

    def ask(self, *words):
        try:
            self.process.stdin.write(" ".join(map(str, words)) + "\n")
            self.process.stdin.flush()
            answer = self.process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            raise RuntimeError(f"{self.name} gave no answer to '{words[0]}'; it ended with {self.process.wait(timeout=60)}")
        return json.loads(answer)


class Asking:
    """Puts texts to peers by way of files in a scratch folder."""

    def __init__(self, machinery, scratch, core):
        self.machinery, self.scratch, self.core = machinery, pathlib.Path(scratch), core

    def start(self, command, texts):
        plain = self.scratch / "texts"
        labelled.write_plain(texts, plain)
        peer = Process(command, self.machinery, self.core)
        peer.ask("texts", plain)
        return peer

    def _numbers(self, peer, what, dimensions):
        peer.ask(what, self.scratch / what)
        return numpy.loadtxt(self.scratch / what, ndmin=dimensions)

    def scores(self, command, texts):
        """A row of probabilities per text."""
        with self.start(command, texts) as peer:
            return self._numbers(peer, "scores", 2)

    def labels(self, command, texts, cuts=None):
        """A number per text, by the path that is timed."""
        with self.start(command, texts) as peer:
            if cuts is not None:
                peer.ask("thresholds", *map(repr, map(float, cuts)))
            return self._numbers(peer, "labels", 1).astype(int)
