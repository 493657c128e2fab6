// Who is here: the switcher on top, and the dialog that adds somebody.

import { ask, el } from "./dom.js";

export const LANGUAGES = {
  nl: "Dutch · Nederlands", en: "English", fr: "French · Français", ar: "Arabic · العربية", fa: "Persian / Dari · فارسی / دری",
  ps: "Pashto · پښتو", uk: "Ukrainian · Українська", ru: "Russian · Русский", tr: "Turkish · Türkçe", es: "Spanish · Español",
};

export function avatar(name, id) {
  return el("span", { class: `avatar tint-${Math.abs(Number(id) || 0) % 6}`, "aria-hidden": "true" }, [...name][0] ?? "?");
}

export function chip(person, { pressed, unread, choose }) {
  return el("button", {
    type: "button", class: "chip", "aria-pressed": String(pressed), "data-person": person.id, onclick: choose,
    "aria-label": `${person.first_name}, ${person.language_code}${unread ? ", new message" : ""}`,
  },
  avatar(person.first_name, person.id), el("span", { dir: "auto" }, person.first_name),
  el("small", {}, person.language_code), unread ? el("span", { class: "dot" }) : null);
}

// Resolves to { first_name, language_code }, or null.
export async function askForPerson() {
  const other = el("label", { hidden: true }, "Telegram language code",
    el("input", { name: "other", placeholder: "so, ti, pt-br …", pattern: "[A-Za-z]{2,3}([\\-_][A-Za-z0-9]+)*", autocomplete: "off", autocapitalize: "off", "data-testid": "other-language" }));
  const choice = el("select", { name: "language", "data-testid": "language" },
    ...Object.entries(LANGUAGES).map(([code, name]) => el("option", { value: code }, `${name} (${code})`)),
    el("option", { value: "" }, "Another language code…"));
  choice.addEventListener("change", () => {
    other.hidden = choice.value !== "";
    other.querySelector("input").required = !other.hidden;
    if (!other.hidden) other.querySelector("input").focus();
  });
  const answer = await ask(null, [
    el("h2", {}, "Add a person"),
    el("label", {}, "First name", el("input", { name: "first_name", required: true, maxlength: "64", dir: "auto", autocomplete: "off", autofocus: true, "data-testid": "first-name" })),
    el("label", {}, "Language of their Telegram", choice),
    other,
  ], { confirm: "Add" });
  return answer && { first_name: answer.first_name.trim() || "?", language_code: answer.language || answer.other };
}
