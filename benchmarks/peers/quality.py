"""How well each reads: F1 on GoEmotions' test split and on the support texts, by the same procedure for everybody."""
import json
import subprocess

import numpy

import scores

UPSET = ("anger", "frustration", "anxiety", "disappointment", "sadness")
PLEASED = ("gratitude", "relief", "trust", "delight", "hope")


class Tables:
    """Names of labels, and the groups by which everybody's labels are rolled up: attune's own, from its headers."""

    def __init__(self, program):
        found = json.loads(subprocess.run([program, "tables"], capture_output=True, text=True, check=True).stdout)
        self.labels, self.twelve = found["labels"], found["twelve"]
        self.groups = {name: found[f"{name}_of"] for name in ("twelve", "ekman", "sentiment")}
        place = {name: mask for name, mask in zip(found["sentiment"], found["sentiment_of"])}
        self.polarity = place["positive"], place["negative"]
        self.neutral = self.twelve.index("neutral")
        self.support_polarity = tuple(sum(1 << self.twelve.index(name) for name in names) for names in (PLEASED, UPSET))


class Material:
    """What is learned from, tuned on and measured on."""

    def __init__(self, train, dev, test, support, support_train):
        self.train, self.dev, self.test, self.support, self.support_train = train, dev, test, support, support_train


def three_way_figures(gold, answers):
    """Accuracy and macro-F1 of positive, negative and neither; numbers as in scores.three_way."""
    one_hot = numpy.eye(3, dtype=bool)
    return {"macro_f1": scores.macro_f1(one_hot[gold], one_hot[answers]), "accuracy": float(100 * (gold == answers).mean()),
            "texts": len(gold)}


def three_way_masks(labels, polarity):
    return (*polarity, (1 << labels) - 1 & ~polarity[0] & ~polarity[1])


class Judge:
    """Asks one contestant and gives its figures."""

    def __init__(self, material, tables, asking):
        self.material, self.tables, self.asking = material, tables, asking

    def of_labels(self, command, own_labels=None):
        """From the 28 probabilities. Also the thresholds, and what was read in the test split (bits per text)."""
        of, tables = self.material, self.tables
        dev, test, support = (self.asking.scores(command, part.texts) for part in (of.dev, of.test, of.support))
        cuts = scores.thresholds(scores.log_odds(dev), of.dev.gold)
        chosen = scores.choose(scores.log_odds(test), cuts)
        alike = scores.macro_f1(of.test.gold, chosen)
        if own_labels is not None:  # thresholds of its own, from the same texts
            chosen = scores.from_bits(own_labels(of.test.texts), len(tables.labels))
        figures = {"labels": scores.macro_f1(of.test.gold, chosen), "labels_thresholds_alike": alike,
                   "per_label": dict(zip(tables.labels, (100 * scores.f1_per_label(of.test.gold, chosen)).round(1).tolist()))}
        figures["exactly_right"] = float(100 * (chosen == of.test.gold).all(axis=1).mean())
        figures["neutral_beside_another"] = self._neutral_beside_another(chosen)
        for name in ("ekman", "sentiment"):
            masks = tables.groups[name]
            group_cuts = scores.thresholds(scores.any_of(dev, masks), scores.gold_of_groups(of.dev.gold, masks))
            answers = scores.choose(scores.any_of(test, masks), group_cuts)
            figures[name] = scores.macro_f1(scores.gold_of_groups(of.test.gold, masks), answers)
        figures["neutral_beside_another_people"] = self._neutral_beside_another(of.test.gold)
        figures["twelve_rolled_up"] = self._twelve(dev, support)
        figures |= self._three_ways(dev, test, support)
        return figures, cuts, scores.bits(chosen)

    def _neutral_beside_another(self, chosen):
        """Percent of texts."""
        return float(100 * (chosen[:, self.tables.labels.index("neutral")] & (chosen.sum(axis=1) > 1)).mean())

    def _twelve(self, dev, support):
        masks, alone = self.tables.groups["twelve"], self.tables.neutral
        cuts = scores.thresholds(scores.any_of(dev, masks), scores.gold_of_groups(self.material.dev.gold, masks, alone))
        chosen = scores.yield_to_others(scores.choose(scores.any_of(support, masks), cuts), alone)
        return scores.macro_f1(self.material.support.gold, chosen)

    def _three_ways(self, dev, test, support):
        """The way that is farthest over its threshold."""
        of, tables = self.material, self.tables
        masks = three_way_masks(len(tables.labels), tables.polarity)
        cuts = scores.thresholds(scores.any_of(dev, masks), scores.gold_of_groups(of.dev.gold, masks))
        return self._against_people(*((scores.any_of(part, masks) - cuts).argmax(axis=1) for part in (test, support)))

    def _against_people(self, test, support):
        of, tables = self.material, self.tables
        figures = {}
        for name, part, polarity, answers in (("three_ways", of.test, tables.polarity, test),
                                              ("three_ways_support", of.support, tables.support_polarity, support)):
            rows, gold = scores.three_way(part.gold, *polarity)
            figures[name] = three_way_figures(gold, answers[rows])
        return figures

    def of_three_ways(self, command):
        """Of who answers 0 negative, 1 neither, 2 positive."""
        to_ours = numpy.array([1, 2, 0])  # positive, negative, neither
        parts = self.material.test, self.material.support
        return self._against_people(*(to_ours[self.asking.labels(command, part.texts)] for part in parts))

    def of_support_model(self, contestant):
        """The twelve, taught by the support texts that attune learns from; thresholds from texts left out in turn."""
        of, names, alone = self.material, self.tables.twelve, self.tables.neutral
        unseen = contestant.learn_out_of_fold(of.support_train, names, self.asking.scores)
        cuts = scores.thresholds(scores.log_odds(unseen), of.support_train.gold)
        found = self.asking.scores(contestant.serving(contestant.learn(of.support_train, names), names), of.support.texts)
        chosen = scores.yield_to_others(scores.choose(scores.log_odds(found), cuts), alone)
        return scores.macro_f1(of.support.gold, chosen)

    def of_own_twelve(self, command):
        chosen = scores.from_bits(self.asking.labels(command, self.material.support.texts), len(self.tables.twelve))
        return scores.macro_f1(self.material.support.gold, chosen)
