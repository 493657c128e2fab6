// One person's phone: the chat with the bot, and everything they can do in it.

import { ask, direction, el, icon, inLanguage, popup } from "./dom.js";
import { messageNode } from "./message.js";
import { LANGUAGES, avatar } from "./people.js";
import { fromPlain } from "./text.js";

export class Phone {
  // send(message) returns whether it left; bot() is the bot as the server last told it.
  constructor(person, { send, bot }) {
    this.id = person.id;
    this.bot = bot;
    this.send = (type, rest = {}) => send({ type, person: this.id, ...rest });
    this.messages = new Map();
    this.sticky = true;
    this.build();
    this.setPerson(person);
  }

  build() {
    this.heading = el("h2");
    this.status = el("p", { class: "status" });
    this.more = el("button", { type: "button", class: "round-button", "aria-label": "More" }, icon("more"));
    this.menu = el("div", { class: "menu", hidden: true });
    this.head = el("header", { class: "head" }, el("div", { class: "who" }, this.heading, this.status), this.more, this.menu);
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0", "data-testid": "log" });
    this.jump = el("button", { type: "button", class: "jump", "aria-label": "To the newest message", hidden: true, onclick: () => this.toEnd() }, icon("down"));
    this.note = el("div", { class: "toast", role: "status" });
    this.commands = el("div", { class: "menu commands", hidden: true });
    this.editBar = el("div", { class: "editing", hidden: true }, icon("edit"), el("p", { dir: "auto" }),
      el("button", { type: "button", class: "round-button", "aria-label": "Stop editing", onclick: () => this.edit(null) }, icon("close")));
    this.replyKeys = el("div", { class: "reply-keys", hidden: true });
    this.slash = el("button", { type: "button", class: "round-button slash", "aria-label": "Commands" }, "/");
    this.input = el("textarea", { rows: "1", maxlength: "4096", dir: "auto", placeholder: "Message", "data-testid": "input", enterkeyhint: "send" });
    this.count = el("span", { class: "count", "aria-hidden": "true" });
    this.sendButton = el("button", { class: "round-button send", "aria-label": "Send", "data-testid": "send" }, icon("send"));
    this.composer = el("form", { class: "composer" }, this.slash, el("div", { class: "field" }, this.input, this.count), this.sendButton);
    this.unblock = el("button", { type: "button", class: "primary unblock", hidden: true, onclick: () => this.send("block", { blocked: false }) }, "Unblock the bot");
    this.node = el("section", { class: "phone", "data-testid": `phone-${this.id}` }, this.head,
      el("div", { class: "wall" }, this.log, this.jump, this.note),
      el("footer", {}, this.commands, this.editBar, this.replyKeys, this.composer, this.unblock));

    popup(this.more, this.menu, () => this.fillMenu());
    this.openCommands = popup(this.slash, this.commands, () => this.fillCommands(""));
    this.log.addEventListener("scroll", () => {
      this.sticky = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
      this.jump.hidden = this.sticky;
    });
    // Who reads the newest stays there, also when a picture comes in or the keyboard changes height.
    const stay = () => this.sticky && this.toEnd();
    this.log.addEventListener("load", stay, { capture: true });
    new ResizeObserver(stay).observe(this.log);
    this.composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.keyed(event));
  }

  setPerson(person) {
    this.person = person;
    const language = LANGUAGES[person.language_code]?.split(" · ")[0] ?? person.language_code;
    this.quiet = `${person.first_name} · ${language}`;
    this.node.setAttribute("aria-label", `Phone of ${person.first_name}`);
    this.log.setAttribute("aria-label", `Chat of ${person.first_name}`);
    this.input.setAttribute("aria-label", `Message as ${person.first_name}`);
    for (const node of [this.log, this.replyKeys, this.note, this.input]) node.lang = person.language_code || "en";
    this.heading.textContent = inLanguage(this.bot().name, person.language_code) ?? "";
    this.head.querySelector(".avatar")?.remove();
    this.head.prepend(avatar(person.first_name, person.id));
    this.slash.hidden = !this.commandList().length;
    this.composer.hidden = person.blocked;
    this.unblock.hidden = !person.blocked;
    this.rest();
    this.refresh();
  }

  // What comes from the server.

  setHistory(messages) {
    this.log.setAttribute("aria-busy", "true");
    this.log.replaceChildren();
    this.messages.clear();
    for (const message of messages) this.put(message, false);
    this.log.removeAttribute("aria-busy");
    this.refresh();
    this.toEnd();
  }

  put(message, live = true) {
    const old = this.messages.get(message.id);
    const follow = live && (this.sticky || message.from === "me");
    const node = messageNode(message, this);
    this.messages.set(message.id, { message, node });
    if (old) old.node.replaceWith(node);
    else this.log.append(node);
    if (!live) return;
    if (!old) node.classList.add("new");
    if (message.from === "bot") this.rest();
    this.refresh();
    if (follow) this.show(node);
  }

  remove(id) {
    if (this.editing === id) this.edit(null);
    this.messages.get(id)?.node.remove();
    this.messages.delete(id);
    this.refresh();
  }

  answer({ text, alert, url }) {
    this.node.querySelectorAll(".busy").forEach((key) => key.classList.remove("busy"));
    if (alert && text) ask(this.node, [el("div", { class: "alert", lang: this.person.language_code }, ...fromPlain(text))], { cancel: null });
    else if (text) this.toast(text);
    if (url) this.toast(el("a", { href: url, target: "_blank", rel: "noopener noreferrer", onclick: (event) => this.link(event, url) }, "Open the link"));
  }

  action(name) {
    clearTimeout(this.resting);
    this.status.replaceChildren(el("span", { class: "dots", "aria-hidden": "true" }), `${name.replace("_", " ")}…`);
    this.status.classList.add("busy");
    this.resting = setTimeout(() => this.rest(), 5000);
  }

  // What a tap in a message does.

  tap(button, message_id, data) {
    if (!this.send("tap", { message_id, data })) return;
    button.classList.add("busy");
    setTimeout(() => button.classList.remove("busy"), 10000);
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toast("Copied");
    } catch {
      this.toast("The browser does not let this page copy");
    }
  }

  command(text) {
    this.send("send", { text });
  }

  // A start link to this very bot stays in the sandbox.
  link(event, url) {
    const { hostname, pathname, searchParams } = new URL(url, location.href);
    const ours = /^(t|telegram)\.me$/.test(hostname) && pathname.slice(1).toLowerCase() === this.bot().username?.toLowerCase();
    if (!ours) return;
    event.preventDefault();
    this.send("start_link", { payload: searchParams.get("start") ?? "" });
  }

  // The field, the commands, the menu.

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const left = this.editing ? this.send("edit", { message_id: this.editing, text }) : this.send("send", { text });
    if (!left) return;
    this.edit(null);
    this.input.focus();
  }

  // Takes one of my messages into the field, or (null) lets it go.
  edit(message) {
    this.editing = message?.id ?? null;
    this.editBar.hidden = !message;
    this.editBar.querySelector("p").textContent = message?.plain ?? "";
    this.sendButton.replaceChildren(icon(message ? "check" : "send"));
    this.input.value = message?.plain ?? "";
    this.typed();
    if (message) this.input.focus();
  }

  typed() {
    const { value } = this.input;
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    this.count.textContent = value.length > 3800 ? 4096 - value.length : "";
    const typing = /^\/\w*$/.test(value) && !this.editing;
    if (typing) this.fillCommands(value.slice(1));
    this.openCommands(typing && this.commands.children.length > 0);
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") {
      if (this.editing) this.edit(null);
      this.openCommands(false);
    }
  }

  editLast() {
    const last = [...this.messages.values()].findLast(({ message }) => message.from === "me" && message.plain && !message.media);
    if (last) this.edit(last.message);
  }

  commandList() {
    return inLanguage(this.bot().commands, this.person.language_code) ?? [];
  }

  fillCommands(start) {
    const choose = (command) => {
      this.input.value = "";
      this.typed();
      this.command(`/${command}`);
      this.input.focus();
    };
    this.commands.replaceChildren(...this.commandList().filter(({ command }) => command.startsWith(start)).map(({ command, description }) =>
      el("button", { type: "button", onclick: () => choose(command) }, el("b", { dir: "ltr" }, `/${command}`), el("span", { dir: "auto", lang: this.person.language_code }, description))));
  }

  fillMenu() {
    const { blocked } = this.person;
    const item = (label, act) => el("button", { type: "button", onclick: act }, label);
    const mine = blocked ? [] : [
      item("Open a start link…", () => this.startLink()), item("Edit my last message", () => this.editLast()),
      item("Send a sticker", () => this.send("sticker")), item("Send a photo", () => this.send("photo")), item("Send a voice message", () => this.send("voice")),
    ];
    this.menu.replaceChildren(...mine, item(blocked ? "Unblock the bot" : "Block the bot", () => this.send("block", { blocked: !blocked })));
  }

  async startLink() {
    const field = el("input", { name: "link", dir: "ltr", required: true, autocomplete: "off", autocapitalize: "off", autofocus: true, "data-testid": "start-payload" });
    const answer = await ask(this.node, [el("h2", {}, "Open a start link"), el("label", {}, "What stands after ?start= (or the whole link)", field)], { confirm: "Open" });
    if (answer) this.send("start_link", { payload: answer.link.match(/[?&]start=([^&\s]*)/)?.[1] ?? answer.link.trim() });
  }

  // How it looks now.

  refresh() {
    this.log.querySelector(".empty")?.remove();
    if (this.messages.size === 0) this.log.append(this.emptyChat());
    const all = [...this.messages.values()].map(({ message }) => message);
    const at = all.findLastIndex(({ keyboard }) => keyboard?.kind === "reply" || keyboard?.kind === "remove");
    const keyboard = all[at]?.keyboard;
    const used = keyboard?.once && all.slice(at + 1).some(({ from }) => from === "me");
    this.replyKeys.hidden = keyboard?.kind !== "reply" || used || this.person.blocked;
    if (keyboard?.kind === "reply") {
      this.replyKeys.replaceChildren(...keyboard.rows.map((row) => el("div", { class: "row" },
        ...row.map((label) => el("button", { type: "button", class: "key", dir: "auto", title: label, onclick: () => this.command(label) }, el("span", { dir: direction(label) }, label))))));
    }
  }

  emptyChat() {
    const words = inLanguage(this.bot().description, this.person.language_code);
    const start = el("button", { type: "button", class: "primary start", "data-testid": "start", onclick: () => this.command("/start") }, "START");
    return el("div", { class: "empty" }, words ? el("div", { dir: "auto" }, ...fromPlain(words)) : null, this.person.blocked ? null : start);
  }

  rest() {
    clearTimeout(this.resting);
    this.status.classList.remove("busy");
    this.status.textContent = this.quiet;
  }

  toast(content) {
    clearTimeout(this.fading);
    this.note.replaceChildren(el("span", { dir: "auto" }, content));
    this.note.classList.add("on");
    this.fading = setTimeout(() => this.note.classList.remove("on"), 3500);
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.sticky = true;
  }

  // To the end, but never past the beginning of what the bot says.
  show(node) {
    this.toEnd();
    if (node.matches(".me")) return;
    const above = this.log.getBoundingClientRect().top - node.getBoundingClientRect().top + 8;
    this.sticky = above <= 8;
    if (above > 8) this.log.scrollTop -= above;
  }
}
