// What leaves the window can always be read, and what fails always says so in the same shape.

import { afterEach, describe, expect, test, vi } from "vitest";
import { call, failure, wellFormed } from "./call";

afterEach(() => vi.unstubAllGlobals());

describe("call", () => {
  test("every string becomes well-formed, however deep, at the same length", () => {
    const sent = wellFormed({
      id: "a\ud83d",
      edits: [{ insert: [{ text: "\ude00x", origin: "h:a" }] }],
      n: 3,
      no: null,
    });
    expect(sent).toEqual({
      id: "a\ufffd",
      edits: [{ insert: [{ text: "\ufffdx", origin: "h:a" }] }],
      n: 3,
      no: null,
    });
    expect(wellFormed("😀")).toBe("😀");
  });

  test("whatever went wrong arrives as a failure with a message", () => {
    expect(failure({ code: "not_saved", message: "Full." })).toEqual({ code: "not_saved", message: "Full." });
    expect(failure(new TypeError("broken"))).toEqual({ code: null, message: "broken" });
    expect(failure("refused")).toEqual({ code: null, message: "refused" });
    expect(failure(undefined).message).not.toBe("");
  });

  test("in a plain browser the fake answers, and its refusals are failures", async () => {
    expect((await call("library", {})).person.name).not.toBe("");
    await expect(call("open_article", { id: "nobody\ud83d" })).rejects.toMatchObject({
      code: "no_such_article",
    });
  });

  test("in the desktop program Tauri is asked, by the command’s name, with the request under one key", async () => {
    const asked: unknown[] = [];
    vi.stubGlobal("__TAURI_INTERNALS__", {
      invoke: (name: string, told: unknown) => {
        asked.push([name, told]);
        return name === "choose_folder"
          ? Promise.resolve("/x")
          : Promise.reject({ code: null, message: "No." });
      },
    });
    vi.resetModules();
    const fresh = await import("./call");
    expect(await fresh.call("choose_folder", { title: "a\ud83d" })).toBe("/x");
    expect(asked).toEqual([["choose_folder", { request: { title: "a\ufffd" } }]]);
    await expect(fresh.call("import_sample", {})).rejects.toEqual({ code: null, message: "No." });
  });
});
