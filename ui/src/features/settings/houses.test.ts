// House styles of one's own: copied, changed with effect at once, and never changed to something that cannot work.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import HouseSection from "./HouseSection.svelte";
import { Settings } from "./settings.svelte";

async function opened() {
  const fake = makeFake();
  const settings = new Settings(fake.call);
  await settings.open();
  const houses = async () => (await fake.call("library", {})).houses;
  const onhouses = vi.fn();
  const given = { settings, call: fake.call, houses: await houses(), article: null, onhouses };
  const { container, rerender } = render(HouseSection, given);
  const field = (name: string) => container.querySelector<HTMLInputElement>(`[data-field="${name}"]`)!;
  const press = async (action: string) => {
    const found = () => container.querySelector(`[data-action="${action}"]`);
    await waitFor(() => expect(found(), action).not.toBeNull());
    await fireEvent.click(found()!);
  };
  return {
    fake,
    container,
    field,
    press,
    onhouses,
    again: async () => rerender({ ...given, houses: await houses() }),
  };
}

/** The same with a copy of AiNews’s style open. */
async function copied() {
  const room = await opened();
  await fireEvent.click(screen.getByRole("button", { name: "Look at AiNews" }));
  await room.press("copy-house");
  await fireEvent.input(room.field("copy-title"), { target: { value: "The Gazette" } });
  await room.press("copy-house-now");
  await waitFor(() => expect(room.field("house-title").value).toBe("The Gazette"));
  return room;
}

const type = async (field: HTMLInputElement, value: string) => {
  await fireEvent.input(field, { target: { value } });
  await fireEvent.change(field, { target: { value } });
};

test("what must be signed and how strict a check is are kept as they are pressed", async () => {
  const { fake, container, field } = await copied();
  const kept = async () => (await fake.call("house", { name: "the-gazette" })).form;
  await fireEvent.click(field("review-other-person"));
  await waitFor(async () => expect((await kept()).review.other_person).toBe(true));
  await fireEvent.change(field("review-sign-offs"), { target: { value: "2" } });
  for (const word of ["names", "facts"])
    await fireEvent.click(container.querySelector(`[data-scope="${word}"]`)!);
  await waitFor(async () =>
    expect((await kept()).review).toEqual({ other_person: true, sign_offs: 2, scope: ["facts", "names"] }),
  );
  await fireEvent.change(field("check-links"), { target: { value: "off" } });
  await waitFor(async () => expect((await kept()).checks).toEqual({ links: "off" }));
  await fireEvent.change(field("check-links"), { target: { value: "" } });
  await waitFor(async () => expect((await kept()).checks).toEqual({}));
  await type(field("unknown-percent"), "5");
  await waitFor(async () => expect((await kept()).unknown_percent).toBe(5));
  await type(field("unknown-percent"), "many");
  expect(field("unknown-percent").value, "what is no percentage is not kept").toBe("5");
});

test("a style opens with what its templates make, so that nothing moves under the hand", async () => {
  const { container } = await opened();
  await fireEvent.click(screen.getByRole("button", { name: "Look at AiNews" }));
  await screen.findByText(/Before an article may be approved/);
  expect(container.querySelector("[data-result=house-asks]")?.textContent).toMatch(/1 sign-off/);
});

test("what comes with Colophon is looked at, and a copy of it can be changed", async () => {
  const { fake, container, field, onhouses, press, again } = await copied();
  expect(onhouses).toHaveBeenCalled();
  await type(field("label-analysis"), "Our View");
  await waitFor(async () =>
    expect((await fake.call("house", { name: "the-gazette" })).form.labels["analysis"]?.label).toBe(
      "Our View",
    ),
  );
  await type(field("max-deck"), "120");
  await waitFor(async () =>
    expect((await fake.call("house", { name: "the-gazette" })).form.limits["deck"]).toEqual({
      recommended: 120,
      max: 120,
    }),
  );
  await type(field("max-deck"), "");
  await waitFor(async () =>
    expect((await fake.call("house", { name: "the-gazette" })).form.limits["deck"]).toBeUndefined(),
  );
  await press("houses-back");
  await again();
  const rows = [...container.querySelectorAll("[data-house]")].map((row) => row.textContent);
  expect(rows).toEqual(["Look", "Look", "Change"]);
});

test("a template shows what it makes while it is typed, and a broken one is not kept", async () => {
  const { fake, container, field } = await copied();
  const made = () => container.querySelector('[data-made="note"] .text')?.textContent;
  await waitFor(() => expect(made()).toContain("Ada Lovelace"));
  await fireEvent.change(field("note_template"), { target: { value: "own" } });
  await type(field("note_template-own"), "We asked {{ tools }}.");
  await waitFor(() => expect(made()).toBe("We asked ChatGPT."));
  const kept = async () => (await fake.call("house", { name: "the-gazette" })).form.note_template;
  await waitFor(async () => expect(await kept()).toBe("We asked {{ tools }}."));
  await type(field("note_template-own"), "We asked {{ tools");
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("the one before stays"));
  expect(await kept()).toBe("We asked {{ tools }}.");
  expect(field("note_template-own").value, "what was typed stays to be mended").toBe("We asked {{ tools");
});

test("another order says whose sign-offs it voids before it is used", async () => {
  const { fake, container, press } = await copied();
  const list = within(container.querySelector("ol")!);
  const names = () => list.getAllByRole("listitem").map((row) => row.querySelector(".name")?.textContent);
  await fireEvent.click(list.getByRole("button", { name: "Move Analysis up" }));
  expect(names().slice(5)).toEqual(["Analysis", "Questions and answers", "Editor’s note"]);
  expect(container.querySelector('[data-result="order-changed"]')?.textContent).toContain(
    "no sign-off is touched",
  );
  const order = async () => (await fake.call("house", { name: "the-gazette" })).form.order;
  expect((await order())[5], "nothing is kept yet").toBe("qa");
  await press("keep-order");
  await waitFor(async () => expect((await order())[5]).toBe("analysis"));
});

test("a style goes only when nothing follows it, and after a question", async () => {
  const { fake, container, press } = await copied();
  await press("ask-remove-house");
  await press("remove-house");
  await waitFor(() => expect(container.querySelector('[data-field="house"]')).not.toBeNull());
  expect((await fake.call("library", {})).houses.map(({ name }) => name)).toEqual(["ainews", "plain"]);
});
