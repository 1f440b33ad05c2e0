"""From probabilities to labels and figures, the same for every peer: thresholds from development texts, groups of labels, F1."""
import numpy

BOOTSTRAPS, SEED = 24, 1
HAIR = 1e-5  # cuts are lower by it: a score on the cut has the label however floats round (fastText's sigmoid is a table, so some are)


def log_odds(probability):
    clipped = numpy.clip(numpy.asarray(probability, dtype=numpy.float64), 1e-7, 1 - 1e-7)
    return numpy.log(clipped / (1 - clipped))


def any_of(probability, masks):
    """P(one of a group's labels) as log-odds, a column per group, labels taken as independent."""
    columns = []
    for mask in masks:
        members = [i for i in range(probability.shape[1]) if mask >> i & 1]
        columns.append(1 - numpy.prod(1 - probability[:, members], axis=1))
    return log_odds(numpy.column_stack(columns))


def gold_of_groups(gold, masks, alone=None):
    """A group holds with one of its labels; group number `alone` only when nothing outside of it does."""
    columns = [gold[:, [i for i in range(gold.shape[1]) if mask >> i & 1]].any(axis=1) for mask in masks]
    if alone is not None:
        outside = [i for i in range(gold.shape[1]) if not masks[alone] >> i & 1]
        columns[alone] &= ~gold[:, outside].any(axis=1)
    return numpy.column_stack(columns)


def threshold(score, is_gold, times):
    """The cut with the best F1, averaged over bootstrap samples (`times`: how often each text is in each sample).

    What attune does for the file it ships (operators/emotion/thresholds.cc). A sample without the label says nothing; without any: 0.
    """
    order = numpy.argsort(-score, kind="stable")
    ordered, counts, right = score[order], times[:, order], is_gold[order]
    support = (counts * right).sum(axis=1)
    found, hits = counts.cumsum(axis=1), (counts * right).cumsum(axis=1)
    f1 = 2 * hits / numpy.maximum(support[:, None] + found, 1)
    last_of_equal = numpy.append(ordered[1:] != ordered[:-1], True)
    f1[:, ~last_of_equal] = -1
    best = f1.argmax(axis=1)
    following = numpy.append(ordered[1:], ordered[-1] - 0.01)  # below the lowest score every text has the label
    cuts = ((ordered + following) / 2)[best]
    used = support > 0
    return float(cuts[used].mean()) - HAIR if used.any() else 0.0


def thresholds(score, gold):
    texts = len(score)
    draws = numpy.random.default_rng(SEED).integers(0, texts, (BOOTSTRAPS, texts))
    times = numpy.stack([numpy.bincount(draw, minlength=texts) for draw in draws])
    return numpy.array([threshold(score[:, i], gold[:, i], times) for i in range(score.shape[1])])


def choose(score, cuts):
    """Over no threshold, the one that comes nearest."""
    above = score >= cuts
    nearest = (score - cuts).argmax(axis=1)
    none = ~above.any(axis=1)
    above[none, nearest[none]] = True
    return above


def yield_to_others(chosen, alone):
    """Among the twelve, neutral yields to any other."""
    others = numpy.delete(chosen, alone, axis=1).any(axis=1)
    chosen[others, alone] = False
    return chosen


def f1_per_label(gold, chosen):
    right, found, support = (gold & chosen).sum(axis=0), chosen.sum(axis=0), gold.sum(axis=0)
    return 2 * right / numpy.maximum(found + support, 1)


def macro_f1(gold, chosen):
    """In percent, each label alike."""
    return float(100 * f1_per_label(gold, chosen).mean())


def bits(chosen):
    return (chosen.astype(numpy.int64) << numpy.arange(chosen.shape[1])).sum(axis=1)


def from_bits(numbers, labels):
    return (numpy.asarray(numbers, dtype=numpy.int64)[:, None] >> numpy.arange(labels) & 1).astype(bool)


def three_way(gold, positive, negative):
    """(rows whose labels agree on one of positive, negative and neither; their class 0, 1, 2)."""
    masks = (positive, negative, (1 << gold.shape[1]) - 1 & ~positive & ~negative)
    classes = gold_of_groups(gold, masks)
    rows = numpy.flatnonzero(classes.sum(axis=1) == 1)
    return rows, classes[rows].argmax(axis=1)
