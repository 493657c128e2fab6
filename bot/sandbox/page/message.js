// One message: its bubble, its media and the buttons under it.

import { direction, el, icon } from "./dom.js";
import { fromHtml, isWebLink } from "./text.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

// acts: { copy(text), command(text), tap(button, messageId, data), link(event, url) }
export function messageNode(message, acts) {
  const { media, keyboard } = message;
  const text = el("div", { class: "text", dir: "auto" });
  if (message.html) text.append(...fromHtml(message.html, acts));
  addMark(text, message);
  const bare = media && !message.html && media.kind !== "document" && media.kind !== "voice";
  const bubble = el("div", { class: bare ? `bubble bare ${media.kind}` : "bubble" }, media && mediaNode(media), text);
  const node = el("article", { class: `message ${message.from}`, "data-id": message.id }, bubble);
  if (keyboard?.kind === "inline") node.append(inlineKeys(keyboard.rows, message.id, acts));
  return node;
}

// The time, at the end of the last line: right of left-to-right text, left of right-to-left text.
function addMark(text, { date, edited }) {
  const last = text.lastElementChild;
  const clock = new Date(date).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const mark = el("span", { class: "mark", dir: "ltr", lang: "en" }, edited ? "edited " : null, el("time", { datetime: date }, clock));
  if (last && !last.querySelector("blockquote, .pre")) last.append(mark);
  else text.append(mark);
}

function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

function mediaNode({ kind, url, name, mime = "", size = 0 }) {
  const moving = mime?.startsWith("video/");
  if (!url) return el("p", { class: "no-media" }, name || kind);
  if (kind === "voice") return el("audio", { src: url, controls: true, preload: "metadata", "aria-label": "Voice message" });
  if (kind === "document") {
    const type = (name?.match(/\.(\w{1,4})$/)?.[1] ?? "file").toUpperCase();
    return el("a", { class: "document", href: url, download: name || "" },
      el("span", { class: "round" }, icon("file")),
      el("span", {}, el("b", { dir: "auto" }, name || "Document"),
        el("small", { dir: "ltr", lang: "en" }, `${type} · ${sizeText(size)} · Download`)));
  }
  if (moving) {
    const playing = !STILL.matches;
    return el("video", { class: "picture", src: url, loop: true, muted: true, playsinline: true, autoplay: playing, controls: !playing, "aria-label": name || kind });
  }
  return el("img", { class: "picture", src: url, alt: name || kind });
}

function inlineKeys(rows, id, acts) {
  const key = (button) => {
    const label = el("span", { dir: direction(button.text) }, button.text);
    const common = { class: "key", "data-testid": "inline-button", dir: "auto", title: button.text };
    if (button.url) {
      const href = isWebLink(button.url) ? button.url : null;
      return el("a", { ...common, href, target: "_blank", rel: "noopener noreferrer", onclick: (event) => acts.link(event, button.url) }, label, icon("link"));
    }
    const press = button.copy ? () => acts.copy(button.copy) : (event) => acts.tap(event.currentTarget, id, button.data);
    return el("button", { ...common, type: "button", onclick: press }, label, button.copy ? icon("copy") : null);
  };
  return el("div", { class: "keys" }, ...rows.map((row) => el("div", { class: "row" }, ...row.map(key))));
}
