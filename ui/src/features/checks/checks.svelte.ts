// What is found in the article in hand before it leaves: asked for after each save, never while somebody waits for it.
// Knows neither Tauri nor the DOM.

import { untrack } from "svelte";
import type { Call } from "../../backend/call";
import type { CheckedView, Failure, FindingView, Recorded, WaiverView } from "../../backend/contract";

/** So long after the last save the article is looked at anew. */
const LOOK_AFTER_MS = 700;

/** What is said of a whole part is said of no words, unless it has hardly more than some. */
const WHOLE_UNITS_MAX = 40;

/** A part of the page, as far as a finding needs it. */
export type Part = {
  readonly text: string;
  /** Writes several changes in one step that one undo takes back. */
  type(changes: readonly { from: number; to: number; insert: string }[]): void;
  focus(at: number): void;
  reveal(from: number, to: number): void;
};

/** Words of a part that a finding is about, where they stand in the text that was there when it was looked at. */
export type Flag = {
  readonly finding: FindingView;
  readonly part: string;
  readonly from: number;
  readonly to: number;
};

/** An article as far as its checks need it. */
export type Looked = {
  readonly id: string;
  part(name: string): Part | undefined;
  flush(): Promise<boolean>;
  taking(change: () => Promise<Recorded>): Promise<Recorded>;
};

/** Findings of one check. */
export type Group = { check: string; name: string; severity: string; findings: readonly FindingView[] };

export class Checks {
  view = $state.raw<CheckedView | null>(null);
  failure = $state("");
  /** The finding that was gone to last, by its key. */
  current = $state("");
  /** Counts up when the panel should bring the current one into sight, and put the focus there. */
  wanted = $state(0);

  #call: Call;
  #language: () => string;
  #article: Looked | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #again = false;

  constructor(call: Call, language: () => string) {
    this.#call = call;
    this.#language = language;
  }

  /** What stands against the article: not set aside by anybody. */
  readonly open = $derived((this.view?.findings ?? []).filter((one) => !one.waiver));
  readonly waived = $derived((this.view?.findings ?? []).filter((one) => one.waiver));
  readonly required = $derived(this.open.filter((one) => one.severity === "required").length);
  readonly groups: readonly Group[] = $derived(grouped(this.open));
  /** Waivers whose words have changed: they set nothing aside any more. */
  readonly lapsed: readonly WaiverView[] = $derived(this.view?.lapsed ?? []);

