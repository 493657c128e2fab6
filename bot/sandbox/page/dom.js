// Small helpers to build the page: elements, icons, popups, dialogs, the direction of a text.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

// By the first strong letter; what stands between bidi isolates does not count (UAX #9, rule P2).
export function direction(text) {
  const outside = text.replace(/[\u2066-\u2068][^\u2069]*\u2069?/gu, "");
  const strong = outside.match(/[\p{L}\u200e\u200f]/u)?.[0] ?? "";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\u200f]/u.test(strong) ? "rtl" : "ltr";
}

// The text for a language code: a plain value, or one out of an object by exact code, base code, ''.
export function inLanguage(value, code) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const base = (code ?? "").split(/[-_]/)[0];
  return value[code] ?? value[base] ?? value[""];
}

// A panel that a button fills and opens; closes on Escape, a choice, or a press elsewhere.
export function popup(button, panel, fill) {
  const set = (open) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", open);
  };
  set(false);
  button.addEventListener("click", () => {
    fill();
    set(panel.hidden);
    if (!panel.hidden) panel.querySelector("button")?.focus();
  });
  panel.addEventListener("click", (event) => event.target.closest("button") && set(false));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    set(false);
    button.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!panel.contains(event.target) && !button.contains(event.target)) set(false);
  });
  return set;
}

// A modal dialog, over one phone if given; resolves to its fields, or null when it is dismissed.
export function ask(phone, content, { confirm = "OK", cancel = "Cancel" } = {}) {
  const dismiss = cancel && el("button", { type: "button", onclick: () => box.close() }, cancel);
  const actions = el("div", { class: "actions" }, dismiss, el("button", { value: "yes", class: "primary" }, confirm));
  const form = el("form", { method: "dialog" }, ...content, actions);
  const box = el("dialog", {}, form);
  document.body.append(box);
  if (phone) {
    const { left, width } = phone.getBoundingClientRect();
    box.style.setProperty("--middle", `${left + width / 2}px`);
  }
  box.showModal();
  return new Promise((resolve) => {
    box.addEventListener("close", () => {
      resolve(box.returnValue === "yes" ? Object.fromEntries(new FormData(form)) : null);
      box.remove();
    });
  });
}
