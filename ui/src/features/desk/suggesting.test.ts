// Suggesting mode: what is typed stands beside the text, in one suggestion a stretch; nothing that was typed is lost.

import { deleteCharBackward, deleteCharForward, deleteGroupBackward, redo, undo } from "@codemirror/commands";
import type { Transaction } from "@codemirror/state";
import type { Command, EditorView } from "@codemirror/view";
import { describe, expect, test } from "vitest";
import { makeFake } from "../../backend/fake/fake";
import { OpenArticle } from "./article.svelte";
import { seeded } from "./rehearsal";

const HARBOUR = "0199a000-0000-7000-8000-000000000001";

/** An article whose body is this, with suggesting switched on, and hands that write in it. */
async function page(body = "They sail at seven.") {
  const fake = makeFake();
  fake.write(HARBOUR, "body", body);
  const view = await fake.call("open_article", { id: HARBOUR });
  const article = new OpenArticle(view, { call: fake.call, person: { id: "p-ada", name: "Ada", role: "" } });
  article.suggest(true);
  const before = view.suggestions.length;
  const part = article.body;
  const at = (from: number, to = from) =>
    part.took([part.state.update({ selection: { anchor: from, head: to } })]);
  const put = (text: string, userEvent = "input.type") => {
    const { from, to } = part.state.selection.main;
    part.took([
      part.state.update({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length },
        userEvent,
      }),
    ]);
  };
  const type = (text: string) => [...text].forEach((letter) => put(letter));
  const press = (command: Command) => {
    const target = { state: part.state, dispatch: (tr: Transaction) => part.took([tr]) };
    command(target as unknown as EditorView);
  };
  /** What is suggested: from, to, what would stand there. */
  const mine = () =>
    article.margin.suggestions
      .filter((one) => one.state === "open" && one.by.id === "p-ada")
      .map((one) => [one.quote, one.replacement]);
  const kept = async () => {
    expect(await article.flush()).toBe(true);
    const record = await fake.call("open_article", { id: HARBOUR });
    return {
      body: record.body,
      suggested: record.suggestions
        .filter((one) => one.state === "open" && one.origin !== "h:p-jon")
        .map((one) => [one.quote, one.replacement]),
    };
  };
  return { fake, article, part, at, put, type, press, mine, kept, before };
}

