// The picture at the top: it comes, goes and comes back, and what its file says is only taken when a person takes it.

import { expect, test, vi } from "vitest";
import { makeFake } from "../../../backend/fake/fake";
import { GONE_HASH, HARBOUR_HASH } from "../../../backend/fake/pictures";
import { Toasts } from "../../../shared/toasts.svelte";
import { Desk } from "../desk.svelte";
import { HeroPicture } from "./hero.svelte";
import { Taking } from "./taking.svelte";

const HARBOUR = "0199a000-0000-7000-8000-000000000001";

async function hero(id = HARBOUR) {
  const fake = makeFake();
  const { person } = await fake.call("library", {});
  const desk = new Desk({ call: fake.call, person });
  await desk.open(id);
  const article = desk.current!;
  const toasts = new Toasts();
  const picture = new HeroPicture(article, fake.call, toasts);
  const taking = new Taking(fake.call, toasts);
  await picture.look(article.hero.asset);
  const undo = () => toasts.act(toasts.list.at(-1)!.id);
  const asset = (expected: string | null) => vi.waitFor(() => expect(article.hero.asset).toBe(expected));
  return { fake, article, picture, taking, toasts, undo, asset };
}

test("nothing that the file says is in the article until a person takes it, and then nobody has typed it", async () => {
  const { article, picture, undo } = await hero();
  expect(picture.state).toBe("shown");
  expect(picture.offers.map((offer) => offer.kind)).toEqual(["credit", "rights", "source_type", "tool"]);
  expect([article.heroRights.text, article.hero.source_type]).toEqual(["", null]);

  picture.accept(picture.offers.find((offer) => offer.kind === "rights")!);
  expect(article.heroRights.text).toBe("© 2026 Studio Brack. One use.");
  expect(article.heroRights.runs[0]?.origin).toMatch(/^u:picture-/);
  expect(picture.offers.map((offer) => offer.kind)).toEqual(["credit", "source_type", "tool"]);
  undo();
  expect(article.heroRights.text).toBe("");

  const credit = article.heroCredit.text;
  picture.accept(picture.offers.find((offer) => offer.kind === "tool")!);
  expect(article.heroCredit.text).toBe(`${credit} / Stable Diffusion (sdxl_base)`);
  picture.accept(picture.offers.find((offer) => offer.kind === "source_type")!);
  await vi.waitFor(() => expect(article.hero.source_type).toBe("trainedAlgorithmicMedia"));
});

test("what is declined is not offered again", async () => {
  const { picture } = await hero();
  for (const offer of picture.offers) picture.decline(offer);
  expect(picture.offers).toEqual([]);
});

test("a picture is replaced and removed, and both can be taken back", async () => {
  const { article, picture, taking, undo, asset } = await hero();
  article.set("hero.source_type", "digitalCapture");
  await vi.waitFor(() => expect(article.hero.source_type).toBe("digitalCapture"));
  const chosen = (await taking.chosen())!;
  picture.use(chosen);
  await asset(chosen.hash);
  expect(article.hero.source_type, "the other picture’s origin is not this one’s").toBeNull();
  undo();
  await asset(HARBOUR_HASH);
  await vi.waitFor(() => expect(article.hero.source_type).toBe("digitalCapture"));
  picture.remove();
  await asset(null);
  expect(picture.state).toBe("empty");
  undo();
  await asset(HARBOUR_HASH);
});

test("a picture whose file is gone is said to be, and comes back when it is chosen again", async () => {
  const { article, picture, asset } = await hero();
  article.set("hero.asset", GONE_HASH);
  await asset(GONE_HASH);
  await picture.look(article.hero.asset);
  expect(picture.state).toBe("gone");
  picture.use({ ...picture.view!, missing: false });
  expect(picture.state).toBe("shown");
  picture.failed();
  expect(picture.state).toBe("gone");
});

test("a picture that only a file named is shown by its name", async () => {
  const { article, picture, asset } = await hero();
  article.set("hero.asset", "images/pier.png");
  await asset("images/pier.png");
  expect(picture.state).toBe("elsewhere");
});

test("what cannot be kept is said, and the rest is taken", async () => {
  const { taking, toasts } = await hero();
  const taken = await taking.files(["/home/ada/a.png", "/home/ada/b.svg"]);
  expect(taken.map((one) => one.link)).toHaveLength(1);
  expect(toasts.list.at(-1)?.text).toContain("b.svg was not taken in");
  const pasted = await taking.pasted(new File(["bytes"], "image.png", { type: "image/png" }));
  expect(pasted?.hash).toHaveLength(64);
  expect(taking.busy).toBe(false);
});
