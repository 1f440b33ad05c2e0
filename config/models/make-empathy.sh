#!/bin/sh
# Makes the shipped heads for replies again, from data to file: make-empathy.sh CORPORA OUT [ATTUNE]
# CORPORA holds epitome-replies/train.tsv; posts about mental health are in it, so no line of it is ever printed or kept here.
set -eu
here=$(dirname "$0")
corpora=$1 out=$2 attune=${3:-attune}
exec "$attune" train --empathy "$corpora/epitome-replies/train.tsv" --name empathy-en --model-version 1 \
  --attributions "$here/attributions-empathy.txt" --data "EPITOME, the Reddit part, train split: 1,668 replies of peers" --out "$out"
