#!/usr/bin/env python3
"""Write the tables of Sources/TextAnalysis/Lexicon from WordNet 3.0.

usage: lexicon.py [--wordnet FOLDER] [--to FOLDER]

FOLDER of WordNet: where Debian's wordnet-base puts it (/usr/share/wordnet). The licence asks that its notice goes with
what is made of the data: LICENSES/WordNet.txt.
"""

import argparse
import collections
import pathlib
import sys

from irregular import irregular
from opposites import opposites
from relations import relations
from wordnet import WORD, WordNet

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINES = 380  # a file has 400 lines at most
HEADER = """/// {summary}
///
/// From WordNet 3.0, copyright 2006 by Princeton University (`LICENSES/WordNet.txt`), by `Benchmarks/Training/lexicon.py`
/// (`make lexicon`); not edited by hand. {counts}
enum {name} {{
  /// {form}
  static let rows = \"\"\"
"""
# WordNet's makers tagged every name of a person, a group and a place with these words.
MOST = 1200
# Relatives below this say little; of a word's the best are kept.
LEAST_NEARNESS, MOST_RELATIVES = 0.17, 12


def wrapped(entries):
    """Entries with a semicolon behind each, several a line."""
    width = max(112, sum(len(entry) + 2 for entry in entries) // (LINES - 30))
    lines, line = [], ""
    for entry in entries:
        if line and len(line) + len(entry) + 2 > width:
            lines.append(line)
            line = ""
        line += (" " if line else "") + entry + ";"
    return lines + [line]


def write(folder, name, summary, counts, form, entries):
    text = HEADER.format(name=name, summary=summary, counts=counts, form=form)
    text += "".join(f"    {line}\n" for line in wrapped(entries)) + '    """\n}\n'
    (folder / f"{name}.swift").write_text(text, encoding="ascii")
    print(f"{name}: {len(text)} bytes, {text.count(chr(10))} lines; {counts}", file=sys.stderr)


def graded(rows):
    """`rise 9 fall 4 descend`: a word, and behind each digit the words that it holds for."""
    entries = []
    for word in sorted(rows):
        parts, grade = [word], None
        for other, value in sorted(rows[word].items(), key=lambda item: (-item[1], item[0])):
            if value != grade:
                parts.append(str(value))
                grade = value
            parts.append(other)
        entries.append(" ".join(parts))
    return entries


def once(pairs):
    """Each pair below the word that comes first in the alphabet."""
    rows = collections.defaultdict(dict)
    for (a, b), value in pairs.items():
        rows[min(a, b)][max(a, b)] = value
    return rows


def nearest(near):
    """The pairs that are among the nearest of one of the two, in tenths."""
    both = collections.defaultdict(dict)
    for a, row in near.items():
        for b, value in row.items():
            both[a][b] = both[b][a] = max(value, both[a].get(b, 0))
    pairs = {}
    for a, row in both.items():
        best = sorted(row.items(), key=lambda item: (-item[1], item[0]))[:MOST_RELATIVES]
        for b, value in best:
            if value >= LEAST_NEARNESS:
                pairs[min(a, b), max(a, b)] = max(1, min(9, int(value * 10 + 0.5)))
    return pairs


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    parser.add_argument("--to", type=pathlib.Path, default=ROOT / "Sources/TextAnalysis/Lexicon")
    arguments = parser.parse_args()
    if not pathlib.Path(arguments.wordnet, "data.noun").exists():
        sys.exit(f"gainsay: {arguments.wordnet} holds no WordNet; install wordnet-base or name its folder with --wordnet")
    arguments.to.mkdir(exist_ok=True)
    net = WordNet(arguments.wordnet)

    forms = irregular(net)
    entries = [" ".join([base] + forms[base]) for base in forms]
    write(
        arguments.to, "IrregularTable", "Irregular forms of frequent verbs, nouns and adjectives.",
        f"{len(forms)} words, {sum(map(len, forms.values()))} forms.", "A base form and its forms: `rise risen rose;`.", entries)

    counts = {word: min(count, MOST) for word, count in net.total.items() if WORD.match(word) and count > 0}
    classes = collections.defaultdict(list)
    for word, count in counts.items():
        if count > 1:
            classes[count].append(word)
    entries = [f"{count} " + " ".join(sorted(classes[count])) for count in sorted(classes, reverse=True)]
    # A class of thousands would be one line.
    entries = [part for entry in entries for part in split(entry)]
    write(
        arguments.to, "FrequencyTable", "How often words were met in the texts that WordNet's makers tagged sense by sense.",
        f"{sum(map(len, classes.values()))} words met twice or more.", "A count and the words that were met so often.", entries)

    vocabulary = set(counts)
    direct, indirect = opposites(net, vocabulary, {form for row in forms.values() for form in row})
    pairs = {pair: 4 for pair in indirect} | {pair: 9 for pair in direct}
    write(
        arguments.to, "OppositeTable", "Opposites among frequent words, each pair once.",
        f"{len(direct)} direct and {len(indirect)} indirect pairs.",
        "A word, its direct opposites behind a 9, its indirect ones behind a 4.", graded(once(pairs)))

    pairs = nearest(relations(net, vocabulary))
    write(
        arguments.to, "RelationTable", "Words that speak of the same thing, each pair once.", f"{len(pairs)} pairs.",
        "A word, and behind each digit the words that are so many tenths near to it.", graded(once(pairs)))


def split(entry, most=40):
    count, *words = entry.split()
    return [" ".join([count] + words[i : i + most]) for i in range(0, len(words), most)]


if __name__ == "__main__":
    main()
