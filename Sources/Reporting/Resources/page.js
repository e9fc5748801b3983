"use strict";
// Filters findings by the words in the address's fragment; j and k go through them. The page reads whole without this.
const form = document.querySelector(".filter");
const input = document.getElementById("filter");
const shown = document.getElementById("shown");
const findings = [...document.querySelectorAll(".finding")];
const texts = findings.map((finding) => (finding.textContent + " " + finding.dataset.sources).toLowerCase());

function apply() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  findings.forEach((finding, index) => {
    finding.hidden = !words.every((word) => texts[index].includes(word));
    if (!finding.hidden) count += 1;
  });
  shown.textContent = words.length ? count + " of " + findings.length : "";
}

// A link to a passage opens the source that holds it.
function open() {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (fragment.startsWith("filter=")) {
    input.value = fragment.slice(7);
    apply();
    return;
  }
  const target = document.getElementById(fragment);
  const source = target && target.closest("details");
  if (source) {
    source.open = true;
    target.scrollIntoView();
  }
}

function step(by) {
  const visible = findings.filter((finding) => !finding.hidden);
  const next = visible[Math.max(0, Math.min(visible.length - 1, visible.indexOf(document.activeElement) + by))];
  if (next) next.focus();
}

if (findings.length) form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("input", () => {
  apply();
  history.replaceState(null, "", input.value ? "#filter=" + encodeURIComponent(input.value) : location.pathname);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === input) {
    if (event.key === "Escape") input.blur();
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    input.focus();
  } else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
});
window.addEventListener("hashchange", open);
open();
