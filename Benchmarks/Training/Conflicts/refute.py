#!/usr/bin/env python3
"""Train the table that tells of two texts whether one takes the ground from the other, and write it.

usage: refute.py PAIRS.jsonl ROWS [--sets emergent] [--table FILE]

PAIRS  JSON Lines with id, set, label (contradiction or another) and topic
ROWS   what `ConflictTrainingRows --pairs PAIRS.jsonl` wrote: the names of the traits, then {"id", "traits": [[...], ...]} a pair

Needs numpy and scikit-learn. One logistic regression; figures are from ten folds in which no topic stands in
two. The bound is the score with the best F1 over those folds, folded into the base: from 0 on a pair is for review.
Emergent (Ferreira and Vlachos 2016, as packed by fc-aaai18, MIT) is headlines against the claim that they report.
"""
import argparse, json, pathlib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler


def fit(rows, labels):
    scale = StandardScaler().fit(rows)
    model = LogisticRegression(C=.3, max_iter=5000).fit(scale.transform(rows), labels)
    weights = model.coef_[0] / scale.scale_
    return weights, float(model.intercept_[0] - (weights * scale.mean_).sum())


def f1(labels, flagged):
    return 2 * (labels & flagged).sum() / max(1, labels.sum() + flagged.sum())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('pairs', type=pathlib.Path)
    parser.add_argument('rows', type=pathlib.Path)
    parser.add_argument('--sets', default='emergent')
    parser.add_argument('--table', type=pathlib.Path)
    options = parser.parse_args()
    lines = [json.loads(line) for line in open(options.rows, encoding='utf-8')]
    names, traits = lines[0], {row['id']: row['traits'] for row in lines[1:]}
    pairs = [p for p in map(json.loads, open(options.pairs, encoding='utf-8'))
             if p['set'] in options.sets.split(',') and traits.get(p['id'])]
    # A pair of several sentences is told by its surest: here by the one with the most debunking, denial and negation.
    rows = np.array([max(traits[p['id']], key=lambda row: (sum(row[:3]), row[8])) for p in pairs])
    labels = np.array([p['label'] == 'contradiction' for p in pairs])
    topics = [p['topic'] for p in pairs]
    scores = np.zeros(len(pairs))
    for train, test in GroupKFold(10).split(rows, labels, topics):
        weights, base = fit(rows[train], labels[train])
        scores[test] = rows[test] @ weights + base
    bound = max(np.linspace(-2, 1, 61), key=lambda b: f1(labels, scores >= b))
    flagged = scores >= bound
    figures = (f'{len(pairs)} pairs, {len(set(topics))} topics, ten folds: precision {(labels & flagged).sum() / flagged.sum():.3f} '
               f'recall {(labels & flagged).sum() / labels.sum():.3f} F1 {f1(labels, flagged):.3f}')
    print(figures)
    for off in (-.3, .3):
        print(f'bound {off:+} F1 {f1(labels, scores >= bound + off):.3f}')
    weights, base = fit(rows, labels)
    for name, weight in zip(names, weights):
        print(f'{name} {weight:.3f}')
    if options.table:
        rows = '\n'.join(f'    (.{name}, {weight:.4f}),' for name, weight in zip(names, weights))
        options.table.write_text(f'''/// The weights by which refutation is told: a logistic regression, its scaling and its bound folded in.
///
/// Written by `Benchmarks/Training/Conflicts/refute.py` (`make training-conflicts`). Trained on {options.sets}:
/// {figures}.
enum RefutationTable {{
  /// What each trait adds to the log-odds above the bound.
  static let weights: [(trait: RefutationTrait, weight: Float)] = [
{rows}
  ]
  /// The log-odds above the bound of a pair without any trait.
  static let base: Float = {base - bound:.4f}
}}
''', encoding='utf-8')


main()
