"""Peers that are Python: a logistic regression (scikit-learn), VADER, and fastText's Python binding. peer.h has the language they speak.

  python_peers.py learn-logistic TEXTS MODEL C LABEL...     TEXTS: label,label<TAB>text
  python_peers.py logistic MODEL | vader | fasttext MODEL LABEL...
"""
import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[variable] = "1"

import json  # noqa: E402
import pathlib  # noqa: E402
import pickle  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402

import numpy  # noqa: E402

import scores  # noqa: E402

NEGATIVE, NEITHER, POSITIVE = 0, 1, 2
VADER_NEUTRAL_BELOW = 0.05  # its authors' threshold on |compound|


class WithThresholds:
    """Labels by a threshold each."""

    def set_thresholds(self, cuts):
        self.cuts = cuts

    def labels(self, texts):
        return scores.bits(scores.choose(scores.log_odds(self.probabilities(texts)), self.cuts))


class Logistic(WithThresholds):
    """Words 1-2 and characters 2-5 as tf-idf, one logistic regression per label. All texts in one call: what suits it best."""

    def __init__(self, path):
        self.features, self.weights, self.bias = pickle.loads(pathlib.Path(path).read_bytes())

    def probabilities(self, texts):
        return 1 / (1 + numpy.exp(-(self.features.transform(texts) @ self.weights + self.bias)))


class FastTextBinding(WithThresholds):
    """The same model file as the C++ peer's, through Debian's python3-fasttext, one call for all texts."""

    def __init__(self, path, names):
        import fasttext
        fasttext.FastText.eprint = lambda *_: None  # a warning on every load that says nothing
        self.model = fasttext.load_model(path)
        self.place = {f"__label__{name}": i for i, name in enumerate(names)}
        self.apart = str.maketrans({mark: f" {mark} " for mark in ".!?,'/()"}
                                   | {chr(code): chr(code).lower() for code in range(ord("A"), ord("Z") + 1)})

    def probabilities(self, texts):
        found = numpy.zeros((len(texts), len(self.place)))
        labels, values = self.model.predict([text.translate(self.apart) for text in texts], k=-1)
        for row, names, numbers in zip(found, labels, values):
            row[[self.place[name] for name in names]] = numbers
        return numpy.clip(found - 1e-5, 0, 1)


class Vader:
    """Three ways only. Labels: NEGATIVE, NEITHER or POSITIVE, by the published threshold."""

    def __init__(self):
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
        self.analyzer = SentimentIntensityAnalyzer()

    def probabilities(self, texts):
        return numpy.array([[self.analyzer.polarity_scores(text)["compound"]] for text in texts])

    def labels(self, texts):
        compound = self.probabilities(texts)[:, 0]
        return numpy.where(compound >= VADER_NEUTRAL_BELOW, POSITIVE, numpy.where(compound <= -VADER_NEUTRAL_BELOW, NEGATIVE, NEITHER))


def learn_logistic(texts, model, strength, names):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import FeatureUnion
    rows = [line.split("\t", 1) for line in pathlib.Path(texts).read_text(encoding="utf-8").split("\n") if line]
    common = {"sublinear_tf": True, "dtype": numpy.float32}
    features = FeatureUnion([
        ("words", TfidfVectorizer(ngram_range=(1, 2), min_df=2, token_pattern=r"(?u)\w+|[^\w\s]", **common)),
        ("characters", TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, **common))])
    matrix = features.fit_transform([text for _, text in rows])
    weights = numpy.zeros((matrix.shape[1], len(names)), dtype=numpy.float32)
    bias = numpy.full(len(names), -20, dtype=numpy.float32)  # of a label that no text has
    for i, name in enumerate(names):
        gold = [name in labels.split(",") for labels, _ in rows]
        if any(gold):
            fitted = LogisticRegression(C=strength, solver="liblinear", tol=1e-2, random_state=1).fit(matrix, gold)
            weights[:, i], bias[i] = fitted.coef_[0], fitted.intercept_[0]
    pathlib.Path(model).write_bytes(pickle.dumps((features, weights, bias)))


def timed_round(peer, texts, seconds):
    wall, start, read, total = time.perf_counter(), time.process_time(), 0, 0
    while True:
        total += int(peer.labels(texts).sum())
        read += len(texts)
        spent = time.process_time() - start
        if spent >= seconds:
            return {"texts": read, "cpu_s": spent, "wall_s": time.perf_counter() - wall, "sum": total}


def serve(peer):
    texts = []
    for line in sys.stdin:
        what, *words = line.split()
        if what == "texts":
            texts = pathlib.Path(words[0]).read_text(encoding="utf-8").split("\n")[:-1]
            answer = {"texts": len(texts)}
        elif what == "scores":
            numpy.savetxt(words[0], peer.probabilities(texts), fmt="%.9g")
            answer = {"written": len(texts)}
        elif what == "thresholds":
            peer.set_thresholds(numpy.array([float(word) for word in words]))
            answer = {"thresholds": len(words)}
        elif what == "labels":
            numpy.savetxt(words[0], peer.labels(texts), fmt="%d")
            answer = {"written": len(texts)}
        elif what == "round":
            answer = timed_round(peer, texts, float(words[0]))
        else:
            return 2
        print(json.dumps(answer), flush=True)
    return 0


def main():
    match sys.argv[1:]:
        case ["learn-logistic", texts, model, strength, *names]:
            learn_logistic(texts, model, float(strength), names)
            return 0
        case ["logistic", model]:
            return serve(Logistic(model))
        case ["fasttext", model, *names]:
            return serve(FastTextBinding(model, names))
        case ["vader"]:
            return serve(Vader())
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