  /** Words that something is found in. Follows the looks, and not what is typed between them. */
  readonly flags: readonly Flag[] = $derived.by(() => {
    const { open } = this;
    return untrack(() => this.#flags(open));
  });

  /** Another article is in hand, or this one was saved. */
  saved(article: Looked | null): void {
    if (article?.id !== this.#article?.id) {
      this.view = null;
      this.failure = "";
      this.current = "";
    }
    const first = article !== null && this.#article?.id !== article.id;
    this.#article = article;
    clearTimeout(this.#timer);
    if (article) this.#timer = setTimeout(() => void this.look(), first ? 0 : LOOK_AFTER_MS);
  }

  /** Looks now; while a look is under way, once more after it. */
  async look(): Promise<void> {
    const article = this.#article;
    if (!article) return;
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    try {
      const view = await this.#call("check_article", { article: article.id, language: this.#language() });
      if (this.#article?.id === article.id) {
        this.view = view;
        this.failure = "";
      }
    } catch (failure) {
      this.failure = (failure as Failure).message;
    } finally {
      this.#asking = false;
    }
    if (this.#again) {
      this.#again = false;
      await this.look();
    }
  }

  /** Shows where a finding is. Its words may have moved since it was found. */
  go(finding: FindingView): void {
    this.current = finding.key;
    const at = this.#now(finding);
    if (at) at.part.reveal(at.from, at.to);
  }

  /** The next finding that stands somewhere, or the one before; round and round. */
  step(by: 1 | -1): FindingView | null {
    const placed = this.groups.flatMap((group) => group.findings).filter((one) => one.place);
    const at = placed.findIndex((one) => one.key === this.current);
    const next =
      placed[(at < 0 ? (by > 0 ? 0 : placed.length - 1) : at + by + placed.length) % placed.length];
    const here = next && this.#now(next);
    here?.part.focus(here.to);
    if (next) this.go(next);
    return next ?? null;
  }

  /** Brings a finding into sight among the others. */
  point(finding: FindingView): void {
    this.current = finding.key;
    this.wanted += 1;
  }

  /**
   * Does the mechanical fix, as one step that one undo takes back. `near` is about where the words stand now, if that is
   * known. Answers whether they were still there.
   */
  fix(finding: FindingView, near = finding.place?.from): boolean {
    const part = this.#article?.part(finding.edits[0]?.part ?? "");
    const at = this.#now(finding, near);
    if (!part || !at || !finding.place) return false;
    const moved = at.from - finding.place.from;
    const changes = finding.edits.map(({ from, to, text }) => ({
      from: from + moved,
      to: to + moved,
      insert: text,
    }));
    if (changes.some(({ from, to }) => from < 0 || to > part.text.length)) return false;
    part.type(changes);
    this.#drop(finding);
    return true;
  }

  /** Sets a finding aside. `by` is "Name, role"; empty means the person who writes here. Answers whether it is kept. */
  async waive(finding: FindingView, reason: string, by: string): Promise<boolean> {
    const article = this.#article;
    if (!article) return false;
    return this.#change(article, () =>
      this.#call("waive_finding", { article: article.id, key: finding.key, reason, by: by.trim() || null }),
    );
  }

  async withdraw(waiver: WaiverView): Promise<boolean> {
    const article = this.#article;
    if (!article) return false;
    return this.#change(article, () => this.#call("withdraw_waiver", { article: article.id, id: waiver.id }));
  }

  async #change(article: Looked, change: () => Promise<Recorded>): Promise<boolean> {
    this.failure = "";
    try {
      if (!(await article.flush())) return false;
      await article.taking(change);
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return false;
    }
    await this.look();
    return true;
  }

  /** Where the words of a finding stand now: where they were, or at the nearest place that has them. */
  #now(
    { place, quote }: FindingView,
    near = place?.from ?? 0,
  ): { part: Part; from: number; to: number } | null {
    const part = place && this.#article?.part(place.part);
    if (!part) return null;
    const length = place.to - place.from;
    const from = nearest(part.text, quote, near);
    return from === null ? null : { part, from, to: from + length };
  }

  #flags(findings: readonly FindingView[]): Flag[] {
    return findings.flatMap((finding) => {
      const at = this.#now(finding);
      const about = finding.place?.part;
      if (!at || about === undefined || at.from === at.to) return [];
      const whole = at.to - at.from === at.part.text.length;
      return whole && at.part.text.length > WHOLE_UNITS_MAX
        ? []
        : [{ finding, part: about, from: at.from, to: at.to }];
    });
  }

  /** Until the next look, what was mended is not shown. */
  #drop(finding: FindingView): void {
    if (!this.view) return;
    this.view = { ...this.view, findings: this.view.findings.filter((one) => one !== finding) };
  }
}

function grouped(findings: readonly FindingView[]): Group[] {
  const groups: (Omit<Group, "findings"> & { findings: FindingView[] })[] = [];
  for (const one of findings) {
    const last = groups.find(({ check }) => check === one.check);
    if (last) last.findings.push(one);
    else groups.push({ check: one.check, name: one.name, severity: one.severity, findings: [one] });
  }
  return groups;
}

/** Where `quote` begins in `text`, as near to `from` as there is one; null where there is none. */
function nearest(text: string, quote: string, from: number): number | null {
  if (!quote) return from <= text.length ? from : null;
  const before = text.lastIndexOf(quote, from);
  const after = text.indexOf(quote, from);
  if (before < 0 && after < 0) return null;
  if (before < 0) return after;
  if (after < 0) return before;
  return from - before <= after - from ? before : after;
}
