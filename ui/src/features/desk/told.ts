// What the page tells of the words at a place: what the checks have found in them, what is said about them, and where they
// come from. Knows no editor on the screen.

import { getContext, setContext } from "svelte";
import type { CommentView, FindingView, PersonView, SuggestionView } from "../../backend/contract";
import { ago } from "../../shared/time";
import { say } from "../../shared/words.svelte";
import type { Card, Doing } from "./editor/cards";
import { flagsAt } from "./editor/flagged";
import { notedAt } from "./editor/margin";
import type { PartText } from "./partText";

/** Words of a part that a finding is about. */
export type PartFlag = {
  readonly finding: FindingView;
  readonly part: string;
  readonly from: number;
  readonly to: number;
};

/** What lies outside the page; whoever puts it into the window brings it. */
export type Beside = {
  /** What the checks have found in words of the article, as of their last look. */
  readonly flags: readonly PartFlag[];
  /** Does a finding's fix, where its words stand now. */
  fix(finding: FindingView, at: number): void;
  /** Brings a finding into sight among the others. */
  showFinding(finding: FindingView): void;
  /** Brings a comment or a suggestion into sight among the others. */
  showNoted(id: string): void;
};

type Margin = {
  readonly comments: readonly CommentView[];
  readonly suggestions: readonly SuggestionView[];
};

/** So much of what somebody said stands in a card; all of it stands in the panel. */
const SAID_CHARS_MAX = 280;

export class Told {
  #beside: Beside;
  #margin: Margin;
  #findings: () => boolean;
  #explain: (part: PartText, at: number) => string[];

  /** `findings` says whether the page shows them; `explain`, who has written at a place, in lines. */
  constructor(
    beside: Beside,
    margin: Margin,
    findings: () => boolean,
    explain: (part: PartText, at: number) => string[],
  ) {
    this.#beside = beside;
    this.#margin = margin;
    this.#findings = findings;
    this.#explain = explain;
  }

  /** What stands at a place of a text; where its words come from only for whoever asks. */
  at(part: PartText, at: number, asked: boolean): Card[] {
    const flags = this.#findings() ? flagsAt(part.state, at) : [];
    const told = [
      ...flags.map(({ finding, from, to }) => this.#finding(finding, from, to)),
      ...notedAt(part.state, at).flatMap(({ id, from, to }) => this.#noted(id, from, to)),
    ];
    const [title, ...lines] = asked ? this.#explain(part, at) : [];
    return title === undefined
      ? told
      : [...told, { from: at, to: at, kind: "origin", title, lines, doings: [] }];
  }

  #finding(finding: FindingView, from: number, to: number): Card {
    const doings: Doing[] = [];
    if (finding.edits.length > 0)
      doings.push({ name: "fix-here", label: say("checks-fix"), run: () => this.#beside.fix(finding, from) });
    doings.push({
      name: "show-finding",
      label: say("checks-show"),
      run: () => this.#beside.showFinding(finding),
    });
    const required = finding.severity === "required" ? [say("checks-keeps-here")] : [];
    return { from, to, kind: "finding", title: finding.what, lines: [...required, finding.advice], doings };
  }

  #noted(id: string, from: number, to: number): Card[] {
    const doings = [
      { name: "show-noted", label: say("comments-open-card"), run: () => this.#beside.showNoted(id) },
    ];
    const comment = this.#margin.comments.find((one) => one.id === id);
    const first = comment?.thread[0];
    if (comment && first) {
      const answers = comment.thread.length - 1;
      const lines = [
        short(first.text),
        ...(answers > 0 ? [say("comments-replies", { count: answers })] : []),
      ];
      return [{ from, to, kind: "comment", title: signed(first.by, first.at), lines, doings }];
    }
    const one = this.#margin.suggestions.find((other) => other.id === id);
    if (!one) return [];
    return [{ from, to, kind: "suggestion", title: signed(one.by, one.at), lines: [suggested(one)], doings }];
  }
}

const signed = (by: PersonView, at: string) => `${by.name}, ${ago(at, Date.now())}`;

function suggested({ quote, replacement }: SuggestionView): string {
  if (quote === "") return say("comments-would-insert", { words: short(replacement) });
  if (replacement === "") return say("comments-would-delete", { words: short(quote) });
  return say("comments-would-replace", { words: short(quote), others: short(replacement) });
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > SAID_CHARS_MAX ? `${characters.slice(0, SAID_CHARS_MAX).join("")}…` : text;
}

const KEY = Symbol("what is told of words");

export function provideTold(told: Told): Told {
  return setContext(KEY, told);
}

/** The page's own; none for an editor that stands alone. */
export function toldOfWords(): Told | null {
  return getContext<Told | undefined>(KEY) ?? null;
}
