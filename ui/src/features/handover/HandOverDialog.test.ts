// The dialog from what goes along to the file.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { EVERYTHING } from "../../backend/listing";
import HandOverDialog from "./HandOverDialog.svelte";

async function dialog({ flushed = true, prompts = 2 } = {}) {
  const fake = makeFake();
  const { rows } = await fake.call("articles", { listing: EVERYTHING, ranked: false, offset: 0, limit: 1 });
  const call = (async (name: "packing", request: { id: string }) => {
    const answer = await fake.call(name, request);
    return name === "packing" ? { ...(answer as object), prompts } : answer;
  }) as typeof fake.call;
  const { container } = render(HandOverDialog, {
    call,
    article: rows[0]!.id,
    headline: rows[0]!.headline,
    folder: "/home/ada/Documents",
    flush: () => Promise.resolve(flushed),
    onclose: vi.fn(),
  });
  const tick = () => container.querySelector<HTMLInputElement>("input[name=prompts]");
  const now = () => fireEvent.click(container.querySelector("[data-action=hand-over-now]")!);
  const packed = () => fake.seen.filter(({ name }) => name === "pack_article");
  return { fake, container, tick, now, packed };
}

test("it says what goes along, and prompts stay until somebody ticks that they go", async () => {
  const { container, tick, now, packed } = await dialog();
  await waitFor(() => expect(container.querySelector("[data-list=goes-along]")).not.toBeNull());
  expect(container.querySelector("[data-list=goes-along]")?.textContent).toContain("214 changes");
  expect(tick()?.checked).toBe(false);
  await now();
  await waitFor(() => expect(container.querySelector("[data-result=hand-over]")).not.toBeNull());
  expect(packed()[0]?.request).toMatchObject({ with_prompts: false, to: "/home/ada/Documents" });
  expect(container.querySelector("[data-result=hand-over] code")?.textContent).toMatch(/^[0-9a-f]{64}$/);

  await fireEvent.click(tick()!);
  expect(
    container.querySelector("[data-result=hand-over]"),
    "another file than the one that is there",
  ).toBeNull();
  await now();
  await waitFor(() => expect(packed()[1]?.request).toMatchObject({ with_prompts: true }));
});

test("where no prompt is known there is nothing to tick", async () => {
  const { tick } = await dialog({ prompts: 0 });
  await waitFor(() => expect(tick()).not.toBeNull());
  expect(tick()?.disabled).toBe(true);
});

test("nothing is handed over while the newest words are not on the disk", async () => {
  const { container, packed } = await dialog({ flushed: false });
  await waitFor(() =>
    expect(container.querySelector("[role=alert]")?.textContent).toContain("not saved yet"),
  );
  expect(packed()).toEqual([]);
});

test("a refusal is shown, and the dialog stays", async () => {
  const { fake, container, now } = await dialog();
  await waitFor(() => expect(container.querySelector("[data-list=goes-along]")).not.toBeNull());
  fake.failNext("pack_article", { code: "failed", message: "The folder is gone." } as never);
  await now();
  await waitFor(() =>
    expect(container.querySelector("[role=alert]")?.textContent).toBe("The folder is gone."),
  );
});
