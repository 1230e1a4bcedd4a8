// Toasts come and go by themselves.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Toasts } from "./toasts.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what asks nothing goes after four seconds, what can be taken back after ten", () => {
  const toasts = new Toasts();
  toasts.show("Saved.");
  toasts.show("Takeaway removed.", { label: "Undo", name: "undo-removal", run: () => {} });
  vi.advanceTimersByTime(4_000);
  expect(toasts.list.map((toast) => toast.text)).toEqual(["Takeaway removed."]);
  vi.advanceTimersByTime(6_000);
  expect(toasts.list).toEqual([]);
});

test("a pointer that rests on it stops its clock", () => {
  const toasts = new Toasts();
  toasts.show("Saved.");
  toasts.pause(1);
  vi.advanceTimersByTime(60_000);
  expect(toasts.list).toHaveLength(1);
  toasts.resume(1);
  vi.advanceTimersByTime(4_000);
  expect(toasts.list).toEqual([]);
});

test("acting does the deed once and takes the toast away", () => {
  const toasts = new Toasts();
  const run = vi.fn();
  toasts.show("Takeaway removed.", { label: "Undo", name: "undo-removal", run });
  toasts.act(1);
  toasts.act(1);
  expect(run).toHaveBeenCalledTimes(1);
  expect(toasts.list).toEqual([]);
});
