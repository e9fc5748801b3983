#!/usr/bin/env python3
"""Train the classifier that tells an article's blocks from a page's furniture, and write its table.

usage: train.py BENCH ROWS [--table FILE] [--folds N] [--trees N] [--leaves N] [--rate R]

BENCH  the folder of the labelled pages: SET/truth.jsonl and score_extract.py's functions beside it
ROWS   a folder with SET.jsonl and SET.f32, written by `ArticleRows` (`make training` does it)

Needs numpy and lightgbm. Without --table it only prints figures from cross-validation in which no site stands
in two folds; with it, it trains on every page and writes the table.

Labels. A block of four words or more is article text where half of its runs of four words stand in the page's true
text; a shorter one where its words stand there as they are, once. Where only sentences that must or must not be there
are known, blocks that hold one have a label and the others have none. A block weighs the square root of its words (60
at most), and every page the same.
"""
import argparse, collections, importlib.util, json, pathlib, sys
import numpy as np
import lightgbm as lgb

WHOLE = ['aeb', 'fundus', 'naeb', 'wcxb']   # sets whose truth is the whole text
PARTS = ['trafeval']                        # sets whose truth is sentences
STOPS = [40, 100]                           # trees after which clear cases are decided
METRIC = dict(aeb='shingle', fundus='shingle', naeb='shingle', wcxb='word', trafeval='segment')


