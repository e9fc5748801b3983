"use strict";
(() => {
  const filters = document.getElementById("filters");
  const dialog = document.getElementById("keys");
  const cards = Array.from(document.querySelectorAll("article.finding"));
  // What each card has, as the filters ask for it: rules, severities, states, a3 for an author, t0 for a topic, s:id for a source.
  const keysOf = new Map(cards.map((card) => [card, card.dataset.has.split(" ")]));
  for (const card of cards) card.tabIndex = -1;
  document.documentElement.classList.add("scripted");

  const names = ["rule", "severity", "status", "author", "with", "source", "topic", "words"];
  const fields = {};
  for (const name of names) {
    const field = document.getElementById("filter-" + name);
    if (field) fields[name] = field;
  }
  const count = document.getElementById("filter-count");
  const nothing = document.getElementById("nothing");
  const parts = Array.from(document.querySelectorAll("section.findings, section.by-source, details.review"));
  const review = document.querySelector("details.review");
  const texts = new Map();

  // A card stands for one finding or several: the count is that of the table and of the command.
  const findings = (some) => some.reduce((sum, card) => sum + Number(card.dataset.count ?? 1), 0);

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();

  function text(card) {
    if (!texts.has(card)) texts.set(card, folded(card.textContent.replace(/\s+/g, " ")));
    return texts.get(card);
  }

  const has = (key) => (card) => keysOf.get(card).includes(key);

  // What a card must have, by the fields that are set.
  function conditions() {
    const value = (name) => fields[name]?.value ?? "";
    const wanted = [];
    if (value("rule")) {
      const rule = value("rule");
      const fits = rule.includes("/") ? (one) => one === rule : (one) => one.startsWith(rule + "/");
      wanted.push((card) => keysOf.get(card).some(fits));
    }
    for (const [name, mark] of [["severity", ""], ["status", ""], ["source", "s:"], ["topic", "t"], ["author", "a"], ["with", "a"]]) {
      if (value(name)) wanted.push(has(mark + value(name)));
    }
    if (value("with") && value("with") === value("author")) {
      wanted.push((card) => keysOf.get(card).filter((key) => /^a\d+$/.test(key)).length === 1);
    }
    const words = folded(value("words")).split(/\s+/).filter(Boolean);
    if (words.length) wanted.push((card) => words.every((word) => text(card).includes(word)));
    return wanted;
  }

  function apply() {
    const wanted = conditions();
    for (const card of cards) card.hidden = !wanted.every((fits) => fits(card));
    for (const part of parts) part.hidden = !part.querySelector("article.finding:not([hidden])");
    const shown = cards.filter((card) => !card.hidden);
    const filtered = shown.length < cards.length;
    const [some, all] = [findings(shown), findings(cards)];
    count.textContent = filtered ? `${some} of ${all} shown` : `${all} in all`;
    nothing.hidden = shown.length > 0;
    if (review && filtered && !review.hidden) review.open = true;
  }

  // A field by what its reader sees: the numbers of authors and topics are another page's next time.
  const read = (field) => (field.value && field.selectedOptions ? field.selectedOptions[0].text : field.value);
  const shownAs = { rule: (field) => field.value };

  function remember() {
    const state = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) {
      const value = (shownAs[name] ?? read)(field);
      if (value) state.set(name, value);
    }
    const fragment = state.toString().replaceAll("+", "%20");
    history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
  }

  function set(field, value) {
    if (!field.options) {
      field.value = value;
      return;
    }
    const option = Array.from(field.options).find((one) => one.value !== "" && (one.text === value || one.value === value));
    field.value = option ? option.value : "";
  }

  function empty() {
    for (const field of Object.values(fields)) field.value = "";
  }

  function clear() {
    empty();
    remember();
    apply();
  }

  function reveal(id) {
    const target = id && document.getElementById(id);
    if (!target) return;
    const card = target.closest("article.finding, section.findings");
    if (card && (card.hidden || card.closest("[hidden]"))) {
      empty();
      apply();
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  }

  function follow() {
    const fragment = location.hash.slice(1);
    if (filters && /^(rule|family|severity|status|author|with|source|topic|words)=/.test(fragment)) {
      const state = new URLSearchParams(fragment);
      if (state.has("family") && !state.has("rule")) state.set("rule", state.get("family"));
      for (const [name, field] of Object.entries(fields)) set(field, state.get(name) ?? "");
      apply();
      filters.scrollIntoView();
      return;
    }
    let id = fragment;
    try { id = decodeURIComponent(fragment); } catch { /* a stray percent sign: the fragment as it stands */ }
    reveal(id);
  }

  const focused = () => document.activeElement?.closest("article.finding");

  function step(direction) {
    const visible = cards.filter((card) => !card.hidden && !card.closest("details:not([open])"));
    if (!visible.length) return;
    const current = focused();
    let next = visible.indexOf(current) + direction;
    if (!current) {
      const below = visible.findIndex((card) => card.getBoundingClientRect().bottom > filters.offsetHeight + 8);
      next = below < 0 ? visible.length - 1 : below;
    }
    const card = visible[Math.min(Math.max(next, 0), visible.length - 1)];
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  }

  // From a finding to its words in the source.
  function enter() {
    const link = focused()?.querySelector("figcaption a");
    if (!link) return;
    const id = decodeURIComponent(link.hash.slice(1));
    location.hash = link.hash;
    const passage = document.getElementById(id);
    if (!passage) return;
    passage.tabIndex = -1;
    passage.focus({ preventScroll: true });
  }

  const keys = {
    j: () => step(1), k: () => step(-1), c: clear, "/": () => fields.words.focus(), "?": () => dialog.showModal(),
    Enter: enter, Backspace: () => history.back(),
  };

  document.addEventListener("keydown", (event) => {
    if (!filters || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && typing) {
      // What was typed stays; a search field would throw it away.
      event.preventDefault();
      event.target.blur();
    }
    if (typing || !Object.hasOwn(keys, event.key)) return;
    // Links, buttons and folds have an Enter of their own.
    if (event.key === "Enter" && !event.target.matches("article.finding")) return;
    event.preventDefault();
    keys[event.key]();
  });

  window.addEventListener("hashchange", follow);
  if (filters) {
    for (const field of Object.values(fields)) field.addEventListener("input", () => { remember(); apply(); });
    document.getElementById("filter-clear").addEventListener("click", clear);
    document.getElementById("nothing-clear").addEventListener("click", clear);
    document.getElementById("keys-open").addEventListener("click", () => dialog.showModal());
    filters.hidden = false;
    // The bar stays on top on wide screens: what a link leads to must not hide under it.
    const makeRoom = () => {
      const covered = getComputedStyle(filters).position === "sticky" ? filters.offsetHeight : 0;
      document.documentElement.style.scrollPaddingTop = `${covered + 16}px`;
    };
    new ResizeObserver(makeRoom).observe(filters);
    makeRoom();
    apply();
  }
  if (location.hash) follow();
})();
