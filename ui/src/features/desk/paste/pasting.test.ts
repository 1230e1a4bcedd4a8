// What a paste of formatted text does to a part, also when the answer is late, or none.

import { expect, test } from "vitest";
import type { Call } from "../../../backend/call";
import type { PasteView } from "../../../backend/contract";
import { Toasts } from "../../../shared/toasts.svelte";
import { PartText } from "../partText";
import { runsByCharacter } from "../rehearsal";
import type { Clock } from "../saving";
import { Pasting } from "./pasting.svelte";

const RICH = { html: "<b>ab</b>", plain: "ab" };

/** A part, and a desk whose answers come when the test says so. */
function desk(text: string) {
  const part = new PartText("body", text, runsByCharacter(text), "h:ada");
  const answers: ((view: PasteView) => void)[] = [];
  const failures: ((failure: unknown) => void)[] = [];
  const asked: unknown[] = [];
  const call = ((_name: string, request: unknown) => {
    asked.push(request);
    return new Promise((done, failed) => {
      answers.push(done as never);
      failures.push(failed);
    });
  }) as unknown as Call;
  let late: (() => void) | null = null;
  const clock: Clock = {
    now: () => 0,
    after: (_ms, run) => {
      late = run;
      return () => (late = null);
    },
  };
  const toasts = new Toasts();
  const pasting = new Pasting(call, toasts, clock);
  return { part, pasting, toasts, asked, answers, failures, tooLate: () => late?.() };
}

function type(part: PartText, at: number, text: string): void {
  part.took([part.state.update({ changes: { from: at, insert: text }, userEvent: "input.type" })]);
}

test("formatted text arrives as Markdown of unknown origin", async () => {
  const { part, pasting, answers, toasts, asked } = desk("12");
  const done = pasting.paste(part, 1, 1, RICH, false);
  answers[0]?.({ markdown: "**ab**", report: [] });
  await done;
  expect(asked).toEqual([{ ...RICH, line: false }]);
  expect(part.text).toBe("1**ab**2");
  expect(part.runs[1]?.origin).toMatch(/^u:paste-/);
  expect(toasts.list, "a paste that changed nothing is quiet").toEqual([]);
});

test("typing goes on meanwhile, and the text comes where it was meant to be", async () => {
  const { part, pasting, answers } = desk("12");
  const done = pasting.paste(part, 1, 1, RICH, false);
  type(part, 1, "b");
  type(part, 0, "a");
  answers[0]?.({ markdown: "**ab**", report: [] });
  await done;
  expect(part.text).toBe("a1**ab**b2");
});

test("what was selected gives way", async () => {
  const { part, pasting, answers } = desk("123");
  const done = pasting.paste(part, 0, 2, RICH, false);
  answers[0]?.({ markdown: "**ab**", report: [] });
  await done;
  expect(part.text).toBe("**ab**3");
});

test("where no answer comes, or a bad one, the plain words are pasted and it is said", async () => {
  for (const end of ["failure", "silence"]) {
    const { part, pasting, failures, toasts, tooLate } = desk("1");
    const done = pasting.paste(part, 1, 1, { html: "<b>a</b>", plain: "a\r\nb" }, false);
    if (end === "failure") failures[0]?.({ code: null, message: "No." });
    else tooLate();
    await done;
    expect(part.text).toBe("1a\nb");
    expect(toasts.list.map((toast) => toast.text)[0]).toContain("Pasted as plain text");
  }
});

test("what was changed is told on demand, and can be had as plain text instead", async () => {
  const { part, pasting, answers, toasts } = desk("1");
  const done = pasting.paste(part, 1, 1, RICH, false);
  answers[0]?.({ markdown: "**ab**", report: ["1 picture was left out."] });
  await done;
  type(part, 0, "b");
  toasts.act(toasts.list[0]!.id);
  expect(pasting.shown?.sentences).toEqual(["1 picture was left out."]);
  pasting.shown?.plainInstead?.();
  expect(part.text).toBe("b1ab");
});

test("where somebody has written in it, plain text is not offered any more", async () => {
  const { part, pasting, answers, toasts } = desk("");
  const done = pasting.paste(part, 0, 0, RICH, false);
  answers[0]?.({ markdown: "**ab**", report: ["…"] });
  await done;
  type(part, 3, "x");
  toasts.act(toasts.list[0]!.id);
  expect(pasting.shown?.plainInstead).toBeNull();
});

test("plain text takes no detour, unless a chat assistant left something in it", () => {
  const { pasting } = desk("");
  const wants = (plain: string) => pasting.wants({ html: "", plain });
  expect(wants("The boats leave at four.")).toBe(false);
  expect(wants("Surely, here is the harbour.\nSee 【1】.")).toBe(false);
  for (const plain of [
    "It fell :contentReference[oaicite:2]{index=2}.",
    "It fell【4:0†source】.",
    "https://a.org/?utm_source=chatgpt.com",
    "Sure! Here’s a draft.",
    "Here is the revised article:\n\nBoats",
  ]) {
    expect(wants(plain), plain).toBe(true);
  }
});

test("a headline takes the plain words of formatted text, and says what that left out", async () => {
  const { part, pasting, answers, asked, toasts } = desk("12");
  expect(pasting.wants({ html: "<p>ab</p>", plain: "ab" }, false), "nothing is lost").toBe(false);
  expect(pasting.wants(RICH, false)).toBe(true);
  const done = pasting.paste(part, 1, 1, { html: "<b>a</b><p>b</p>", plain: "a\nb" }, true, false);
  answers[0]?.({ markdown: "a\nb", report: [] });
  await done;
  expect(asked).toEqual([{ html: "", plain: "a\nb", line: true }]);
  toasts.list[0]?.action?.run();
  expect(pasting.shown?.sentences).toEqual([
    "Formatting was left out: this part holds plain words.",
    "Line breaks became spaces: this part has one line.",
  ]);
});
