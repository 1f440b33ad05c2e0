#!/bin/sh
# Makes the shipped model again, from data to file: make.sh CORPORA OUT [ATTUNE [more options of attune train]]
# CORPORA holds goemotions/{train,dev}.tsv and distilled/minilm/{soft_labels,augmented_texts}.tsv.gz; the rest is in this repository.
set -eu
here=$(dirname "$0")
corpora=$1 out=$2 attune=${3:-attune}
shift 2
[ $# -eq 0 ] || shift
exec "$attune" train --train "$corpora/goemotions/train.tsv" --dev "$corpora/goemotions/dev.tsv" \
  --soft "$corpora/distilled/minilm/soft_labels.tsv.gz" --augmented "$corpora/distilled/minilm/augmented_texts.tsv.gz" \
  --without emobank-valence \
  --support "$here/data/support-en-a.tsv" --support "$here/data/support-en-b.tsv" \
  --support-dev "$here/../../tests/golden/support/tuning.tsv" --urgency-dev "$here/../../tests/golden/urgency/tuning.tsv" \
  --name emotion-en --model-version 3 --attributions "$here/attributions.txt" \
  --data "GoEmotions, XED, BRIGHTER, EmoryNLP, Empathic Reactions, Banking77, two sets of tweets; soft labels of a fine-tuned MiniLM; customers' texts written for attune" \
  --out "$out" "$@"
