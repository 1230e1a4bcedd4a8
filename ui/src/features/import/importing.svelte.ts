// Bringing files in, and what became of them. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, ImportAnswer, Imported } from "../../backend/contract";

/** What a person must be told: an article that simply came in, a report to read, or a failure. */
export type Told =
  | { kind: "opened"; imported: Imported }
  | { kind: "report" }
  /** So many files that bringing them in is long work, and not done here. */
  | { kind: "many"; files: string[] }
  | { kind: "failed"; reason: string }
  | { kind: "nothing" };

/** So many files are brought in while the person waits; each takes about 12 ms. */
const FILES_AT_ONCE = 8;

export class Importing {
  /** The report on the screen, if there is one. */
  report = $state.raw<ImportAnswer | null>(null);
  busy = $state(false);

  #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  /** Lets the person choose files and brings them in. */
  async choose(): Promise<Told> {
    if (this.busy) return { kind: "nothing" };
    this.busy = true;
    try {
      const files = await this.#call("choose_files", { kind: "articles" });
      if (files.length === 0) return { kind: "nothing" };
      if (files.length > FILES_AT_ONCE) return { kind: "many", files };
      return await this.bring(files);
    } catch (failure) {
      return { kind: "failed", reason: (failure as Failure).message };
    } finally {
      this.busy = false;
    }
  }

  /** Brings these files in. */
  async bring(files: string[]): Promise<Told> {
    try {
      return this.take(await this.#call("import_files", { files }));
    } catch (failure) {
      return { kind: "failed", reason: (failure as Failure).message };
    }
  }

  /** Takes an answer, chosen or dropped. One clean article needs no report. */
  take(answer: ImportAnswer): Told {
    const [only, ...others] = answer.imported;
    const clean = only && others.length === 0 && answer.refused.length === 0 && isClean(only);
    if (clean) return { kind: "opened", imported: only };
    this.report = answer;
    return { kind: "report" };
  }

  close(): void {
    this.report = null;
  }
}

function isClean(imported: Imported): boolean {
  return imported.uncertain.length === 0 && imported.dropped.length === 0 && imported.handed === null;
}
