// What the preview promises: the newest words soon, one page at a time, the last good page when one fails.

import { describe, expect, it, vi } from "vitest";
import type { Call } from "../../backend/call";
import type { Content } from "../../backend/contract";
import { become } from "./frame";
import { type Clock, Preview } from "./preview.svelte";
import { across } from "./together";

/** A clock that stands until it is moved. */
function standing(): Clock & { pass(ms: number): Promise<void> } {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    async pass(ms) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
      await new Promise((done) => setTimeout(done));
    },
  };
}

function previewing(answer: (content: Content) => Promise<string>) {
  const clock = standing();
  const words = { now: "first" };
  const asked: string[] = [];
  const call = (async (_: string, { content }: { content: Content }) => {
    asked.push(content.body);
    return { document: await answer(content) };
  }) as unknown as Call;
  const seen = () => ({ content: { body: words.now } as Content, house: "", top_label: "" });
  const preview = new Preview(call, seen, { nonce: "", faces: "" }, clock);
  return { preview, clock, words, asked };
}

describe("the page in step with the words", () => {
  it("is asked for at once the first time, and soon after the last key press later on", async () => {
    const { preview, clock, words, asked } = previewing(async ({ body }) => `<${body}>`);
    preview.changed();
    await clock.pass(0);
    expect(preview.document).toBe("<first>");
    for (words.now of ["a", "ab", "abc"]) {
      preview.changed();
      await clock.pass(80);
    }
    expect(asked).toEqual(["first"]);
    await clock.pass(100);
    expect(preview.document).toBe("<abc>");
  });

  it("does not wait for an end of typing", async () => {
    const { preview, clock, words } = previewing(async ({ body }) => `<${body}>`);
    preview.changed();
    await clock.pass(0);
    for (let key = 0; key < 8; key += 1) {
      words.now = `words ${key}`;
      preview.changed();
      await clock.pass(60);
    }
    expect(preview.document).toMatch(/words/);
  });

  it("asks for one page at a time, and after a slow one for the newest words", async () => {
    let free: (html: string) => void = () => {};
    const { preview, clock, words, asked } = previewing(() => new Promise((done) => (free = done)));
    preview.changed();
    await clock.pass(0);
    words.now = "second";
    preview.changed();
    words.now = "third";
    preview.changed();
    await clock.pass(1_600);
    expect(asked).toEqual(["first"]);
    expect(preview.late).toBe(true);
    free("<first>");
    await clock.pass(0);
    expect(preview.late).toBe(false);
    await clock.pass(300);
    expect(asked).toEqual(["first", "third"]);
  });

  it("keeps the last page where there is no new one, and says why", async () => {
    const answer = vi.fn(async () => "<good>");
    const { preview, clock } = previewing(answer);
    preview.changed();
    await clock.pass(0);
    answer.mockRejectedValueOnce({ code: null, message: "nested too deep" });
    preview.changed();
    await clock.pass(300);
    expect([preview.document, preview.failure]).toEqual(["<good>", "nested too deep"]);
    preview.changed();
    await clock.pass(300);
    expect(preview.failure).toBe("");
  });
});

describe("a page that becomes another", () => {
  const body = (html: string) => new DOMParser().parseFromString(html, "text/html").body;

  function check(from: string, to: string, stays: string) {
    const old = body(from);
    const kept = old.querySelector(stays);
    become(old, body(to));
    expect(old.innerHTML).toBe(body(to).innerHTML);
    expect(old.querySelector(stays)).toBe(kept);
  }

  it("keeps what is the same, also behind what was put in", () => {
    check(
      `<p data-sourcepos="1:1-1:2">a</p><p><img alt="x"></p>`,
      `<p data-sourcepos="1:1-1:2">a</p><p>new</p><p><img alt="x"></p>`,
      "img",
    );
    check(
      `<p>a</p><p data-sourcepos="2:1-2:1">b<img alt="x"></p>`,
      `<p data-sourcepos="4:1-4:1">b<img alt="x"></p>`,
      "img",
    );
    check(`<h1>one</h1><ul><li>a</li></ul>`, `<h1>two</h1><ul><li>a</li><li>b</li></ul>`, "li");
    check(`<p>a</p>`, ``, "i");
    check(``, `<p>a</p>`, "i");
  });
});

describe("scrolling together", () => {
  const tops = (list: number[]) => (i: number) => list[i] ?? null;

  function check(y: number, expected: number | null, there = [0, 100, 300], here = [0, 50, 650]) {
    const anchors = there.map((_, i) => i);
    expect(across(anchors, tops(there), tops(here), y)).toBe(expected);
  }

  it("divides the way between two places evenly", () => {
    check(50, 25);
    check(100, 50);
    check(200, 350);
    check(310, 660);
    check(-10, -10);
    check(5, null, [], []);
  });
});
