#!/usr/bin/env python3
"""Makes languages.bin, what attune knows of languages, from langdetect's profiles and words.tsv.

    config/languages/build_languages.py [--profiles DIR] [--out FILE]

Character 1-, 2- and 3-grams of words between blanks, with their frequency per language, come from the
profiles of Debian's python3-langdetect (Apache-2.0: counted on Wikipedia). words.tsv adds what nobody
writes in an encyclopaedia: "I", "my", "please", "not yet". The same input gives the same bytes.

Layout, little endian; tables of 32 lanes (Latin script), then of 4 (Cyrillic, Arabic, Devanagari):
    magic "ATTUNEL\\n"; per table u32 slots, u32 rows, then u32 bytes of marker words
    per table: u32 slot[slots] = tag << 16 | row + 1, 0 empty; i8 row[rows][lanes] in 1/16 nat
    marker words: one line per language, "en the and ...": words of one language's list alone
"""
import argparse
import collections
import json
import math
import pathlib
import struct
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
PROFILES = pathlib.Path("/usr/lib/python3/dist-packages/langdetect/profiles")
# Lanes, in the order of operators/emotion/language_lanes.h.
LATIN = ("cs da de en es fi fr hu id it nl no pl pt ro sv tr vi af ca et hr lt lv sk sl sq sw tl "
         "hi-Latn el-Latn ru-Latn").split()
CYRILLIC, ARABIC, DEVANAGARI = "ru uk bg mk".split(), "ar fa ur".split(), "hi mr ne".split()
# A gram counts by its surprise over FLOOR (the frequency that an unseen one is given), times WEIGHT.
FLOOR = {1: 1e-4, 2: 1e-4, 3: 1e-4}
WEIGHT = {1: 0.6, 2: 0.4, 3: 1.0}
WORD_NATS = {1: 2.0, 2: 5.0}  # a listed word of one letter, of more
OWN_WORD_NATS = 7.0           # one that no close relative's list has
RELATIVES = ({"da", "no", "sv"}, {"ru", "uk", "bg", "mk"}, {"es", "pt", "ca", "it"}, {"cs", "sk"}, {"nl", "af", "de"}, {"hi", "mr", "ne"})
PLAIN_SHARE = .2             # how often people leave accents out
STEP = 16                     # lanes are in 1/STEP nat
LEAST = 16                    # rows whose lanes differ by less than a nat say next to nothing
# English words that are at home in other languages' support mails prove nothing; "the" does, whatever Vietnamese
# without accents looks like.
BORROWED = set("account app bank bill delivery hello help hi lol love money oh phone please refund sorry "
               "today work working works yeah yes great good super".split())
FORCED = {"en": {"the"}}
MASK = (1 << 64) - 1
PLAIN = str.maketrans({"\u0142": "l", "\u00f8": "o", "\u0131": "i", "\u0111": "d", "\u00df": "ss", "\u00e6": "ae"})


