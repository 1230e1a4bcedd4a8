// Programs and their children, as Linux shows them. Knows nothing of windows.

import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Ids of a process and of everything it started, parents first. */
export function family(pid) {
  const parents = new Map(running().map((one) => [one, parentOf(one)]));
  const found = [pid];
  for (const one of found) {
    for (const [child, parent] of parents) if (parent === one) found.push(child);
  }
  return found;
}

/** Ids of the running processes whose program is this file. */
export function runningFrom(file) {
  return running().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/exe`) === file;
    } catch {
      return false; // it has ended, or is not ours to look at
    }
  });
}

/** Ends every one of them at once, as a power cut would: no program gets to say goodbye. */
export function killAll(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it had ended by itself
    }
  }
}

/** True while the process is there and not a zombie waiting to be counted. */
export function isRunning(pid) {
  const state = statOf(pid)?.state;
  return state !== undefined && state !== "Z";
}

/** Proportional set size of these processes together, in KiB: shared pages are counted once. */
export function pssKiB(pids) {
  return pids
    .map((pid) => {
      try {
        return Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
      } catch {
        return 0;
      }
    })
    .reduce((sum, one) => sum + one, 0);
}

function running() {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
}

function parentOf(pid) {
  return statOf(pid)?.parent;
}

function statOf(pid) {
  try {
    // A program's name stands in parentheses and may hold anything, so the fields are counted from the last one.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
