// A real library without a window, for tests whose question a stand-in cannot answer: the commands of the contract go to
// the program `engine` of the workspace (tests/harness/engine.rs), which keeps them in SQLite.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Call, wellFormed } from "./call";

export type Engine = {
  call: Call;
  /** Closes the library and opens it again: from now on it knows what is on disk, and nothing else. */
  reopen(): Promise<void>;
  /** The library goes with it. */
  stop(): void;
};

/** Starts it with an empty library. It is built first, which is quick where the tests in Rust have been built. */
export function startEngine(): Engine {
  const folder = mkdtempSync(path.join(tmpdir(), "colophon-engine-"));
  const engine = spawn(built(), [path.join(folder, "library")], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting: { done: (answer: unknown) => void; failed: (failure: unknown) => void }[] = [];
  createInterface({ input: engine.stdout }).on("line", (line) => {
    const said = JSON.parse(line) as { answer?: unknown; failure?: unknown };
    const asked = waiting.shift();
    if (said.failure !== undefined) asked?.failed(said.failure);
    else asked?.done(said.answer);
  });
  engine.on("exit", (code) => {
    for (const { failed } of waiting.splice(0)) failed(new Error(`the engine ended with ${code}`));
  });
  const ask = (name: string, request: unknown) =>
    new Promise<unknown>((done, failed) => {
      waiting.push({ done, failed });
      engine.stdin.write(`${JSON.stringify({ name, request: wellFormed(request) })}\n`);
    });
  return {
    call: ((name: string, request: unknown) => ask(name, request)) as Call,
    reopen: async () => void (await ask("reopen", null)),
    stop: () => {
      engine.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the program is. The same packages as in `cargo quick`, so that nothing is compiled twice. */
function built(): string {
  const asked = ["build", "--workspace", "--exclude", "colophon", "--bin", "engine"];
  const options = [...asked, "--locked", "--quiet", "--message-format", "json"];
  const told = execFileSync("cargo", options, { encoding: "utf8", maxBuffer: 1 << 28 });
  for (const line of told.split("\n")) {
    const message = line.startsWith("{") ? (JSON.parse(line) as { executable?: string | null }) : {};
    if (message.executable) return message.executable;
  }
  throw new Error("cargo built the engine and did not say where it is");
}
