"""Irregular forms of frequent English words, from WordNet's lists of exceptions."""

import re


def irregular(net):
    """Base forms to the forms that no ending explains: rise to rose and risen."""
    forms = {}
    for name, pos, least in (("verb", "v", 1), ("noun", "n", 5), ("adj", "a", 3)):
        with open(f"{net.folder}/{name}.exc", encoding="ascii") as file:
            for line in file:
                form, base = line.split()[:2]
                if re.fullmatch("[a-z]+", form + base) and is_wanted(net, form, base, pos, least):
                    forms.setdefault(form, (net.by_pos[base, pos], base))
    rows = {}
    for form, (_, base) in forms.items():
        if base not in forms:
            rows.setdefault(base, []).append(form)
    return {base: sorted(rows[base]) for base in sorted(rows)}


def is_wanted(net, form, base, pos, least):
    uses = net.by_pos[base, pos]
    if uses < least or form == base or len(form) < 3:
        return False
    # A word of its own: ground is no form of grind, wound none of wind, lay none of lie.
    if net.total[form] > 0.5 * uses or net.by_pos[form, pos] > 0.2 * uses:
        return False
    if pos == "n" and form.endswith("s") and net.total[form[:-1]] > uses:
        return False
    stem = base[:-1] if base[-1] in "ey" else base
    # Snowball takes these endings off itself.
    if re.fullmatch(re.escape(stem) + base[-1] + "?(ed|ing|s|es|d|ied|ies)", form) and pos != "a":
        return False
    return True
