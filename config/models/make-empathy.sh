#!/bin/sh
# Makes the shipped heads for replies again, from data to file: make-empathy.sh CORPORA OUT [ATTUNE]
# CORPORA holds epitome-replies/train.tsv; posts about mental health are in it, so no line of it is ever printed or kept here.
# What acknowledges is learnt from replies of this repository: data/README.md. Needs python3.
set -eu
here=$(dirname "$0")
corpora=$1 out=$2 attune=${3:-attune}
made=$(mktemp -d)
trap 'rm -r "$made"' EXIT
python3 "$here/../../tests/support/reply_texts.py" > "$made/replies.tsv"
"$attune" train --empathy "$corpora/epitome-replies/train.tsv" --empathy "$here/data/replies-en.tsv" --empathy "$made/replies.tsv" \
  --name empathy-en --model-version 2 --attributions "$here/attributions-empathy.txt" \
  --data "EPITOME, the Reddit part, train split: 1,668 replies of peers; replies to customers written for attune" --out "$out"
