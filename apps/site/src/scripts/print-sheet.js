/**
 * Fills the sheet in that a page prints at its end: the day, and the newest release, which no page names so that a
 * release leaves the pages alone whose content it does not change. The button looks the release up before it prints.
 */

const sheet = document.getElementById("sheet");
const button = document.querySelector("button[data-prints]");

function fill(name, text) {
  const place = sheet.querySelector(`[data-${name}]`);
  if (place !== null) place.textContent = text;
}

async function lookUpNewest() {
  try {
    const response = await fetch(sheet.dataset.index);
    const { newest, releases } = await response.json();
    const { released, digest } = releases.find(({ version }) => version === newest);
    fill("newest", `${newest} of ${released.slice(0, 10)}, digest ${digest}`);
  } catch {
    fill("newest", "could not be looked up");
  }
}

if (sheet !== null && button !== null) {
  addEventListener("beforeprint", () => fill("printed", new Date().toISOString().slice(0, 10)));
  button.addEventListener("click", async () => {
    await lookUpNewest();
    print();
  });
  button.hidden = false;
}
