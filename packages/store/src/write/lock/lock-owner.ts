import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** The holder of a lock, with what is needed to see whether its process still runs. */
export interface LockOwner {
  /** Unique. */
  readonly token: string;
  readonly label: string;
  readonly pid: number;
  readonly host: string;
  /** The boot of the machine; null where the system does not tell. */
  readonly boot: string | null;
  /** When the process began, in ticks since the boot, because pids are reused. Null where the system does not tell. */
  readonly began: string | null;
}

export function describeSelf(label: string): LockOwner {
  const { pid } = process;
  return {
    token: randomBytes(12).toString("hex"),
    label,
    pid,
    host: hostname(),
    boot: readBoot(),
    began: readBeginning(pid),
  };
}

/** Whether the owner may still run. An owner on another machine always may. */
export function isAlive(owner: LockOwner): boolean {
  if (owner.host !== hostname()) return true;
  if (owner.boot !== readBoot()) return false;
  if (!isRunning(owner.pid)) return false;
  return owner.began === null || owner.began === readBeginning(owner.pid);
}

export function renderOwner(owner: LockOwner): string {
  return `${JSON.stringify(owner)}\n`;
}

/** Reads what `renderOwner` wrote; undefined for anything else, as a power cut may leave it. */
export function parseOwner(text: string): LockOwner | undefined {
  try {
    const { token, label, pid, host, boot, began } = JSON.parse(text) as Record<string, unknown>;
    const known =
      typeof token === "string" &&
      /^[0-9a-f]{24}$/.test(token) &&
      typeof label === "string" &&
      Number.isSafeInteger(pid) &&
      // 0 and below mean groups of processes.
      (pid as number) > 0 &&
      typeof host === "string" &&
      (boot === null || typeof boot === "string") &&
      (began === null || typeof began === "string");
    if (known) return { token, label, pid: pid as number, host, boot, began };
  } catch {
    // The text is not JSON.
  }
  return undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readBoot(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return null;
  }
}

function readBeginning(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // proc(5): the second field is the name in brackets, which may hold anything; `starttime` is the 22nd.
    return (
      text
        .slice(text.lastIndexOf(")") + 2)
        .split(" ")
        .at(19) ?? null
    );
  } catch {
    return null;
  }
}
