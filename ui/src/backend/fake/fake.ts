// A record in memory, for tests and for work on the page in a plain browser. It obeys the contract: edits apply for
// real, origins are kept for every UTF-16 unit, what others wrote is merged. It is no measure of speed.

import type { Backend, Call, Listen } from "../call";
import type { Commands, Events, Failure, SettingsView } from "../contract";
import { ARTICLES, type FakeArticle } from "./articles";
import { backupsAnswers } from "./backups";
import { houseAnswers } from "./houses";
import { checkAnswers } from "./checks";
import { exportAnswers } from "./exports";
import { handoverAnswers } from "./handover";
import { historyAnswers } from "./history";
import { findAnswers } from "./find";
import { jobAnswers, longWork } from "./jobs";
import { ledgerAnswers } from "./ledger";
import { machineAnswers } from "./machines";
import { proposalAnswers } from "./proposals";
import { registerAnswers } from "./register";
import { libraryAnswers } from "./library";
import { marginAnswers } from "./margin";
import { marksAnswers } from "./marks";
import { pasteAnswers } from "./paste";
import { previewAnswers } from "./preview";
import { FakeRecord } from "./record";
import { reviewAnswers } from "./review";
import { settingsAnswers, settingsOfAddress } from "./settings";
import { spellingAnswers } from "./spelling";
import { originAnswers } from "./origins";
import { pictureAnswers } from "./pictures";
import { shelfAnswers } from "./shelf";
import { siteAnswers } from "./sites";
import { toolAnswers } from "./tools";
import { transferAnswers } from "./transfer";
import { type Answers, numbered, type World } from "./world";

export type FakeOptions = {
  empty?: boolean;
  latency_ms?: number;
  articles?: number;
  /** What was chosen before. */
  settings?: Partial<SettingsView>;
};

export type Fake = Backend & {
  /** Raises an event, as the desktop program would. */
  tell<Name extends keyof Events>(event: Name, told: Events[Name]): void;
  /** The next `times` calls of this command fail. */
  failNext(name: keyof Commands, failure?: Failure, times?: number): void;
  /** Every call of this command fails from now on; null ends it. */
  failAll(name: keyof Commands | null, failure?: Failure): void;
  /** Somebody else replaces a part's text; raises `changed`. */
  write(id: string, part: string, text: string): void;
  /** Everything that was asked, oldest first. */
  seen: { name: keyof Commands; request: unknown }[];
};

const DISK_FULL: Failure = {
  code: "not_saved",
  message: "The library could not be written: the disk is full. Free some space; Colophon goes on trying.",
};

/** The fake that the address asks for: `?empty`, `?latency=300`, `?fail=edit_article`, `?articles=10000`, and settings. */
export function fakeOfAddress(search: string): Fake {
  const asked = new URLSearchParams(search);
  const fake = makeFake({
    empty: asked.has("empty"),
    latency_ms: Number(asked.get("latency") ?? 0),
    articles: Number(asked.get("articles") ?? 0),
    settings: settingsOfAddress(asked),
  });
  const fails = asked.get("fail");
  if (fails) fake.failAll(fails as keyof Commands);
  Object.assign(window, { fake });
  return fake;
}

export function makeFake(options: FakeOptions = {}): Fake {
  const records = new Map<string, FakeRecord>();
  if (!options.empty) for (const article of ARTICLES) records.set(article.id, new FakeRecord(article));
  for (let i = records.size; i < (options.articles ?? 0); i += 1) {
    const article = numbered(i);
    records.set(article.id, new FakeRecord(article));
  }
  const seen: Fake["seen"] = [];
  const failing: { name: keyof Commands; failure: Failure; times: number }[] = [];
  const handlers: { event: string; handler: (told: never) => void }[] = [];
  const pick = (id: string): FakeRecord => {
    const record = records.get(id);
    if (!record) throw { code: "no_such_article", message: "This article is not in the library any more." };
    return record;
  };
  const add = (article: FakeArticle): FakeRecord => {
    const record = new FakeRecord({ ...article, updated: new Date().toISOString() });
    records.set(record.view.id, record);
    return record;
  };
  let made = 0;
  const nextId = () => `0199b000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;

  const world: World = { records, pick, add, nextId, tell: (event, told) => tell(event, told) };
  const { chosen, ...settings } = settingsAnswers(options.settings ?? {});
  const { houses, ...house } = houseAnswers(world);
  const { learn, ...tools } = toolAnswers(world);
  const long = longWork(world);
  const does: Answers<keyof Commands> = {
    ...libraryAnswers(world, chosen, houses),
    ...house,
    ...settings,
    ...backupsAnswers(),
    ...checkAnswers(world),
    ...shelfAnswers(world),
    ...handoverAnswers(world),
    ...historyAnswers(world),
    ...pictureAnswers(world),
    ...ledgerAnswers(world, learn),
    ...tools,
    ...machineAnswers(world),
    ...proposalAnswers(world, learn),
    ...registerAnswers(world),
    ...marginAnswers(world),
    ...reviewAnswers(world),
    ...originAnswers(world),
    ...marksAnswers(world),
    ...exportAnswers(world),
    ...transferAnswers(world),
    ...previewAnswers(),
    ...jobAnswers(world, long),
    ...siteAnswers(world, long, { empty: options.empty }),
    ...findAnswers(world, long.work),
    ...spellingAnswers(),
    ...pasteAnswers(),
    open_outside: () => null,
    close_window: () => null,
    toggle_full_screen: () => null,
    set_menu: () => null,
    open_menu: () => null,
    use_clipboard: () => null,
    set_theme: () => null,
  };

  const call: Call = async (name, request) => {
    seen.push({ name, request });
    await new Promise((done) => setTimeout(done, options.latency_ms ?? 0));
    const fails = failing.find((other) => other.name === name && other.times > 0);
    if (fails) {
      fails.times -= 1;
      throw fails.failure;
    }
    // As through the real door: nothing is shared with what was asked or answered.
    return structuredClone(does[name](structuredClone(request)));
  };
  const listen: Listen = async (event, handler) => {
    const entry = { event, handler: handler as (told: never) => void };
    handlers.push(entry);
    return () => void handlers.splice(handlers.indexOf(entry), 1);
  };
  const tell: Fake["tell"] = (event, told) => {
    for (const entry of [...handlers]) if (entry.event === event) entry.handler(told as never);
  };
  return {
    call,
    listen,
    tell,
    seen,
    failNext: (name, failure = DISK_FULL, times = 1) => void failing.push({ name, failure, times }),
    failAll: (name, failure = DISK_FULL) => {
      failing.length = 0;
      if (name) failing.push({ name, failure, times: Infinity });
    },
    write: (id, part, text) => {
      pick(id).write(part, text);
      tell("changed", { noun: "article", id });
    },
  };
}
