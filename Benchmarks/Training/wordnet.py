"""Reads WordNet 3.0 (Debian's wordnet-base) and weighs what it says of single English words.

Counts are those of the texts that WordNet's makers tagged sense by sense (cntlist.rev)."""

import collections
import math
import os
import re

POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
WORD = re.compile(r"[a-z]{2,}\Z")


class Synset:
    def __init__(self, key, lexfile, words, pointers, gloss):
        self.key, self.lexfile, self.words, self.pointers, self.gloss = key, lexfile, words, pointers, gloss


class WordNet:
    def __init__(self, folder):
        self.folder = folder
        self.synsets = {}
        # For each word and part of speech its synsets, the commonest first.
        self.index = collections.defaultdict(list)
        for name, pos in POS.items():
            self._read_data(name, pos)
            self._read_index(name, pos)
        # For each word the times it was met in each synset, a little for those it was never met in.
        self.counts = collections.Counter()
        self._read_counts()
        self.total = collections.Counter()
        self.by_pos = collections.Counter()
        for (word, key), count in self.counts.items():
            self.total[word] += count
            self.by_pos[word, key[0]] += count
        self.weight = collections.defaultdict(dict)
        for (word, pos), keys in self.index.items():
            for rank, key in enumerate(keys):
                self.weight[word][key] = self.counts[word, key] + 0.5 / (rank + 1) ** 2
        self.sum = {word: sum(senses.values()) for word, senses in self.weight.items()}
        self.hyponyms = collections.defaultdict(list)
        for synset in self.synsets.values():
            for symbol, key, source, _ in synset.pointers:
                if symbol == "@":
                    self.hyponyms[key].append(synset.key)

    def _lines(self, name):
        with open(os.path.join(self.folder, name), encoding="ascii") as file:
            for line in file:
                if not line.startswith("  "):
                    yield line

    def _read_data(self, name, pos):
        for line in self._lines("data." + name):
            head, _, gloss = line.partition(" | ")
            fields = head.split()
            key = (pos, fields[0])
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)$", "", word) for word in fields[4 : 4 + 2 * count : 2]]
            place = 4 + 2 * count
            pointers = []
            for _ in range(int(fields[place])):
                symbol, offset, part, ends = fields[place + 1 : place + 5]
                pointers.append((symbol, ("a" if part == "s" else part, offset), int(ends[:2], 16), int(ends[2:], 16)))
                place += 4
            self.synsets[key] = Synset(key, fields[1], words, pointers, gloss.strip())

    def _read_index(self, name, pos):
        for line in self._lines("index." + name):
            fields = line.split()
            self.index[fields[0], pos] = [(pos, offset) for offset in fields[-int(fields[2]) :]]

    def _read_counts(self):
        for line in self._lines("cntlist.rev"):
            sense, number, count = line.split()
            word, _, rest = sense.partition("%")
            keys = self.index.get((word, TYPES[rest[0]]), [])
            if int(number) <= len(keys):
                self.counts[word, keys[int(number) - 1]] += int(count)

    def share(self, word, key):
        """Of all uses of a word, of whatever part of speech, the share that is in one synset; less for rare words."""
        return self.weight[word].get(key, 0) / (self.sum.get(word, 0) + 1)

    def is_common(self, word, key):
        """Whether a sense is one of the first three of its word, or a tenth of its uses."""
        keys = self.index.get((word, key[0]), [])
        count = self.by_pos[word, key[0]]
        return key in keys[:3] or (count > 0 and self.counts[word, key] >= 0.1 * count)

    def words(self, key):
        """The single words of a synset, in lower case, with their numbers."""
        return [(i + 1, w) for i, w in enumerate(self.synsets[key].words) if WORD.match(w)]

    def ends(self, key, number):
        """The words at one end of a pointer."""
        return [w for i, w in self.words(key) if number in (0, i)]

    def has(self, word):
        return any((word, pos) in self.index for pos in "nvar")
