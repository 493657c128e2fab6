// Telegram's HTML as page elements. Only known tags pass, each made anew: nothing is copied blindly.

import { direction, el, icon } from "./dom.js";

const INLINE = { B: "b", STRONG: "b", I: "i", EM: "i", U: "u", INS: "u", S: "s", STRIKE: "s", DEL: "s", CODE: "code" };
const LINKS = /(?:https?:\/\/|www\.)[^\s<>\u2066-\u2069]*[^\s<>\u2066-\u2069.,;:!?)»”'"]|(?<![\w/])\/[a-z][a-z0-9_]{0,31}\b(?!\/)/gi;

// Takes the arrow from a folded quotation that has nothing more to show.
const folds = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const quote = target.parentElement;
    if (!quote.classList.contains("open")) quote.classList.toggle("short", target.scrollHeight <= target.clientHeight + 2);
  }
});

export function isWebLink(address) {
  return URL.canParse(address) && /^(https?|tg|mailto|tel):$/.test(new URL(address).protocol);
}

// acts: { copy(text), command(text) }, what a tap in the text does.
export function fromHtml(html, acts) {
  return paragraphs(linesOf(new DOMParser().parseFromString(html, "text/html").body, acts));
}

export function fromPlain(text) {
  return paragraphs(text.split("\n").map((line) => (line ? [line] : [])));
}

// Every line in a block of its own, with its own direction: as Telegram sets them.
function paragraphs(lines) {
  return lines.map((nodes) => {
    const line = el("div", { class: "line" }, ...(nodes.length ? nodes : [el("br")]));
    line.dir = direction(line.textContent);
    return line;
  });
}

// Lists of nodes, one a line. An inline element that spans lines stands in each; a block takes a line.
function linesOf(source, acts, links = true) {
  const lines = [[]];
  const add = (...nodes) => (isBlock(lines.at(-1)[0]) ? lines.push(nodes) : lines.at(-1).push(...nodes));
  for (const node of source.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      node.data.split("\n").forEach((part, n) => {
        if (n) lines.push([]);
        if (part) add(...(links ? linked(part, acts) : [part]));
      });
    } else if (node.nodeName === "BLOCKQUOTE" || node.nodeName === "PRE") {
      if (lines.at(-1).length) lines.push([]);
      add(node.nodeName === "PRE" ? copyable(node.textContent, acts) : quote(node, acts));
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      linesOf(node, acts, links && node.nodeName !== "A" && node.nodeName !== "CODE").forEach((inner, n) => {
        if (n) lines.push([]);
        add(...inline(node, inner));
      });
    }
  }
  return lines;
}

function isBlock(node) {
  return node?.nodeName === "BLOCKQUOTE" || node?.className === "pre";
}

function inline(node, inner) {
  const href = node.getAttribute("href");
  if (node.nodeName === "TG-SPOILER" || node.classList.contains("tg-spoiler")) return [spoiler(inner)];
  if (node.nodeName === "A" && isWebLink(href)) return [link(href, inner)];
  return INLINE[node.nodeName] ? [el(INLINE[node.nodeName], {}, ...inner)] : inner;
}

function link(href, inner) {
  return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...inner);
}

function spoiler(inner) {
  const reveal = () => {
    hidden.classList.add("open");
    hidden.removeAttribute("role");
  };
  const hidden = el("span", {
    class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text: reveal",
    onclick: reveal, onkeydown: (event) => event.key === "Enter" && reveal(),
  }, el("span", {}, ...inner));
  return hidden;
}

function quote(node, acts) {
  const lines = paragraphs(linesOf(node, acts));
  const dir = direction(node.textContent);
  if (!node.hasAttribute("expandable")) return el("blockquote", { dir }, ...lines);
  const inner = el("div", { class: "folded" }, ...lines);
  const arrow = el("button", { type: "button", class: "unfold", "aria-label": "Show all", "aria-expanded": "false" }, icon("down"));
  const made = el("blockquote", { class: "fold", dir }, inner, arrow);
  made.addEventListener("click", (event) => {
    if (event.target.closest("a, .command, .pre, .spoiler") || !getSelection().isCollapsed) return;
    arrow.setAttribute("aria-expanded", made.classList.toggle("open"));
  });
  folds.observe(inner);
  return made;
}

function copyable(text, acts) {
  const dir = direction(text);
  const copy = () => getSelection().isCollapsed && acts.copy(text);
  return el("div", { class: "pre", dir, onclick: copy }, el("pre", { dir }, text), el("button", { type: "button", "aria-label": "Copy" }, icon("copy")));
}

// Text with its web addresses and its /commands made live.
function linked(text, acts) {
  const found = [...text.matchAll(LINKS)].map(([match]) => match);
  const live = (match) => (match.startsWith("/")
    ? el("button", { type: "button", class: "command", onclick: () => acts.command(match) }, match)
    : link(match.replace(/^www/, "https://www"), [match]));
  return text.split(LINKS).flatMap((part, n) => [part, ...(n < found.length ? [live(found[n])] : [])]).filter((part) => part !== "");
}
