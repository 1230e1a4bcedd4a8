// What the desk shows is what is on disk: a real library keeps every edit, and is closed and opened again.

import { type StateCommand, type TransactionSpec } from "@codemirror/state";
import { redo, undo } from "@codemirror/commands";
import { afterAll, describe, expect, test } from "vitest";
import type { Call } from "../../backend/call";
import type { ArticleView, EditView } from "../../backend/contract";
import { type Engine, startEngine } from "../../backend/engine";
import { OpenArticle } from "./article.svelte";
import { withOrigins } from "./editor/origins";
import type { PartText } from "./partText";
import { seeded, StandingClock } from "./rehearsal";
import { runsOf } from "./runs";

/** Articles, and steps on each: a person does not undo ten thousand. */
const ARTICLES = 20;
const STEPS = 500;

let running: Engine | null = null;
const engine = () => (running ??= startEngine());
afterAll(() => running?.stop());

type Desk = { article: OpenArticle; me: string; bo: string };

async function desk(call: Call): Promise<Desk> {
  const { person } = await call("library", {});
  const empty = await call("new_article", { house: null });
  const { person: bo } = await call("know_person", { article: empty.id, person: "Bo Berg, editor" });
  const view = await call("open_article", { id: empty.id });
  return {
    article: new OpenArticle(view, { call, person, clock: new StandingClock() }),
    me: person.id,
    bo: bo.id,
  };
}

function edit(part: PartText, spec: TransactionSpec): void {
  part.took([part.state.update(spec)]);
}

function run(part: PartText, command: StateCommand): boolean {
  return command({ state: part.state, dispatch: (tr) => part.took([tr]) });
}

type Said = Record<string, { text: string; runs: readonly { len: number; origin: string }[] }>;

/** Every part that has words, with where they come from. */
function onScreen(article: OpenArticle): Said {
  const parts = article.parts().filter((part) => part.length > 0);
  return Object.fromEntries(parts.map((part) => [part.name, { text: part.text, runs: part.runs }]));
}

function onDisk(view: ArticleView): Said {
  const said: Said = {};
  const tell = (name: string, text: string) => {
    if (text) said[name] = { text, runs: view.runs[name] ?? [] };
  };
  tell("headline", view.headline);
  tell("deck", view.deck);
  for (const { id, text } of view.takeaways) tell(`takeaway:${id}`, text);
  tell("body", view.body);
  for (const { id, question, answer } of view.qa.pairs) {
    tell(`question:${id}`, question);
    tell(`answer:${id}`, answer);
  }
  tell("analysis", view.analysis);
  return said;
}

