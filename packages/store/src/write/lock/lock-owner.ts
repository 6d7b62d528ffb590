import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** The holder of a lock, with what is needed to see whether its process still runs. */
export interface LockOwner {
  readonly label: string;
  readonly pid: number;
  readonly host: string;
  /** When the process began, in ticks since the boot, because pids are reused. Empty where the system does not tell. */
  readonly began: string;
  /** Unique: a process may take a lock again. */
  readonly token: string;
}

export function describeSelf(label: string): LockOwner {
  const { pid } = process;
  const token = randomBytes(8).toString("hex");
  return { label: label.slice(0, 60), pid, host: hostname(), began: readBeginning(pid), token };
}

/** Whether the owner may still run. An owner on another machine always may. */
export function isAlive({ host, pid, began }: LockOwner): boolean {
  if (host !== hostname()) return true;
  // 0 and below mean groups of processes.
  return pid > 0 && isRunning(pid) && (began === "" || began === readBeginning(pid));
}

/** Renders an owner as the name of a file: a file is there whole or not at all, whatever happens to its bytes. */
export function renderOwner(owner: LockOwner): string {
  return new URLSearchParams({ ...owner, pid: String(owner.pid) }).toString();
}

/** Reads what `renderOwner` wrote; any other name gives an owner that is not alive. */
export function parseOwner(name: string): LockOwner {
  const fields = new URLSearchParams(name);
  const field = (key: keyof LockOwner): string => fields.get(key) ?? "";
  return {
    label: field("label"),
    pid: Number(field("pid")),
    host: fields.get("host") ?? hostname(),
    began: field("began"),
    token: field("token"),
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readBeginning(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // proc(5): the second field is the name in brackets, which may hold anything; `starttime` is the 22nd.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return fields[19] ?? "";
  } catch {
    return "";
  }
}
