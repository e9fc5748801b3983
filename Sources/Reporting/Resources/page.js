"use strict";
(() => {
  const filters = document.getElementById("filters");
  const dialog = document.getElementById("keys");
  const cards = Array.from(document.querySelectorAll("article.finding"));
  if (!filters) return;

  const fields = {
    family: document.getElementById("filter-family"),
    severity: document.getElementById("filter-severity"),
    source: document.getElementById("filter-source"),
    words: document.getElementById("filter-words"),
  };
  const count = document.getElementById("filter-count");
  const nothing = document.getElementById("nothing");
  const review = document.querySelector("details.review");
  const texts = new Map();

  // A card stands for one finding or several: the count is that of the table and of the command.
  const findings = (some) => some.reduce((sum, card) => sum + Number(card.dataset.count), 0);

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();

  function text(card) {
    if (!texts.has(card)) texts.set(card, folded(card.textContent.replace(/\s+/g, " ")));
    return texts.get(card);
  }

  function fits(card) {
    for (const name of ["family", "severity", "source"]) {
      const wanted = fields[name].value;
      if (wanted && !card.dataset[name].split(" ").includes(wanted)) return false;
    }
    const words = folded(fields.words.value).split(/\s+/).filter(Boolean);
    return words.every((word) => text(card).includes(word));
  }

  function apply() {
    for (const card of cards) card.hidden = !fits(card);
    for (const part of document.querySelectorAll("section.findings, section.by-source, details.review")) {
      part.hidden = !part.querySelector("article.finding:not([hidden])");
    }
    const shown = cards.filter((card) => !card.hidden);
    const filtered = shown.length < cards.length;
    const [some, all] = [findings(shown), findings(cards)];
    count.textContent = filtered ? `${some} of ${all} shown` : `${all} in all`;
    nothing.hidden = shown.length > 0;
    if (review && filtered) review.open = true;
  }

  function remember() {
    const state = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field.value) state.set(name, field.value);
    const fragment = state.toString();
    history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
  }

  function clear() {
    for (const field of Object.values(fields)) field.value = "";
    remember();
    apply();
  }

  function reveal(id) {
    const target = id && document.getElementById(id);
    if (!target) return;
    const card = target.closest("article.finding, section.findings");
    if (card && (card.hidden || card.closest("section[hidden]"))) {
      for (const field of Object.values(fields)) field.value = "";
      apply();
    }
    const folded = target.closest("details");
    if (folded) folded.open = true;
    target.scrollIntoView();
  }

  function follow() {
    const fragment = location.hash.slice(1);
    if (!/^(family|severity|source|words)=/.test(fragment)) {
      let id = fragment;
      try { id = decodeURIComponent(fragment); } catch { /* a stray percent sign: the fragment as it stands */ }
      reveal(id);
      return;
    }
    const state = new URLSearchParams(fragment);
    for (const [name, field] of Object.entries(fields)) field.value = state.get(name) ?? "";
    apply();
    filters.scrollIntoView();
  }

  function step(direction) {
    const visible = cards.filter((card) => !card.hidden && !card.closest("details:not([open])"));
    if (!visible.length) return;
    const current = document.activeElement && document.activeElement.closest("article.finding");
    let next = visible.indexOf(current) + direction;
    if (!current) {
      const below = visible.findIndex((card) => card.getBoundingClientRect().bottom > filters.offsetHeight + 8);
      next = below < 0 ? visible.length - 1 : below;
    }
    const card = visible[Math.min(Math.max(next, 0), visible.length - 1)];
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && typing) event.target.blur();
    if (typing) return;
    const act = {
      j: () => step(1), k: () => step(-1), c: clear, "/": () => fields.words.focus(), "?": () => dialog.showModal(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  for (const field of Object.values(fields)) {
    field.addEventListener("input", () => { remember(); apply(); });
  }
  document.getElementById("filter-clear").addEventListener("click", clear);
  document.getElementById("nothing-clear").addEventListener("click", clear);
  document.getElementById("keys-open").addEventListener("click", () => dialog.showModal());
  window.addEventListener("hashchange", follow);

  filters.hidden = false;
  document.documentElement.classList.add("scripted");
  apply();
  if (location.hash) follow();
})();
