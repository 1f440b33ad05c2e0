#!/bin/sh
# Makes the shipped heads for customers' cues again, from data to file, to the byte: make-cues.sh OUT [ATTUNE]
# All data are in this repository: data/README.md. Some minutes on one thread; needs python3.
set -eu
here=$(dirname "$0")
out=$1 attune=${2:-attune}
golden=$here/../../tests/golden/cues
made=$(mktemp -d)
trap 'rm -r "$made"' EXIT
# What the phrases were tuned on teaches the heads, too: a file for each cue that was looked for, and one for all.
for cue in churn_threat escalation_request travel dependants; do
  awk -F'\t' -v cue="$cue" 'BEGIN { print "text\t" cue } $1 == cue { print $3 "\t" ($2 == "holds" ? cue : "none") }' \
    "$golden/strangers.tsv" > "$made/$cue.tsv"
done
awk -F'\t' 'BEGIN { print "text\tlabels" } { print $1 "\t" ($2 == "-" ? "none" : $2) }' "$golden/tuning.tsv" > "$made/tuning.tsv"
python3 "$golden/../../support/cue_texts.py" > "$made/conversations.tsv"
python3 "$golden/../../support/distress_texts.py" > "$made/distress.tsv"
set --
for file in "$here"/data/cues-en-*.tsv "$here"/data/support-en-*.tsv "$made"/*.tsv; do set -- "$@" --cues "$file"; done
"$attune" train "$@" --name cues-en --model-version 2 --attributions "$here/attributions-cues.txt" \
  --data "customers' texts written for attune, and 1,605 of banking77 taken for texts without a cue" --out "$out"
