"""Who is compared: how each learns (cached in a folder, by what it learned from and how) and how it is started."""
import hashlib
import importlib.util
import os
import pathlib
import subprocess
import sys

import numpy

import scores
import texts as labelled

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = [sys.executable, str(HERE / "python_peers.py")]
FOLDS = 3
FEW_TEXTS, FEW_EPOCHS = 10000, 100  # by F1 on texts left out of the support corpus


class Machinery:
    """Where programs, models and scratch files are. small: models of a few kilobytes, to see that everything works."""

    def __init__(self, build, cache, small=False):
        self.programs, self.cache, self.python, self.small = build / "benchmarks", cache, cache / "python", small
        cache.mkdir(parents=True, exist_ok=True)

    def program(self, name):
        path = self.programs / name
        return str(path) if path.exists() else None

    def environment(self):
        return dict(os.environ, PYTHONPATH=str(self.python), PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1")


class Contestant:
    """One system. `settings` and `learner`, a source file here: what its training depends on beside texts."""

    name, learner, three_ways_only, knows_allocations = "", "", False, False

    def __init__(self, machinery):
        self.machinery = machinery

    def missing(self):
        """Why it cannot take part, or nothing."""
        return ""

    def settings_for(self, texts):
        """What it learns that many texts with."""
        return self.settings

    def learn(self, data, labels):
        """A model file for these texts, from the cache where it is there."""
        source = self.machinery.cache / "texts.tmp"
        labelled.write_training(data, labels, source)
        learner = (HERE / self.learner).read_bytes()
        settings = self.settings_for(len(data))
        key = hashlib.sha256(source.read_bytes() + learner + repr((settings, labels)).encode()).hexdigest()[:16]
        model = self.machinery.cache / f"{self.slug}-{key}.model"
        if not model.exists():
            fresh = model.with_suffix(".tmp")
            subprocess.run(["nice", *self.learning(source, fresh, labels, settings)], check=True, env=self.machinery.environment())
            fresh.rename(model)
        source.unlink()
        return model

    def learn_out_of_fold(self, data, labels, scores_of):
        """Probabilities of texts by models that have not seen them."""
        fold = numpy.random.default_rng(scores.SEED).permutation(len(data)) % FOLDS
        found = numpy.zeros(data.gold.shape)
        for number in range(FOLDS):
            model = self.learn(data.rows(numpy.flatnonzero(fold != number)), labels)
            rows = numpy.flatnonzero(fold == number)
            found[rows] = scores_of(self.serving(model, labels), [data.texts[i] for i in rows])
        return found


class Attune(Contestant):
    name, knows_allocations = "attune", True

    def missing(self):
        return "" if self.machinery.program("attune_peer") else "attune_peer is not built"

    def serving(self, what="labels"):
        return [self.machinery.program("attune_peer"), what]


class FastText(Contestant):
    """Through its C++ library. Settings: the best of those tried on the development split (README)."""

    learner, knows_allocations = "fasttext_peer.cc", True

    def __init__(self, machinery, name, slug, shape):
        super().__init__(machinery)
        self.name, self.slug = name, slug
        size = {"dim": 10, "buckets": 2000} if machinery.small else {"dim": 50, "buckets": 200000}
        self.settings = {**shape, "rate": 0.3, "epochs": 25, **size}

    def missing(self):
        return "" if self.machinery.program("fasttext_peer") else "fasttext_peer is not built: it needs libfasttext-dev"

    def settings_for(self, texts):
        """A few thousand texts are seen as often as it takes to learn from them."""
        return {**self.settings, "epochs": FEW_EPOCHS} if texts < FEW_TEXTS else self.settings

    def learning(self, source, model, labels, settings):
        return [self.machinery.program("fasttext_peer"), "train", str(source), str(model), *(f"{k}={v}" for k, v in settings.items())]

    def serving(self, model, labels):
        return [self.machinery.program("fasttext_peer"), "serve", str(model), *labels]


class FastTextBinding(FastText):
    """The same model file, through the Python binding: what the binding costs."""

    knows_allocations = False

    def missing(self):
        return super().missing() or ("" if importlib.util.find_spec("fasttext") else "python3-fasttext is not installed")

    def serving(self, model, labels):
        return [*PYTHON, "fasttext", str(model), *labels]


class Logistic(Contestant):
    name, slug = "logistic regression, words 1-2 + characters 2-5", "logistic"
    learner, settings = "python_peers.py", {"C": 1.0}

    def missing(self):
        return "" if importlib.util.find_spec("sklearn") else "python3-sklearn is not installed"

    def learning(self, source, model, labels, settings):
        return [*PYTHON, "learn-logistic", str(source), str(model), str(settings["C"]), *labels]

    def serving(self, model, labels):
        return [*PYTHON, "logistic", str(model)]


class Vader(Contestant):
    name, three_ways_only = "VADER", True

    def missing(self):
        return "" if (self.machinery.python / "vaderSentiment").exists() else "vaderSentiment is not there: make peers gets it"

    def serving(self):
        return [*PYTHON, "vader"]

    def size(self):
        """Its lexicons and its code."""
        return sum(path.stat().st_size for path in (self.machinery.python / "vaderSentiment").iterdir() if path.suffix in (".txt", ".py"))


WORDS, CHARACTERS = {"words": 2, "min": 0, "max": 0}, {"words": 2, "min": 2, "max": 5}


def everybody(machinery):
    return [Attune(machinery),
            FastText(machinery, "fastText, words 1-2", "fasttext", WORDS),
            FastText(machinery, "fastText, words 1-2 + characters 2-5", "fasttext-characters", CHARACTERS),
            FastTextBinding(machinery, "fastText, words 1-2, its Python binding", "fasttext", WORDS),
            Logistic(machinery), Vader(machinery)]
