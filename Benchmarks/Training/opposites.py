"""Opposites among frequent English words, from WordNet: direct pairs, and weaker ones through their neighbours."""

import math
import re

from wordnet import WORD

# Files of nouns whose opposites contradict nothing: persons (man and woman), times (day and night).
PERSONS, TIMES = "18", "28"
DENIES = re.compile(r"\b(not|no|lack\w*|without|never|fail\w*|absence|refus\w+|incapable|un\w+)\b")
PREFIXES = {"un": "avr", "in": "a", "im": "a", "ir": "a", "il": "a", "dis": "avn", "non": "a"}
# How much of its uses a word must have in a sense that a weaker pair goes through.
SHARE = 0.3
# The same, as a mean of both words, for a direct pair, and for all senses of the kind of word: light is mostly a noun,
# which is no opposite of dark.
FIRM, OF_KIND = 0.14, 0.35


def opposites(net, vocabulary, irregular_forms):
    """Two sets of pairs of words, each in alphabetical order: direct and indirect."""
    direct, indirect = set(), set()

    def is_wanted(word):
        return bool(WORD.match(word)) and word not in irregular_forms and not is_participle(net, word)

    def add(pairs, a, b):
        if a != b and is_wanted(a) and is_wanted(b):
            pairs.add((min(a, b), max(a, b)))

    for key, synset in net.synsets.items():
        for symbol, other, source, target in synset.pointers:
            if symbol != "!" or synset.lexfile in (PERSONS, TIMES):
                continue
            for a in net.ends(key, source):
                for b in net.ends(other, target):
                    if not (net.is_common(a, key) and net.is_common(b, other)):
                        continue
                    if a not in vocabulary and b not in vocabulary:
                        continue
                    firm = math.sqrt(net.share(a, key) * net.share(b, other)) >= FIRM
                    if not firm or not is_of_kind(net, a, key[0]) or not is_of_kind(net, b, other[0]):
                        add(indirect, a, b)
                        continue
                    add(direct, a, b)
                    for one in derived(net, key, source) | {a}:
                        for two in derived(net, other, target) | {b}:
                            if one in vocabulary and two in vocabulary:
                                add(direct, one, two)
                    for one in neighbours(net, key, vocabulary):
                        add(indirect, one, b)
                    for two in neighbours(net, other, vocabulary):
                        add(indirect, a, two)
    for word, pos in sorted(net.index):
        for prefix, parts in PREFIXES.items():
            rest = word[len(prefix) :]
            if not word.startswith(prefix) or pos not in parts or len(rest) < 4 or rest not in vocabulary:
                continue
            keys = net.index.get((rest, pos), []) + (net.index.get((rest, "v"), []) if pos == "a" else [])
            if keys and (prefix == "un" or any(DENIES.search(definition(net, k)) for k in net.index[word, pos][:2])):
                direct.add((min(word, rest), max(word, rest)))
    return direct, indirect - direct


def is_participle(net, word):
    """Whether a stemmer makes a commoner verb of a word: passing, that WordNet calls the opposite of running."""
    for ending in ("ing", "ed"):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            bases = [rest, rest + "e"] + ([rest[:-1]] if rest[-1:] == rest[-2:-1] else [])
            if any(net.by_pos[base, "v"] > net.total[word] for base in bases):
                return True
    return False


def is_of_kind(net, word, pos):
    """Whether a word is often used as a noun or verb, or else as an adjective or adverb, as a sense has it."""
    kinds = "nv" if pos in "nv" else "ar"
    return sum(net.by_pos[word, kind] for kind in kinds) >= OF_KIND * net.total[word]


def definition(net, key):
    return net.synsets[key].gloss.split('; "')[0]


def derived(net, key, number):
    """Words derived from one of a synset, where they are mostly used so."""
    words = set()
    for symbol, other, source, target in net.synsets[key].pointers:
        if symbol == "+" and source == number and net.synsets[other].lexfile not in (PERSONS, TIMES):
            words.update(w for w in net.ends(other, target) if net.share(w, other) >= SHARE)
    return words


def neighbours(net, key, vocabulary):
    """Words like those of a synset: its own, its satellites, and for verbs of change its kinds."""
    found = {w for w in net.ends(key, 0) if net.share(w, key) >= SHARE}
    for symbol, other, source, target in net.synsets[key].pointers:
        if symbol == "&" or (symbol == "~" and key[0] == "v"):
            found.update(w for w in net.ends(other, 0) if net.share(w, other) >= SHARE)
    return found & vocabulary
