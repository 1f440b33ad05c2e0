"""Does a reading of `attune classify` keep to what a case expects? Pure functions; run.py and test_behaviour.py use them.

An expectation is a set of forms, all of which must hold:

    has            at least one of these emotions
    none           none of these emotions
    valence_above  valence greater than this (and valence_below)
    same_emotions  the same emotions as the other text
    valence_rises  valence at least this much over the other text's (and valence_falls)
    score_rises    the highest score of the fine labels `of` at least `by` over the other text's (and score_falls)
"""


def highest(reading, fine_labels):
    return max(reading["scores"].get(name, 0.0) for name in fine_labels)


def _score_gain(reading, other, wanted):
    return highest(reading, wanted["of"]) - highest(other, wanted["of"])


# Each gives how far a reading misses the form: 0 when it holds; labels count 1 each, numbers by their distance.
FORMS = {
    "has": lambda reading, other, wanted: 0.0 if set(wanted) & set(reading["emotions"]) else 1.0,
    "none": lambda reading, other, wanted: float(len(set(wanted) & set(reading["emotions"]))),
    "valence_above": lambda reading, other, wanted: _short(reading["valence"] - wanted, strict=True),
    "valence_below": lambda reading, other, wanted: _short(wanted - reading["valence"], strict=True),
    "same_emotions": lambda reading, other, wanted: float(len(set(reading["emotions"]) ^ set(other["emotions"]))),
    "valence_rises": lambda reading, other, wanted: _short(reading["valence"] - other["valence"] - wanted),
    "valence_falls": lambda reading, other, wanted: _short(other["valence"] - reading["valence"] - wanted),
    "score_rises": lambda reading, other, wanted: _short(_score_gain(reading, other, wanted) - wanted["by"]),
    "score_falls": lambda reading, other, wanted: _short(-_score_gain(reading, other, wanted) - wanted["by"]),
}
NEEDS_OTHER = {"same_emotions", "valence_rises", "valence_falls", "score_rises", "score_falls"}
ROUNDING = 1e-9  # readings are printed with four digits; differences of them are not exact


def _short(surplus, strict=False):
    held = surplus > 0 if strict else surplus >= -ROUNDING
    return 0.0 if held else max(-surplus, ROUNDING)


def misses(expect, reading, other=None):
    """{form: how far it is missed} of the forms that do not hold; empty when the case passes."""
    found = {form: FORMS[form](reading, other, wanted) for form, wanted in expect.items()}
    return {form: miss for form, miss in found.items() if miss > 0}


def pass_rates(results, key):
    """{group: (passed, cases)} of results [(case, misses)], grouped by what `key` says of a case."""
    rates = {}
    for case, missed in results:
        passed, total = rates.get(key(case), (0, 0))
        rates[key(case)] = (passed + (not missed), total + 1)
    return dict(sorted(rates.items()))


def worst(results, count):
    """Failed cases, those that miss by most first."""
    failed = [(case, missed) for case, missed in results if missed]
    return sorted(failed, key=lambda result: (-sum(result[1].values()), result[0]["id"]))[:count]
