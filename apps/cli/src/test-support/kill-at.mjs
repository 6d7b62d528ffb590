// Loaded into a claimwire process before anything else (node --import): kills it with SIGKILL right after the nth time
// that it changes something in the checkout, as `kill -9` would (or with another signal). A file that was just opened is
// empty then. Without a number, it writes the steps to a log. Or kills it right after it printed a line.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { KILL_AT, KILL_LINE, KILL_LOG, KILL_ROOT, KILL_SIGNAL = "SIGKILL" } = process.env;
const CHANGING = ["linkSync", "mkdtempSync", "openSync", "renameSync", "rmSync", "rmdirSync"];
let count = 0;

function changes(name, [path, flags]) {
  if (typeof path !== "string" || !path.startsWith(KILL_ROOT)) return false;
  return name === "openSync" ? flags !== "r" : name !== "rmSync" || fs.existsSync(path);
}

function reach(what) {
  count += 1;
  if (KILL_LOG !== undefined) originals.appendFileSync(KILL_LOG, `${what}\n`);
  if (count === Number(KILL_AT)) process.kill(process.pid, KILL_SIGNAL);
}

const originals = { appendFileSync: fs.appendFileSync };
for (const name of CHANGING) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (!changes(name, args)) return original(...args);
    const result = original(...args);
    reach(`${name} ${args[0].slice(KILL_ROOT.length + 1)}`);
    return result;
  };
}
syncBuiltinESMExports();

if (KILL_LINE !== undefined) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text, ...rest) => {
    const result = write(text, ...rest);
    if (String(text).split("\n").includes(KILL_LINE)) process.kill(process.pid, KILL_SIGNAL);
    return result;
  };
}
