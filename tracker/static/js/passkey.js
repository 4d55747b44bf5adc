/* Passkeys: <form data-passkey="create|get" data-options="JSON" data-failed="..."> gets its `credential` from the
   browser when it is sent. Without this file, or in a browser without passkeys, the page says what else there is. */
(() => {
  "use strict";

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const decoded = (list) => (list || []).map((known) => ({ ...known, id: bytes(known.id) }));

  function create(options) {
    const user = { ...options.user, id: bytes(options.user.id) };
    const excludeCredentials = decoded(options.excludeCredentials);
    const publicKey = { ...options, user, excludeCredentials, challenge: bytes(options.challenge) };
    return navigator.credentials.create({ publicKey });
  }

  function get(options) {
    const allowCredentials = decoded(options.allowCredentials);
    return navigator.credentials.get({ publicKey: { ...options, allowCredentials, challenge: bytes(options.challenge) } });
  }

  function answer(credential) {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (credential.response[name]) response[name] = text(credential.response[name]);
    }
    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response });
  }

  function prepare(form) {
    const field = form.elements.namedItem("credential");
    const said = form.querySelector("[data-passkey-said]");
    const ask = form.dataset.passkey === "create" ? create : get;
    form.addEventListener("submit", async (event) => {
      if (field.value) return;
      event.preventDefault();
      event.stopPropagation();
      if (!form.reportValidity()) return;
      try {
        field.value = answer(await ask(JSON.parse(form.dataset.options)));
        form.requestSubmit();
      } catch {
        if (said) said.textContent = form.dataset.failed;
      }
    });
    form.hidden = false;
  }

  if (!window.PublicKeyCredential) return;
  document.querySelectorAll("form[data-passkey]").forEach(prepare);
  document.querySelectorAll("[data-passkey-without]").forEach((element) => { element.hidden = true; });
})();
