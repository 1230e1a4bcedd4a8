// A house style under the hands: what it asks for, what its templates make of the article on the desk, and what the record
// refuses. A change takes effect as soon as it is kept. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Failure, HouseForm, HouseKept, HouseSheet, HouseTried } from "../../backend/contract";

/** Templates are tried so long after the last key. */
const TRY_MS = 200;

export type Part = keyof HouseForm;

export class Houses {
  /** The style that is open, as the record has it. */
  sheet = $state.raw<HouseSheet | null>(null);
  /** The same with what is on its way to the record. */
  form = $state.raw<HouseForm | null>(null);
  /** What the templates make now, kept or not. */
  tried = $state.raw<HouseTried | null>(null);
  /** Why the last change was not kept. */
  failure = $state("");
  /** Which part of the form that was. */
  failed = $state<Part | null>(null);

  #call: Call;
  #article: () => string | null;
  #onkept: () => void;
  /** One change at a time, in the order in which they were made. */
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trial = 0;

  /** `article` is the one on the desk, whose note is shown; `onkept` hears that styles are not what they were. */
  constructor(call: Call, article: () => string | null, onkept: () => void) {
    this.#call = call;
    this.#article = article;
    this.#onkept = onkept;
  }

  /** Opens a style. */
  async open(name: string): Promise<void> {
    await this.#or(async () => {
      const sheet = await this.#call("house", { name });
      // What its templates make comes with it, so that nothing moves while somebody is about to press it.
      await this.#try(sheet.form);
      this.#take(sheet);
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#trial += 1;
    this.sheet = null;
    this.form = null;
    this.tried = null;
    this.#fail(null, "");
  }

  /** Changes the open style. Answers whether that was kept. */
  async change(part: Part, to: Partial<HouseForm>): Promise<boolean> {
    if (!this.form) return false;
    const form = { ...this.form, ...to };
    this.form = form;
    const kept = this.#last.then(() => this.#call("keep_house", { form }));
    this.#last = kept.catch(() => {});
    try {
      this.#kept(await kept, this.form === form);
      return true;
    } catch (failure) {
      // What was typed stays where it was typed; the record has what it had.
      if (this.form === form) this.form = this.sheet?.form ?? null;
      this.#fail(part, (failure as Failure).message);
      return false;
    }
  }

  /** Tries what is being typed, a moment after the last key. */
  attempt(to: Partial<HouseForm>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.form) void this.#try({ ...this.form, ...to });
    }, TRY_MS);
  }

  /** Starts a style of one's own that is as another one is, and opens it. */
  async copy(name: string, title: string): Promise<boolean> {
    return this.#or(async () => this.#kept(await this.#call("copy_house", { name, title }), true));
  }

  /** Adds a style from a file that the person chooses. */
  async add(): Promise<void> {
    await this.#or(async () => {
      const [file] = await this.#call("choose_files", { kind: "house" });
      if (file !== undefined) this.#kept(await this.#call("add_house", { file }), true);
    });
  }

  /** Writes the open style into a folder that the person chooses. Answers which file. */
  async write(title: string): Promise<string | null> {
    const name = this.sheet?.form.name;
    let file: string | null = null;
    await this.#or(async () => {
      const to = await this.#call("choose_folder", { title });
      if (to !== null && name !== undefined) file = await this.#call("write_house", { name, to });
    });
    return file;
  }

  /** Removes the open style. */
  async remove(): Promise<void> {
    const name = this.sheet?.form.name;
    if (name === undefined) return;
    await this.#or(async () => {
      await this.#call("remove_house", { name });
      this.close();
      this.#onkept();
    });
  }

  async #try(form: HouseForm): Promise<void> {
    const trial = (this.#trial += 1);
    try {
      const tried = await this.#call("try_house", { form, article: this.#article() });
      if (trial === this.#trial) this.tried = tried;
    } catch {
      // The record says the same when the change is to be kept, where there is room for it.
    }
  }

  #kept({ sheet }: HouseKept, newest: boolean): void {
    if (newest) {
      this.#take(sheet);
      void this.#try(sheet.form);
    } else this.sheet = sheet;
    this.#onkept();
  }

  #take(sheet: HouseSheet): void {
    this.sheet = sheet;
    this.form = sheet.form;
    this.#fail(null, "");
  }

  #fail(part: Part | null, why: string): void {
    this.failed = part;
    this.failure = why;
  }

  async #or(what: () => Promise<void>): Promise<boolean> {
    this.#fail(null, "");
    try {
      await what();
      return true;
    } catch (failure) {
      this.#fail(null, (failure as Failure).message);
      return false;
    }
  }
}
