// Asks the browser for a passkey, and posts what it gives with the form of the page. It has no words of its own.
const form = document.querySelector("[data-passkey]");
const failed = form.querySelector("[data-failed]");

async function ask() {
  failed.hidden = true;
  try {
    const options = JSON.parse(form.dataset.options);
    const making = form.dataset.passkey === "create";
    const publicKey = making
      ? PublicKeyCredential.parseCreationOptionsFromJSON(options)
      : PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await (making ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
    form.elements.answer.value = JSON.stringify(credential);
  } catch {
    // Turned down, none there, too slow, or a browser that knows nothing of passkeys: the page says what can be done.
    failed.hidden = false;
    return;
  }
  form.submit();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
ask();
