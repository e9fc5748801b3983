#!/usr/bin/env python3
"""Train the ranking of pairs for review, and write its table.

usage: rank.py BENCH ROWS [--table FILE] [--best N]

BENCH  the folder with corpora/TOPIC/gold.jsonl and score_corpus.py, the scorer
ROWS   what `ConflictRows` wrote: a line with the names of the traits, then a line a topic (`make training-conflicts`)

Needs numpy and scikit-learn. Two logistic regressions: how contentious a statement is (does it stand in a
labelled conflict?), and whether a pair is a labelled conflict, given the contention of its two statements and how they
stand to one another. Figures are from training on all topics but one and ranking that one; with --table it trains on
all of them and writes the weights. A statement matches a labelled quote as the scorer has it.
"""
import argparse, collections, importlib.util, json, pathlib, sys
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

STRENGTH = dict(statement=.03, pair=.05)  # inverse regularisation; chosen once, figures hardly move with it
PER_STATEMENT = 2                         # as RankedPair has it
REVIEW_FROM = -4.5                        # log-odds; see the figures `from`


def scorer(bench):
    spec = importlib.util.spec_from_file_location('score_corpus', bench / 'score_corpus.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Topic:
    def __init__(self, row, scorer, bench):
        self.name = row['topic']
        topic = scorer.Topic(str(bench / 'corpora' / self.name))
        places = [topic.span(s) for s in row['statements']]
        self.conflicts = [g['id'] for g in topic.gold if g['verdict'] == 'conflict']
        self.labels, self.traps = collections.defaultdict(set), set()
        for g in topic.gold:
            a, b = topic.span(g['a']), topic.span(g['b'])
            ones = [i for i, p in enumerate(places) if topic.same(p, a)]
            others = [i for i, p in enumerate(places) if topic.same(p, b)]
            for key in {(min(i, j), max(i, j)) for i in ones for j in others}:
                if g['verdict'] == 'conflict':
                    self.labels[key].add(g['id'])
                else:
                    self.traps.add(key)
        self.statements = np.array([s['traits'] for s in row['statements']])
        held = {i for key in self.labels for i in key}
        self.contended = np.array([i in held for i in range(len(places))])
        self.keys = [(p['one'], p['other']) for p in row['pairs']]
        self.pairs = np.array([p['traits'] for p in row['pairs']])
        self.strict = np.array([p['isStrict'] for p in row['pairs']])
        self.right = np.array([key in self.labels for key in self.keys])

    def rows(self, contention):
        """The traits of its pairs, with these contentions of its statements."""
        one, other = (contention[[k[i] for k in self.keys]] for i in (0, 1))
        rows = self.pairs.copy()
        rows[:, 0], rows[:, 1] = one + other, np.minimum(one, other)
        return rows


class Model:
    """A logistic regression with its scaling folded into the weights."""
    def __init__(self, rows, labels, strength):
        scale = StandardScaler().fit(rows)
        fit = LogisticRegression(C=strength, max_iter=5000).fit(scale.transform(rows), labels)
        self.weights = fit.coef_[0] / scale.scale_
        self.base = float(fit.intercept_[0] - (self.weights * scale.mean_).sum())

    def __call__(self, rows):
        return rows @ self.weights + self.base


def trained(topics):
    statement = Model(np.vstack([t.statements for t in topics]), np.concatenate([t.contended for t in topics]), STRENGTH['statement'])
    # A pair must not see how contentious its own labels made its statements: each topic's are ranked by the others.
    rows = []
    for topic in topics:
        rest = [t for t in topics if t is not topic]
        model = Model(np.vstack([t.statements for t in rest]), np.concatenate([t.contended for t in rest]), STRENGTH['statement'])
        rows.append(topic.rows(model(topic.statements)))
    return statement, Model(np.vstack(rows), np.concatenate([t.right for t in topics]), STRENGTH['pair'])


def ranked(topic, scores, best, floor=None):
    uses, kept = collections.Counter(), []
    for i in sorted(range(len(scores)), key=lambda i: (not topic.strict[i], -scores[i], topic.keys[i])):
        if not topic.strict[i]:
            if floor is not None and scores[i] < floor or any(uses[s] >= PER_STATEMENT for s in topic.keys[i]):
                continue
            uses.update(topic.keys[i])
        kept.append(i)
    return kept[:best]


def score(topic, kept):
    found, right, precision = set(), 0, 0
    for place, i in enumerate(kept, 1):
        ids = topic.labels.get(topic.keys[i], set())
        right += bool(ids)
        precision += len(ids - found) * right / place
        found |= ids
    return len(found), precision, sum(topic.keys[i] in topic.traps and not topic.labels.get(topic.keys[i]) for i in kept)


def figures(topics, scores, best, floor=None):
    results = [score(t, ranked(t, s, best, floor)) for t, s in zip(topics, scores)]
    shown = sum(len(ranked(t, s, best, floor)) for t, s in zip(topics, scores))
    all_ = sum(len(t.conflicts) for t in topics)
    found, precision, traps = (sum(r[i] for r in results) for i in range(3))
    return f'recall {found / all_:.3f} average precision {precision / all_:.3f} traps {traps} shown {shown}'


def table(names, statement, pair, run):
    def rows(kind, names, model):
        lines = [f'    (.{name}, {weight:.4f}),' for name, weight in zip(names, model.weights)]
        return '\n'.join(lines)
    return f'''/// The weights of the ranking: two logistic regressions, their scaling folded in.
///
/// Written by `Benchmarks/Training/Conflicts/rank.py` (`make training-conflicts`). {run}
enum RankingTable {{
  /// What each trait of a statement adds to its contention, the log-odds that some labelled conflict has it.
  static let statement: [(trait: StatementTrait, weight: Float)] = [
{rows('statement', names['statement'], statement)}
  ]
  /// The contention of a statement without any trait.
  static let statementBase: Float = {statement.base:.4f}

  /// What each trait of a pair adds to the log-odds that it is a labelled conflict.
  static let pair: [(trait: PairTrait, weight: Float)] = [
{rows('pair', names['pair'], pair)}
  ]
  /// The log-odds of a pair without any trait.
  static let pairBase: Float = {pair.base:.4f}

  /// From these log-odds on a pair is put up for review.
  static let reviewFrom: Float = {REVIEW_FROM}
}}
'''


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('bench', type=pathlib.Path)
    parser.add_argument('rows', type=pathlib.Path)
    parser.add_argument('--table', type=pathlib.Path)
    parser.add_argument('--best', type=int, default=40)
    options = parser.parse_args()
    lines = [json.loads(line) for line in open(options.rows, encoding='utf-8')]
    names, scorer_ = lines[0], scorer(options.bench)
    topics = [Topic(row, scorer_, options.bench) for row in lines[1:]]

    reachable = sum(len({g for key in t.keys for g in t.labels.get(key, ())}) for t in topics)
    print(f'{len(topics)} topics, {sum(len(t.conflicts) for t in topics)} conflicts, {reachable} among the candidates')
    held = []
    for topic in topics:
        statement, pair = trained([t for t in topics if t is not topic])
        held.append(pair(topic.rows(statement(topic.statements))))
    run = f'{options.best} best a topic, each ranked by the others: {figures(topics, held, options.best)}'
    print(run)
    for best in (30, 60, 80):
        print(f'{best} best: {figures(topics, held, best)}')
    for floor in (-5.5, -5, -4.5, -4, -3.5):
        print(f'from {floor}: {figures(topics, held, 100000, floor)}')
    statement, pair = trained(topics)
    for kind, model in (('statement', statement), ('pair', pair)):
        print(kind, ' '.join(f'{name} {weight:.3f}' for name, weight in zip(names[kind], model.weights)))
    if options.table:
        options.table.write_text(table(names, statement, pair, f'Trained on {len(topics)} topics;\n/// {run}.'), encoding='utf-8')


main()
