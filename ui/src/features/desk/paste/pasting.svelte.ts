// Rich text on its way from the clipboard into a part: read beside the record, put where it belongs by then, and
// reported. Knows no editor, no DOM and no words but the toast's.

import { getContext, setContext } from "svelte";
import type { Call } from "../../../backend/call";
import type { Failure } from "../../../backend/contract";
import type { Toasts } from "../../../shared/toasts.svelte";
import { say } from "../../../shared/words.svelte";
import type { PartText } from "../partText";
import { type Clock, wallClock } from "../saving";
import { fit } from "./fit";
import type { Followed } from "../editor/followed";

/** Whoever pastes waits no longer than this for the formatting. */
const PATIENCE_MS = 3_000;

/** What a chat assistant's copy button leaves in plain text, and how it begins to speak. */
const RESIDUE =
  /oaicite|:contentReference|†[^】]{0,80}】|\ue200|citeturn\d|utm_source=|^\s*(?:sure|certainly|of course|absolutely|great question)\s*[!,.:—–]|^\s*here(?:[’']s| is) [^\n]{0,120}:\s*$/im;

/** Formatting that a part without Markdown cannot keep. */
const FORMATTED = /<(?:b|strong|i|em|u|s|del|code|a\s[^>]*href|h[1-6]|li|img|table)\b/i;

/** What the clipboard holds. */
export type Rich = { html: string; plain: string };

/** A paste that changed something, for whoever wants to know. */
export type Reported = { sentences: readonly string[]; plainInstead: (() => void) | null };

export class Pasting {
  /** The report on the screen, if somebody asked for it. */
  shown = $state.raw<Reported | null>(null);

  #call: Call;
  #toasts: Toasts | null;
  #clock: Clock;
  /** Where the last paste with a report stands. */
  #last: (() => void) | null = null;

  constructor(call: Call, toasts: Toasts | null, clock: Clock = wallClock) {
    this.#call = call;
    this.#toasts = toasts;
    this.#clock = clock;
  }

  /** Whether there is more to it than its plain words; where there is no Markdown, whether something must be said. */
  wants({ html, plain }: Rich, prose = true): boolean {
    if (RESIDUE.test(plain)) return true;
    return prose ? html.trim() !== "" : FORMATTED.test(html) || plain.trim().includes("\n");
  }

  /** Puts what the clipboard holds in the place of a stretch. Typing goes on meanwhile. */
  async paste(
    part: PartText,
    from: number,
    to: number,
    rich: Rich,
    line: boolean,
    prose = true,
  ): Promise<void> {
    const place = part.follow(from, to);
    const plain = rich.plain.replace(/\r\n?/g, "\n").toWellFormed();
    try {
      const read = await this.#inTime(
        this.#call("read_paste", { html: prose ? rich.html.toWellFormed() : "", plain, line }),
      );
      const report = prose ? read.report : [...plainly(rich, line), ...read.report];
      const markdown = read.markdown;
      if (markdown) part.paste(place, (before, after) => fit(markdown, plain, before, after));
      this.#last?.();
      this.#last = () => part.forget(place);
      if (report.length > 0) this.#report(part, place, markdown ? plain : "", report);
    } catch (failure) {
      if (plain) part.paste(place, () => plain);
      part.forget(place);
      this.#toasts?.show(say("paste-failed", { reason: (failure as Failure).message }));
    }
  }

  close(): void {
    this.shown = null;
  }

  #report(part: PartText, place: Followed, plain: string, sentences: readonly string[]): void {
    // What stands there is what was pasted, for as long as nobody has written in it.
    const pasted = part.text.slice(place.from, place.to);
    const plainInstead = () => part.paste(place, () => plain);
    this.#toasts?.show(say("paste-report", { count: sentences.length }), {
      label: say("paste-details"),
      name: "paste-details",
      run: () => {
        const untouched = plain !== "" && pasted !== "" && part.text.slice(place.from, place.to) === pasted;
        this.shown = { sentences, plainInstead: untouched ? plainInstead : null };
      },
    });
  }

  #inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((done, failed) => {
      const stop = this.#clock.after(PATIENCE_MS, () =>
        failed({ code: null, message: say("paste-too-slow") }),
      );
      answer.then(done, failed).finally(stop);
    });
  }
}

/** What is lost where only plain words can stand. */
function plainly({ html, plain }: Rich, line: boolean): string[] {
  return [
    ...(FORMATTED.test(html) ? [say("paste-plain-words")] : []),
    ...(line && plain.trim().includes("\n") ? [say("paste-one-line")] : []),
  ];
}

/** Where an editor finds it. */
export const PASTING = Symbol("what is being pasted");

export function providePasting(pasting: Pasting): Pasting {
  return setContext(PASTING, pasting);
}

/** The page's own; none for an editor that stands alone, which takes plain text. */
export function pasting(): Pasting | null {
  return getContext<Pasting | undefined>(PASTING) ?? null;
}
