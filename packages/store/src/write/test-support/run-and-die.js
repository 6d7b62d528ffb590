import { publishFolder, recover, writeThroughJournal } from "@claimwire/store";

// Makes calls of the package, one after the other, and kills this process at a step of the last one. Prints what
// the calls returned and which steps the last took.
// argv: {"root": "…", "calls": [[name, argument]], "dieAt": n}
const { calls, root, dieAt } = JSON.parse(process.argv[2] ?? "");
const results = [];
const steps = [];

for (const [index, [name, argument]] of calls.entries()) {
  const onStep = (step) => {
    if (index < calls.length - 1) return;
    if (steps.length === dieAt) process.kill(process.pid, "SIGKILL");
    steps.push(step);
  };
  results.push(await call(name, argument, onStep));
}
process.stdout.write(JSON.stringify({ results, steps }));

function call(name, argument, onStep) {
  if (name === "recover") return recover(root, { onStep });
  if (name === "publishFolder") return publishFolder({ root, ...argument, onStep });
  const { label, writes, deletes } = argument;
  return writeThroughJournal(root, { label, writes: new Map(Object.entries(writes)), deletes }, { onStep });
}
