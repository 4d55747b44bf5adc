/* Telusur works without this file. With it: drafts save themselves, a form is sent once,
   the list of errors takes the focus, and a field can show what may already be on file.
   Nothing is kept in the browser: no localStorage, sessionStorage or indexedDB. */
(() => {
  "use strict";

  const PAUSE = 2000; // ms of quiet before a draft is saved
  const RETRY = 15000; // ms after which a form may be sent again, for replies that never load a page

  // a. Drafts: <form data-autosave="/drafts" data-draft-key="..." data-saved="..." data-failed="...">
  function keepDrafts(form) {
    let timer = 0;
    let abort = null;
    let sent = draftOf(form).toString();

    const place = form.querySelector("[data-autosave-state]");
    const say = (text, failed) => {
      if (!place) return;
      place.textContent = text;
      place.classList.toggle("bad", failed);
    };

    function save(leaving) {
      clearTimeout(timer);
      const body = draftOf(form);
      if (form.dataset.sending || body.toString() === sent) return;
      if (leaving) {
        if (navigator.sendBeacon(form.dataset.autosave, body)) sent = body.toString();
        return;
      }
      if (abort) abort.abort();
      abort = new AbortController();
      const options = { method: "POST", body, signal: abort.signal, credentials: "same-origin" };
      fetch(form.dataset.autosave, options)
        .then((reply) => {
          if (!reply.ok || reply.redirected) throw new Error("not saved");
          sent = body.toString();
          say(form.dataset.saved.replace("{time}", clock()), false);
        })
        .catch((error) => {
          if (error.name !== "AbortError") say(form.dataset.failed, true);
        });
    }

    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      if (abort) abort.abort();
    });
    addEventListener("pagehide", () => save(true));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") save(true);
    });
  }

  function draftOf(form) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const input = form.elements.namedItem(name);
      const secret = input instanceof HTMLInputElement && input.type === "password";
      if (typeof value === "string" && !secret) fields.append(name, value);
    }
    fields.set("draft_key", form.dataset.draftKey || "");
    return fields;
  }

  function clock() {
    const how = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    return new Intl.DateTimeFormat(document.documentElement.lang, how).format(new Date());
  }

  // b. One tap, one post
  function sendOnce(event) {
    const form = event.target;
    if ((form.getAttribute("method") || "").toLowerCase() !== "post") return;
    if (form.dataset.sending) return event.preventDefault();
    if (event.defaultPrevented) return;
    form.dataset.sending = "1";
    setTimeout(() => delete form.dataset.sending, RETRY);
  }

  function sendAgain() {
    document.querySelectorAll("form[data-sending]").forEach((form) => delete form.dataset.sending);
  }

  // d. What may already be on file: <input data-suggest="/url" data-suggest-target="id">
  function suggest(input) {
    const target = document.getElementById(input.dataset.suggestTarget);
    if (!target) return;
    let timer = 0;
    let asked = "";

    async function ask() {
      const q = input.value.trim();
      if (q === asked) return;
      asked = q;
      if (q.length < 3) return target.replaceChildren();
      const url = new URL(input.dataset.suggest, location.href);
      url.searchParams.set("q", q);
      try {
        const reply = await fetch(url, { credentials: "same-origin" });
        if (reply.ok && !reply.redirected && q === asked) target.innerHTML = await reply.text();
      } catch {
        asked = ""; // offline: the form works without the hint
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    });
  }

  // e. A picture wider than the screen opens on its middle; where CSS does so by itself, this changes nothing
  function centre(mark) {
    const frame = mark.closest(".scroll");
    const from = frame.getBoundingClientRect().left + frame.clientWidth / 2;
    frame.scrollLeft += mark.getBoundingClientRect().left - from;
  }

  document.querySelectorAll(".to i").forEach(centre);
  document.querySelectorAll("form[data-autosave]").forEach(keepDrafts);
  document.querySelectorAll("[data-suggest]").forEach(suggest);
  document.addEventListener("submit", sendOnce);
  addEventListener("pageshow", sendAgain);

  // c. The first thing to fix
  const first = document.querySelector(".flash[role=alert] a");
  if (first) first.focus();
})();
