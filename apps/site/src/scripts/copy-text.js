/**
 * Buttons that copy the text of an element: `data-copies` names its id. They are hidden until this runs, so that a page
 * without scripts offers none. Where the browser gives no clipboard, as at an address without TLS, the text is selected.
 */

async function copy(element, status) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    status.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(element);
    status.textContent = "Selected; now copy it.";
  }
}

for (const button of document.querySelectorAll("button[data-copies]")) {
  const element = document.getElementById(button.dataset.copies);
  if (element === null) continue;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  button.after(status);
  button.addEventListener("click", () => copy(element, status));
  button.hidden = false;
}