/** One random step, as a person would do it. Answers with what kind it was. */
async function step(dice: (sides: number) => number, { article, me, bo }: Desk, call: Call): Promise<string> {
  const parts = [article.body, article.headline, article.deck, article.analysis];
  parts.push(...article.takeaways.map((one) => one.text));
  parts.push(...article.pairs.flatMap((pair) => [pair.question, pair.answer]));
  const part = parts[dice(3) ? 0 : dice(parts.length)]!;
  const { length } = part.state.doc;
  const [x, y] = [dice(length + 1), dice(length + 1)];
  const span = { from: Math.min(x, y), to: Math.min(Math.max(x, y), Math.min(x, y) + dice(12)) };
  const word = ["a", "bc", "d e", "😀", "e\u0301", "z😀y", " ", "\r\n", "\n"][
    dice(part === article.body ? 9 : 7)
  ]!;
  const some = article.takeaways[dice(Math.max(1, article.takeaways.length))]?.id ?? null;
  const kind = dice(28);
  if (length > 400) edit(part, { changes: { from: 0, to: 300 }, userEvent: "delete" });
  else if (kind < 7) edit(part, { changes: { from: x, insert: word }, userEvent: "input.type" });
  else if (kind < 9) edit(part, { changes: { ...span, insert: word }, userEvent: "input.type.compose" });
  else if (kind < 11) edit(part, { changes: span, userEvent: "delete.selection" });
  else if (kind < 12) {
    // Half of them bring origins, as text copied in this window does; what others bring is unknown.
    const brought = runsOf([
      { text: "12", origin: `h:${bo}` },
      { text: "345", origin: "u:elsewhere" },
    ]);
    const effects = dice(2) ? [withOrigins(brought)] : [];
    edit(part, { changes: { ...span, insert: "12345" }, effects, userEvent: "input.paste" });
  } else if (kind < 13 && span.to > span.from) {
    const text = part.state.sliceDoc(span.from, span.to);
    const to = x <= span.from || x >= span.to ? x : span.from;
    if (text.isWellFormed() && !/[\r\n]/.test(text))
      edit(part, { changes: [span, { from: to, insert: text }], userEvent: "move.drop" });
  } else if (kind < 15) part.mark([span], [`h:${me}`, `h:${bo}`, "u:said"][dice(3)]!);
  else if (kind < 19) run(part, undo);
  else if (kind < 22) run(part, redo);
  else if (kind < 23 && article.takeaways.length < 6) article.addTakeaway(some);
  else if (kind < 24 && some) article.moveTakeaway(some, dice(2) ? 1 : -1);
  else if (kind < 25 && some) {
    const words = article.takeaway(some)?.text.text ?? "";
    const at = dice(words.length + 1);
    if (dice(3)) article.splitTakeaway(some, words.slice(0, at).isWellFormed() ? at : 0);
    else if (dice(2)) article.mergeTakeaway(some);
    else article.undoMaking(some);
  } else if (kind < 26 && some) {
    const back = article.removeTakeaway(some);
    if (dice(4) === 0) await article.flush();
    if (dice(2)) back();
  } else if (kind < 27 && dice(2)) {
    const pair = article.pairs[dice(Math.max(1, article.pairs.length))]?.id ?? null;
    if (article.pairs.length < 2) article.addPair(pair);
    else if (pair && dice(2)) article.movePair(pair, dice(2) ? 1 : -1);
    else if (pair) article.removePair(pair);
  } else if (kind === 27 && dice(2)) {
    // Somebody else writes on what they saw last, while something here may not be saved yet.
    const insert = [{ text: "BO", origin: `h:${bo}` }];
    const edits: EditView[] = [{ kind: "splice", part: "body", at: 0, delete: 0, insert }];
    await call("edit_article", { id: article.id, base: [...article.heads], edits, pasted: false });
  }
  return `kind ${kind} in ${part.name}`;
}

/**
 * Random steps on one article; answers with the places where the screen and the disk differ. `bent` is what stands
 * between the desk and the library.
 */
async function mismatches(
  seed: number,
  steps: number,
  bent: (call: Call) => Call = (call) => call,
): Promise<string[]> {
  const dice = seeded(seed);
  const call = bent(engine().call);
  const at = await desk(call);
  const { article } = at;
  const found: string[] = [];
  const compare = async (when: string) => {
    if (!(await article.flush())) found.push(`${when}: not saved: ${JSON.stringify(article.saveState)}`);
    await article.refresh();
    if (dice(4) === 0) await engine().reopen();
    const disk = onDisk(await engine().call("open_article", { id: article.id }));
    const screen = onScreen(article);
    for (const name of new Set([...Object.keys(screen), ...Object.keys(disk)])) {
      const [here, there] = [JSON.stringify(screen[name]), JSON.stringify(disk[name])];
      if (here !== there || here.includes("u:untold"))
        found.push(`seed ${seed}, ${when}: ${name}\n  on screen ${here}\n  on disk   ${there}`);
    }
  };
  for (let number = 0; number < steps && found.length === 0; number += 1) {
    const what = await step(dice, at, call);
    if (dice(30) === 0) await article.flush();
    if (dice(50) === 0) await compare(`step ${number}, ${what}`);
  }
  while (run(article.body, undo)) if (dice(50) === 0) await compare("undoing everything");
  await compare("everything undone");
  while (run(article.body, redo));
  await compare("everything done again");
  return found;
}

describe("what is on the screen is what is kept", () => {
  test("after 10,000 random edits, pastes, marks, undos and words of somebody else, every origin on the disk is the one on the screen", async () => {
    const found: string[] = [];
    for (let seed = 1; seed <= ARTICLES; seed += 1) found.push(...(await mismatches(seed, STEPS)));
    expect(found).toEqual([]);
  }, 240_000);

  test("a single origin that is lost on the way is found", async () => {
    let lost = 0;
    const bent =
      (call: Call): Call =>
      (name, request) => {
        if (name === "edit_article" && lost === 0) {
          for (const one of (request as { edits: EditView[] }).edits) {
            if (one.kind !== "splice" || one.insert.length === 0) continue;
            one.insert = one.insert.map(({ text }) => ({ text, origin: "u:lost" }));
            lost += 1;
            break;
          }
        }
        return call(name, request);
      };
    expect(await mismatches(1, 60, bent)).not.toEqual([]);
    expect(lost).toBe(1);
  }, 60_000);
});
