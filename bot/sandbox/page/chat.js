// The page: which phones stand open, and who gets what the sandbox says.

import { askForPerson, chip } from "./people.js";
import { Phone } from "./phone.js";
import { connect } from "./socket.js";

const WIDE = matchMedia("(min-width: 48rem)");
const $ = (selector) => document.querySelector(selector);

const phones = new Map();
const unread = new Set();
let people = [];
let bot = { name: "", username: "", description: "", commands: {} };
let open = new Set(); // the phones on a wide screen
let current = null; // the phone on a narrow one
let adding = false;

const key = encodeURIComponent(new URLSearchParams(location.search).get("key") ?? "");
const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws?key=${key}`;
const send = connect(address, { receive, changed });

const SAYS = {
  hello(message) {
    setBot(message.bot);
    phones.forEach((phone) => (phone.asked = false));
    setPeople(message.people);
  },
  people: (message) => setPeople(message.people),
  bot: ({ type, bot: told, ...rest }) => setBot(told ?? rest),
  history: (message) => phones.get(message.person)?.setHistory(message.messages),
  message({ person, message }) {
    phones.get(person)?.put(message);
    if (message.from === "bot" && !isShown(person)) {
      unread.add(person);
      draw();
    }
  },
  deleted: ({ person, message_id }) => phones.get(person)?.remove(message_id),
  callback_answer: ({ person, ...answer }) => phones.get(person)?.answer(answer),
  action: ({ person, action }) => phones.get(person)?.action(action),
  error: ({ text }) => banner(text, 6000),
};

function receive(message) {
  SAYS[message.type]?.(message);
}

function setBot(told) {
  bot = told;
  for (const phone of phones.values()) phone.setPerson(phone.person);
}

function setPeople(told) {
  const first = people.length === 0;
  people = told;
  for (const [id, phone] of phones) {
    if (people.some((person) => person.id === id)) continue;
    phone.node.remove();
    phones.delete(id);
    open.delete(id);
  }
  for (const person of people) {
    if (phones.has(person.id)) phones.get(person.id).setPerson(person);
    else {
      const phone = new Phone(person, { send, bot: () => bot });
      phones.set(person.id, phone);
      $(".phones").append(phone.node);
      if (adding || (first && open.size < Math.max(1, Math.floor(innerWidth / 380)))) open.add(person.id);
      if (adding) current = person.id;
    }
  }
  if (!phones.has(current)) current = people[0]?.id ?? null;
  draw();
  if (adding && !first) phones.get(current)?.node.scrollIntoView({ inline: "end" });
  adding = false;
}

function isShown(id) {
  return WIDE.matches ? open.has(id) : id === current;
}

function choose(id) {
  if (WIDE.matches && open.has(id) && open.size > 1) open.delete(id);
  else open.add(id);
  current = open.has(id) ? id : [...open][0];
  draw();
  if (isShown(id)) phones.get(id).node.scrollIntoView({ inline: "nearest" });
}

function draw() {
  const focused = document.activeElement?.dataset.person;
  for (const [id, phone] of phones) {
    const appears = phone.node.hidden && isShown(id);
    phone.node.hidden = !isShown(id);
    if (!isShown(id)) continue;
    unread.delete(id);
    if (!phone.asked) phone.asked = send({ type: "history", person: id });
    if (appears) phone.toEnd();
  }
  $(".people").replaceChildren(...people.map((person) => chip(person, {
    pressed: isShown(person.id), unread: unread.has(person.id), choose: () => choose(person.id),
  })));
  if (focused) $(`.chip[data-person="${CSS.escape(focused)}"]`)?.focus();
  $(".welcome").hidden = people.length > 0;
}

async function add() {
  const person = await askForPerson();
  if (person) adding = send({ type: "add_person", ...person });
}

let hiding;
function banner(text, forMs) {
  clearTimeout(hiding);
  $(".banner").textContent = text;
  $(".banner").hidden = !text;
  if (forMs) hiding = setTimeout(() => banner(""), forMs);
}

// Quiet at first: a restart of the bot takes a second and needs no words.
let saying;
function changed(connected, failures) {
  clearTimeout(saying);
  if (connected) banner("");
  else saying = setTimeout(banner, failures > 1 ? 0 : 800, failures > 4 ? "The sandbox does not answer. Is it still running? Trying again…" : "Reconnecting…");
}

$(".add").addEventListener("click", add);
$(".welcome button").addEventListener("click", add);
WIDE.addEventListener("change", () => {
  if (current !== null) open.add(current);
  draw();
});
