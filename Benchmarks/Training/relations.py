"""Which words of WordNet speak of the same thing, and how nearly, from 0 to 1."""

import collections
import math

# What a step is worth where both words are used in hardly another sense.
SYNONYM, DERIVED, CAUSE, GROUP, SIMILAR, KIND, SIBLING, PERTAINS = 1.0, 1.0, 0.7, 0.7, 0.5, 0.6, 0.25, 0.9
STEP = {"+": DERIVED, "\\": PERTAINS, ">": CAUSE, "*": 0.5, "$": GROUP, "&": SIMILAR, "=": 0.5, "^": 0.3}


def relations(net, vocabulary):
    """For each word of a vocabulary its relatives and the nearness of each."""
    near = collections.defaultdict(lambda: collections.defaultdict(float))

    def add(a, b, value):
        if a != b and a in vocabulary and b in vocabulary:
            near[a][b] += value

    def link(key, number, other, second, worth):
        for a in net.ends(key, number):
            for b in net.ends(other, second):
                value = worth * math.sqrt(net.share(a, key) * net.share(b, other))
                add(a, b, value)

    for key, synset in net.synsets.items():
        words = [w for _, w in net.words(key)]
        for a in words:
            for b in words:
                if a != b:
                    add(a, b, SYNONYM * math.sqrt(net.share(a, key) * net.share(b, key)))
        for symbol, other, source, target in synset.pointers:
            if symbol in STEP:
                link(key, source, other, target, STEP[symbol])
                if symbol in (">", "*"):
                    link(other, target, key, source, STEP[symbol])
            elif symbol in ("@", "@i"):
                # A kind of few kinds is nearer than one of many.
                count = len(net.hyponyms[other])
                value = KIND / (1 + math.log(max(count, 1)) / 3)
                for a in words:
                    for b in net.ends(other, 0):
                        both = value * math.sqrt(net.share(a, key) * net.share(b, other))
                        add(a, b, both)
                        add(b, a, both)
    for key, kinds in net.hyponyms.items():
        if not 2 <= len(kinds) <= 16:
            continue
        for one in kinds:
            for other in kinds:
                if one != other:
                    link(one, 0, other, 0, SIBLING)
    near = {a: {b: min(v, 1) for b, v in row.items()} for a, row in near.items()}
    return through_derivation(net, near, vocabulary)


def families(net, vocabulary):
    """For each word those derived from it, and how far they share its uses."""
    derived = collections.defaultdict(dict)
    for key, synset in net.synsets.items():
        for symbol, other, source, target in synset.pointers:
            if symbol in ("+", "\\"):
                for a in net.ends(key, source):
                    for b in net.ends(other, target):
                        if a != b and a in vocabulary and b in vocabulary:
                            value = math.sqrt(net.share(a, key) * net.share(b, other))
                            derived[a][b] = min(1, derived[a].get(b, 0) + value)
    return derived


def through_derivation(net, near, vocabulary):
    """A step more through derived words: murder, kill and killing, sell, buy and sale."""
    derived = families(net, vocabulary)
    result = {}
    for a in sorted(vocabulary):
        row = dict(near.get(a, {}))
        for c, value in derived.get(a, {}).items():
            for b, more in near.get(c, {}).items():
                if b != a:
                    row[b] = max(row.get(b, 0), 0.8 * value * more)
        for c, value in near.get(a, {}).items():
            for b, more in derived.get(c, {}).items():
                if b != a:
                    row[b] = max(row.get(b, 0), 0.8 * value * more)
        if row:
            result[a] = row
    return result