describe("suggesting", () => {
  test("typed words collect in one suggestion, and the text stays as it is", async () => {
    const { at, type, mine, kept, part } = await page();
    at(9);
    type(" slowly");
    expect(mine()).toEqual([["", " slowly"]]);
    at(19);
    type(" Daily.");
    expect(mine(), "another place is another suggestion").toEqual([
      ["", " slowly"],
      ["", " Daily."],
    ]);
    expect(part.text).toBe("They sail at seven.");
    expect(await kept()).toEqual({
      body: "They sail at seven.",
      suggested: [
        ["", " slowly"],
        ["", " Daily."],
      ],
    });
  });

  test("what is selected is struck, and what is typed stands in its place", async () => {
    const { at, type, mine, kept } = await page();
    at(13, 18);
    type("eight");
    expect(mine()).toEqual([["seven", "eight"]]);
    expect((await kept()).suggested).toEqual([["seven", "eight"]]);
  });

  test("backspace takes back what was typed, and then strikes what stands there; delete strikes forwards", async () => {
    const { at, type, press, mine, part } = await page();
    at(18);
    type("th");
    press(deleteCharBackward);
    expect(mine()).toEqual([["", "t"]]);
    press(deleteCharBackward);
    expect(mine(), "nothing is suggested any more").toEqual([]);
    press(deleteCharBackward);
    press(deleteCharBackward);
    expect(mine()).toEqual([["en", ""]]);
    expect(part.state.selection.main.head, "the caret goes with it").toBe(16);
    at(18);
    press(deleteCharForward);
    expect(mine(), "one stretch is one suggestion").toEqual([["en.", ""]]);
    press(deleteGroupBackward);
    expect(part.text).toBe("They sail at seven.");
  });

  test("undo goes back by words, to nothing, and redo brings the words again", async () => {
    const { at, type, press, mine, part } = await page();
    at(9);
    type(" very slowly");
    press(undo);
    expect(mine()).toEqual([["", " very"]]);
    press(undo);
    expect(mine()).toEqual([]);
    press(redo);
    press(redo);
    expect(mine()).toEqual([["", " very slowly"]]);
    expect(part.text).toBe("They sail at seven.");
  });

  test("what is pasted is suggested as words that nobody has spoken for", async () => {
    const { at, put, article } = await page();
    at(9);
    put(" slowly", "input.paste");
    expect(article.margin.suggestions.at(-1)?.origin).toMatch(/^u:paste-/);
  });

  test("whoever switches it off writes again, and what was suggested stays", async () => {
    const { at, type, mine, part, article, kept } = await page();
    at(9);
    type(" slowly");
    article.suggest(false);
    at(0);
    type("So ");
    expect(part.text).toBe("So They sail at seven.");
    expect(mine()).toEqual([["", " slowly"]]);
    expect(article.margin.placeOf(article.margin.suggestions.at(-1)!.id), "it moves along").toMatchObject({
      from: 12,
    });
    expect((await kept()).suggested).toEqual([["", " slowly"]]);
    article.suggest(true);
    at(12);
    type("!");
    expect(await kept()).toEqual({ body: "So They sail at seven.", suggested: [["", " slowly!"]] });
  });

  test("what cannot be saved is said to be so, kept, and sent again", async () => {
    const { fake, at, type, article, kept } = await page();
    fake.failNext("edit_article");
    at(9);
    type(" slow");
    expect(await article.flush()).toBe(false);
    expect(article.saveState.kind).toBe("unsaved");
    type("ly");
    expect((await kept()).suggested).toEqual([["", " slowly"]]);
  });

  test("what others write meanwhile moves what is suggested along", async () => {
    const { fake, at, type, article, kept } = await page();
    const elsewhere = async (from: number, deleted: number, text: string) => {
      const { heads: base } = await fake.call("open_article", { id: HARBOUR });
      const insert = [{ text, origin: "h:p-other" }];
      const edits = [{ kind: "splice" as const, part: "body", at: from, delete: deleted, insert }];
      await fake.call("edit_article", { id: HARBOUR, base, edits, pasted: false });
    };
    at(13, 18);
    type("eight");
    article.suggest(false);
    at(0);
    type("So ");
    await elsewhere(0, 4, "Ferries");
    expect((await kept()).suggested).toEqual([["seven", "eight"]]);
    expect(article.body.text).toContain("So ");
    const { id } = article.margin.suggestions.at(-1)!;
    expect(article.margin.placeOf(id)?.from).toBe(article.body.text.indexOf("seven"));

    // One that waits while an answer takes away what stood ahead of it.
    article.suggest(true);
    at(0);
    type("1");
    const saving = article.flush();
    at(article.body.text.length);
    type(" Daily.");
    await elsewhere(0, 12, "");
    await saving;
    expect(await article.flush()).toBe(true);
    expect(article.saveState.kind).toBe("saved");
    expect((await kept()).suggested).toContainEqual(["", " Daily."]);
  });

  test("a suggestion is taken as any other, and that is undone as any other", async () => {
    const { at, type, article, part, press, kept } = await page();
    at(13, 18);
    type("eight");
    await article.flush();
    const { id } = article.margin.suggestions.at(-1)!;
    expect(article.margin.accept(id)).toBe("accepted");
    expect(part.text).toBe("They sail at eight.");
    expect(await kept()).toEqual({ body: "They sail at eight.", suggested: [] });
    press(undo);
    expect(await kept()).toEqual({ body: "They sail at seven.", suggested: [["seven", "eight"]] });
  });

  test("whatever is typed and deleted, the text stays, and the record has what the screen shows", async () => {
    for (let round = 0; round < 12; round += 1) {
      const random = seeded(round + 1);
      const body = "One two three. Four five 😀 six.";
      const { at, type, press, mine, kept, part, article } = await page(body);
      for (let step = 0; step < 40; step += 1) {
        const pick = random(6);
        const place = random(13);
        if (pick === 0) at(place);
        else if (pick === 1) at(place, place + random(6));
        else if (pick === 2) press(deleteCharBackward);
        else if (pick === 3) press(random(2) > 0 ? undo : redo);
        else type(["a", "bc ", "é"][random(3)]!);
        if (random(10) === 0) await article.flush();
      }
      expect(part.text).toBe(body);
      const { suggested, body: written } = await kept();
      expect(written).toBe(body);
      expect(suggested.toSorted()).toEqual(mine().toSorted());
    }
  });
});