def scorer(bench):
    spec = importlib.util.spec_from_file_location('score_extract', bench.parent / 'score_extract.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labels(S, texts, truth):
    if 'text' in truth:
        optional = [o for p in truth.get('paragraphs') or [] if isinstance(p, list) for o in p]
        tokens = S.toks(truth['text'] + ' ' + ' '.join(optional))
        known, whole, used = S.bag(tokens, 4), ' ' + ' '.join(tokens) + ' ', collections.Counter()
        out, short, copies = [0] * len(texts), [], collections.defaultdict(list)
        for i, text in enumerate(texts):
            t = S.toks(text)
            if len(t) >= 4:
                bag = S.bag(t, 4)
                out[i] = int(S.overlap(bag, known) >= .5 * sum(bag.values()))
                if out[i]:
                    copies[' '.join(t)].append(i)
            elif t:
                short.append((i, ' '.join(t)))
        near = lambda i: sum(out[max(0, i - 6):i + 7])
        for key, places in copies.items():
            # Of copies, as many as the true text has, those among other article text.
            wanted = max(1, whole.count(' ' + key + ' '))
            if len(places) > wanted:
                rank = sorted(places, key=near, reverse=True)
                for i in rank[wanted:]:
                    out[i] = 0
        longs = [i for i, v in enumerate(out) if v]
        if longs:
            for i, key in sorted(short, key=lambda s: -near(s[0])):
                if longs[0] - 2 <= i <= longs[-1] + 2 and used[key] < whole.count(' ' + key + ' '):
                    out[i] = 1
                    used[key] += 1
        return np.array(out), np.ones(len(texts))
    y, w = np.zeros(len(texts)), np.zeros(len(texts))
    squeezed = [S.squeeze(t) for t in texts]
    for i, t in enumerate(squeezed):
        if any(S.squeeze(s) in t for s in truth.get('without') or []):
            w[i] = 1
        if any(S.squeeze(s) in t for s in truth.get('with') or []):
            y[i], w[i] = 1, 1
    return y, w


def load(S, bench, rows):
    pages, names = [], None
    for name in WHOLE + PARTS:
        truth = {}
        for line in open(bench / name / 'truth.jsonl', encoding='utf-8'):
            record = json.loads(line)
            truth[record['file'].removesuffix('.gz')] = record
        with open(rows / f'{name}.jsonl', encoding='utf-8') as lines:
            names = json.loads(next(lines))
            floats = np.fromfile(rows / f'{name}.f32', dtype=np.float32).reshape(-1, len(names))
            at = 0
            for line in lines:
                record = json.loads(line)
                texts = record['texts']
                t = truth[pathlib.Path(record['path'][0]).name]
                y, w = labels(S, texts, t)
                weight = np.array([min(60, len(x.split())) ** .5 for x in texts])
                w = w * weight / max(1e-9, (w * weight).sum()) if len(texts) else w
                pages.append(dict(set=name, truth=t, texts=texts, x=floats[at:at + len(texts)], y=y, w=w))
                at += len(texts)
    return pages, names


def fit(pages, names, args):
    x = np.concatenate([p['x'] for p in pages])
    y = np.concatenate([p['y'] for p in pages])
    w = np.concatenate([p['w'] * (.35 if p['set'] in PARTS else 1) for p in pages])
    keep = w > 0
    x, y, w = x[keep], y[keep], w[keep]
    data = lgb.Dataset(x, y, weight=w / w.mean(), feature_name=[n.replace('[', '_').replace(']', '_') for n in names])
    params = dict(objective='binary', learning_rate=args.rate, num_leaves=args.leaves, max_depth=args.depth, max_bin=127,
                  min_data_in_leaf=60, lambda_l2=2.0, feature_fraction=.5, bagging_fraction=.8, bagging_freq=1,
                  seed=7, verbose=-1, deterministic=True, num_threads=2, force_row_wise=True)
    return lgb.train(params, data, num_boost_round=args.trees)


def score(S, pages, name):
    rows = []
    for p in pages:
        if p['set'] != name:
            continue
        text = '\n'.join(t for t, keep in zip(p['texts'], p['keep']) if keep)
        if METRIC[name] == 'shingle':
            rows.append(S.page_shingle(S.reference(p['truth'], text), text))
        elif METRIC[name] == 'word':
            rows.append(S.page_word(S.reference(p['truth'], text), text, p['truth']))
        else:
            rows.append(S.page_segment(p['truth'], text))
    agg = dict(shingle=S.agg_shingle, word=S.agg_word, segment=S.agg_segment)[METRIC[name]](rows)
    return {k: round(v, 4) for k, v in agg.items() if k in ('F1', 'P', 'R')}


def table(model, names):
    """A tree a line: `(name<number yes no)`; the numbers are 32-bit floats."""
    def node(n):
        if 'leaf_value' in n:
            return f'{np.float32(n["leaf_value"]):.5g}'
        t = np.float32(n['threshold'])
        if t <= n['threshold']:
            t = np.nextafter(t, np.float32(np.inf))   # x <= threshold is x < the next float
        return f'({names[n["split_feature"]]}<{t!s} {node(n["left_child"])} {node(n["right_child"])})'
    return [node(t['tree_structure']) for t in model.dump_model()['tree_info']]


def stops(pages):
    """`stop N low high`: after N trees no more than one block in 5,000 below low or above high changed sides."""
    final = np.concatenate([p['p'] for p in pages]) > .5
    lines = []
    for k, n in enumerate(STOPS):
        early = np.concatenate([p['early'][k] for p in pages])
        allowed = len(final) // 10000
        low = np.sort(early[final])[allowed]
        high = np.sort(early[~final])[-1 - allowed]
        lines.append((n, low, high))
        print(f'after {n} trees {np.mean((early < low) | (early > high)):.2f} of the blocks are decided')
    return lines


def write(path, model, names, figures, stops):
    head = path.read_text().split('  static let table = """')[0] if path.exists() else ''
    lines = ['# ' + f for f in figures]
    for i, tree in enumerate(table(model, names)):
        lines += [f'stop {low:.4g} {high:.4g}' for n, low, high in stops if n == i]
        lines.append(tree)
    path.write_text(head + '  static let table = """\n' + '\n'.join('    ' + x for x in lines) + '\n    """\n}\n')


def worst(S, pages, count):
    rows = []
    for p in pages:
        if p['set'] in PARTS:
            continue
        text = '\n'.join(t for t, keep in zip(p['texts'], p['keep']) if keep)
        r = S.page_shingle(S.reference(p['truth'], text), text)
        rows.append((S.hm(r['P'] or 0, r['R'] or 0), p))
    for f1, p in sorted(rows, key=lambda r: r[0])[:count]:
        print(f'{f1:.3f}', p['set'], p['truth'].get('url', p['truth']['id'])[:90])
        wrong = sorted(((len(t), t, q, y) for t, q, y in zip(p['texts'], p['p'], p['y']) if (q >= .5) != (y > 0)), reverse=True)
        for _, t, q, y in wrong[:3]:
            print('     ', 'lost ' if y else 'extra', round(float(q), 2), t[:100])


def site(p):
    return p['truth'].get('site') or p['truth']['id']


def main():
    """Prints the figures of cross-validation, and with --table writes the table."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('bench', type=pathlib.Path)
    ap.add_argument('rows', type=pathlib.Path)
    ap.add_argument('--table', type=pathlib.Path)
    ap.add_argument('--folds', type=int, default=5)
    ap.add_argument('--trees', type=int, default=300)
    ap.add_argument('--leaves', type=int, default=15)
    ap.add_argument('--depth', type=int, default=8)
    ap.add_argument('--rate', type=float, default=.06)
    ap.add_argument('--worst', type=int, default=0, help='print so many of the worst pages')
    args = ap.parse_args()
    S = scorer(args.bench)
    pages, names = load(S, args.bench, args.rows)
    for p in pages:
        p['keep'] = p['y'] > 0
    print('limit of whole blocks', {n: score(S, pages, n)['F1'] for n in WHOLE})
    sites = sorted({site(p) for p in pages})
    order = np.random.RandomState(5).permutation(len(sites))
    fold = {s: order[i] % args.folds for i, s in enumerate(sites)}
    for k in range(args.folds):
        model = fit([p for p in pages if fold[site(p)] != k], names, args)
        for p in pages:
            if fold[site(p)] == k:
                p['p'] = model.predict(p['x']) if len(p['texts']) else np.zeros(0)
                p['early'] = [model.predict(p['x'], num_iteration=n, raw_score=True) if len(p['texts']) else np.zeros(0)
                              for n in STOPS]
    for threshold in (.4, .45, .55, .5):
        for p in pages:
            p['keep'] = p['p'] >= threshold
        print(threshold, {n: score(S, pages, n) for n in WHOLE + PARTS})
    if args.worst:
        worst(S, pages, args.worst)
    if args.table:
        figures = [f'{n}: {METRIC[n]} F1 {score(S, pages, n)["F1"]} on sites not trained on' for n in WHOLE + PARTS]
        model = fit(pages, names, args)
        write(args.table, model, names, figures, stops(pages))


if __name__ == '__main__':
    main()
