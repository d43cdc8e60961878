// Makes the desk answer without loading whole pages. Everything also works without this script.
"use strict";

const desk = document.getElementById("desk");
const said = document.getElementById("said");
const token = document.body.dataset.token;

/** Tells a screen reader what has happened. */
function say(text) {
  said.textContent = "";
  window.setTimeout(() => { said.textContent = text; }, 50);
}

/** The control that has the keyboard, by the name that stays the same when the page's part is exchanged. */
function focusedKey() {
  return document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : undefined;
}

function focus(key) {
  if (!key) return;
  const control = desk.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (control && !control.disabled) { control.focus(); return; }
  const heading = desk.querySelector("#exercises-title, h1");
  if (heading) { heading.tabIndex = -1; heading.focus(); }
}

/** Puts the part of the page in place; pages of the preview that are the same keep their picture until the new one is there. */
function show(html, key) {
  const scrolled = desk.querySelector(".pages") ? desk.querySelector(".pages").scrollTop : 0;
  const typed = document.activeElement && document.activeElement.id === "find-words"
    ? [document.activeElement.value, document.activeElement.selectionStart] : undefined;
  desk.innerHTML = html;
  const pages = desk.querySelector(".pages");
  if (pages) pages.scrollTop = scrolled;
  focus(key);
  const words = document.getElementById("find-words");
  if (typed && words) { words.value = typed[0]; words.setSelectionRange(typed[1], typed[1]); }
}

let queue = Promise.resolve();

/** Sends one change after the other, so that they arrive in the order in which they were made. */
function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form));
  if (submitter && submitter.name) body.set(submitter.name, submitter.value);
  const key = submitter && submitter.dataset.key ? submitter.dataset.key : focusedKey();
  queue = queue.then(async () => {
    desk.classList.add("busy");
    try {
      // form.action would be the field of that name.
      const answer = await fetch(form.getAttribute("action") + findQuery(), {
        method: "POST", body, headers: { "X-Fragment": "1", "X-Desk-Token": token },
      });
      await put(answer, key);
      if (answer.ok) say(saidOf(body, submitter));
    } catch (error) {
      say("The desk does not answer. Is it still running?");
    } finally {
      desk.classList.remove("busy");
    }
  });
  return queue;
}

async function put(answer, key) {
  const text = await answer.text();
  if ((answer.headers.get("Content-Type") || "").startsWith("text/html")) {
    show(text, key);
    const error = document.getElementById("edit-error");
    if (error) say(error.textContent);
  } else {
    say(text);
  }
}

function saidOf(body, submitter) {
  if (submitter && submitter.ariaLabel) return `Done: ${submitter.ariaLabel}`;
  return `Done: ${body.get("action")}`;
}

/** The search that is open, so that an edit does not shut it. */
function findQuery() {
  const find = document.getElementById("find");
  if (!find || !desk.querySelector(".hits")) return "";
  return "?" + new URLSearchParams(new FormData(find)).toString();
}

async function find(key) {
  const form = document.getElementById("find");
  const query = new URLSearchParams(new FormData(form)).toString();
  const answer = await fetch(`/drafts/${desk.dataset.draft}?${query}`, { headers: { "X-Fragment": "1" } });
  await put(answer, key);
}

if (desk) {
  desk.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id === "find") {
      event.preventDefault();
      find("find-button");
    } else if (form.matches("[data-edit]")) {
      event.preventDefault();
      send(form, event.submitter);
    }
  });

  desk.addEventListener("change", (event) => {
    const form = event.target.form;
    if (!form) return;
    if (form.id === "find" && event.target.tagName === "SELECT") find(event.target.dataset.key);
    else if (form.matches("[data-auto]")) send(form);
  });

  let timer;
  desk.addEventListener("input", (event) => {
    if (event.target.id !== "find-words") return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => find("find-words"), 200);
  });

  desk.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const isText = /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    const action = event.key === "z" && !event.shiftKey ? "undo" : event.key === "y" || event.key === "Z" ? "redo" : "";
    if (!action || isText) return;
    const button = desk.querySelector(`[data-key="${action}"]`);
    if (button && !button.disabled) { event.preventDefault(); button.click(); }
  });

  // Dragging an exercise to another place; the arrow buttons do the same for the keyboard.
  let lifted;
  desk.addEventListener("dragstart", (event) => {
    lifted = event.target.closest ? event.target.closest(".exercise") : undefined;
    if (!lifted) return;
    lifted.classList.add("lifted");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  });
  desk.addEventListener("dragover", (event) => {
    const target = event.target.closest(".exercise");
    if (!lifted || !target) return;
    event.preventDefault();
    for (const other of desk.querySelectorAll(".target")) other.classList.remove("target");
    target.classList.add("target");
  });
  desk.addEventListener("drop", (event) => {
    const target = event.target.closest(".exercise");
    if (!lifted || !target) return;
    event.preventDefault();
    const items = [...desk.querySelectorAll(".exercise")];
    const form = lifted.querySelector(".moves");
    const to = document.createElement("input");
    to.type = "hidden"; to.name = "to"; to.value = String(items.indexOf(target));
    form.append(to);
    send(form);
  });
  desk.addEventListener("dragend", () => {
    for (const item of desk.querySelectorAll(".lifted, .target")) item.classList.remove("lifted", "target");
    lifted = undefined;
  });
}

const faults = document.getElementById("faults");
if (faults) faults.focus();

// A CSV that is chosen or dropped goes to the desk as it is.
const drop = document.getElementById("drop");
if (drop) {
  const upload = async (file) => {
    const error = document.getElementById("upload-error");
    error.textContent = "";
    say("Reading the rows");
    try {
      const answer = await fetch(drop.dataset.upload, {
        method: "POST", body: file,
        headers: { "Content-Type": "text/csv", "X-Desk-Token": token, "X-Fragment": "1" },
      });
      if (answer.status === 201) window.location.assign(answer.headers.get("Location"));
      else error.textContent = await answer.text();
    } catch (failure) {
      error.textContent = "The desk does not answer. Is it still running?";
    }
  };
  drop.addEventListener("change", (event) => { if (event.target.files[0]) upload(event.target.files[0]); });
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) upload(event.dataTransfer.files[0]);
  });
}

const run = document.getElementById("run");
if (run) {
  const events = new EventSource(run.dataset.events);
  events.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.stage !== "running") { events.close(); window.location.reload(); return; }
    document.getElementById("progress").value = state.done;
    document.getElementById("progress-text").textContent =
      `${state.done} of ${state.expected}` + (state.failed ? `, ${state.failed} failed` : "");
  };
}