def plain(text):
    parts = unicodedata.normalize("NFD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(PLAIN)


def usual_letter(c):
    """As the profiles were counted: one letter for Vietnamese vowels with marks, a cedilla for a comma below."""
    return "\u1ec3" if "\u1ea0" <= c <= "\u1eff" else {"\u0219": "\u015f", "\u021b": "\u0163", "\u06cc": "\u064a"}.get(c, c)


def lower(text):
    small = unicodedata.normalize("NFC", text.lower()).replace("i\u0307", "i")
    return "".join(usual_letter(c) for c in small)


def profile_frequencies(language, profiles):
    profile = json.loads((profiles / language).read_text(encoding="utf-8"))
    frequency = collections.Counter()
    for gram, count in profile["freq"].items():
        share = count / profile["n_words"][len(gram) - 1]
        small = lower(gram)
        if len(small) != len(gram):
            continue
        if len(gram) > 1:
            frequency[small] += share
        if len(gram) == 3:  # the profiles' own single letters have gaps: no small a in Ukrainian
            frequency[small[1]] += share
    return frequency


def grams_of(word):
    padded = f" {word} "
    for size in (1, 2, 3):
        for at in range(len(padded) - size + 1):
            gram = padded[at:at + size]
            if size > 1 or ord(gram) > 127:
                yield gram


def word_frequencies(words):
    """Of a language in Latin letters for which there is no profile: its listed words are all there is."""
    counts = collections.Counter(gram for word in words for gram in grams_of(word))
    totals = collections.Counter()
    for gram, count in counts.items():
        totals[len(gram)] += count
    return {gram: count / totals[len(gram)] for gram, count in counts.items()}


def with_plain_spelling(frequency):
    both = collections.Counter(frequency)
    for gram, share in frequency.items():
        if (bare := plain(gram)) != gram and len(bare) == len(gram):
            both[bare] += share * PLAIN_SHARE
    return both


def load_words():
    words, spelled = {}, {}
    for line in (HERE / "words.tsv").read_text(encoding="utf-8").splitlines():
        language, listed = line.split("\t")
        words[language] = sorted({part for word in lower(listed).split() for part in word.split("'")})
        # Markers are compared as tokens of the tokenizer, before letters are made alike.
        spelled[language] = sorted({part for word in listed.lower().split() for part in word.split("'")})
    return words, spelled


def mix(key):
    """The finalizer of MurmurHash3; the same as in language_table.h."""
    key ^= key >> 33
    key = key * 0xff51afd7ed558ccd & MASK
    key ^= key >> 33
    key = key * 0xc4ceb9fe1a85ec53 & MASK
    return key ^ key >> 33


def gram_key(gram):
    key = 0
    for letter in gram:
        key = key << 21 | ord(letter)
    return mix(key)


def word_key(word):
    key = 0x9e3779b97f4a7c15
    for letter in word:
        key = mix(key ^ ord(letter))
    return key


def lanes_of(nats):
    return max(0, min(127, round(nats * STEP)))


def word_nats(word, language, words):
    for family in RELATIVES:
        if language in family and len(word) > 1 and not any(word in words[other] for other in family - {language}):
            return OWN_WORD_NATS
    return WORD_NATS[min(len(word), 2)]


def add_language(rows, lane, lanes, frequency, word_values):
    for gram, share in frequency.items():
        if len(gram) == 1 and ord(gram) <= 127 or not gram.strip():
            continue
        size = len(gram)
        value = lanes_of(WEIGHT[size] * math.log(share / FLOOR[size] + 1))
        if value > 0:
            rows.setdefault(gram_key(gram), [0] * lanes)[lane] = value
    for word, nats in word_values.items():
        row = rows.setdefault(word_key(word), [0] * lanes)
        row[lane] = max(row[lane], lanes_of(nats))


def table(rows, lanes):
    # What all lanes say alike tells no language from another.
    kept = {key: row for key, row in sorted(rows.items()) if max(row) - min(row) >= LEAST}
    slot_count = 1 << (len(kept) * 3 // 2).bit_length()
    slots = [0] * slot_count
    for number, key in enumerate(kept):
        at = key & (slot_count - 1)
        while slots[at]:
            at = (at + 1) & (slot_count - 1)
        slots[at] = (key >> 48) << 16 | number + 1
    assert len(kept) < 65535
    content = struct.pack(f"<{slot_count}I", *slots) + b"".join(struct.pack(f"{lanes}b", *row) for row in kept.values())
    return content, slot_count, len(kept)


def markers(words):
    """Per language the words that no other list has, with or without accents."""
    owners = collections.defaultdict(set)
    for language, listed in words.items():
        for word in listed:
            owners[word].add(language)
            owners[plain(word)].add(language)
    lines = []
    for language, listed in sorted(words.items()):
        own = [word for word in listed if word in FORCED.get(language, ()) or
               (owners[word] == {language} and len(word) > 1 and word not in BORROWED)]
        lines.append(" ".join([language] + own))
    return ("\n".join(lines) + "\n").encode()


def build(profiles):
    words, spelled = load_words()
    latin, rest = {}, {}
    for lane, language in enumerate(LATIN):
        spoken = words[language]
        frequency = word_frequencies(spoken) if "-" in language else profile_frequencies(language, profiles)
        values = {word: word_nats(word, language, words) for word in spoken}
        bare = {plain(word): WORD_NATS[min(len(word), 2)] for word in spoken}
        add_language(latin, lane, 32, with_plain_spelling(frequency), bare | values)
    for group in (CYRILLIC, ARABIC, DEVANAGARI):
        for lane, language in enumerate(group):
            # Latin grams in these profiles are names and units.
            frequency = {gram: share for gram, share in profile_frequencies(language, profiles).items()
                         if ord(gram.strip()[:1] or " ") > 0x2FF}
            values = {word: word_nats(word, language, words) for word in words[language]}
            add_language(rest, lane, 4, frequency, values)
    tables = [table(latin, 32), table(rest, 4)]
    marked = markers(spelled)
    header = b"ATTUNEL\n" + b"".join(struct.pack("<II", slots, rows) for _, slots, rows in tables) + struct.pack("<I", len(marked))
    return header + b"".join(content for content, _, _ in tables) + marked


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profiles", type=pathlib.Path, default=PROFILES)
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "languages.bin")
    arguments = parser.parse_args()
    content = build(arguments.profiles)
    arguments.out.write_bytes(content)
    print(f"{arguments.out}: {len(content)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
