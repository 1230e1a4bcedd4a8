// An article on its way into a folder: where to, what is chosen about it, what would be written, and what was. Knows neither
// Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type {
  ChoiceView,
  Exported,
  ExportPlan,
  Failure,
  PlannedFile,
  TargetView,
} from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** What is typed into an option is planned with after this pause. */
const TYPED_MS = 250;

export class Exporting {
  targets = $state.raw<TargetView[]>([]);
  target = $state("");
  folder = $state("");
  /** Whether the authors of the words are noted behind the text. */
  authorship = $state(false);
  /** What was chosen about targets, by target and key; what is not here, the house style or the target says. */
  chosen = $state<Record<string, Record<string, string>>>({});
  /** What would be written; null until it is known. */
  plan = $state.raw<ExportPlan | null>(null);
  planning = $state(false);
  /** The file that is looked at, by its path. */
  shown = $state("");
  /** Whether what somebody else wrote there may go. */
  replace = $state(false);
  busy = $state(false);
  result = $state.raw<Exported | null>(null);
  failure = $state<string | null>(null);
  /** Something that was found has kept it here when it was to be written. */
  kept = $state(false);

  #call: Call;
  #article: string;
  #flush: () => Promise<boolean>;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `flush` brings what is on the screen to the disk first: what leaves must be what is seen. */
  constructor(call: Call, article: string, folder: string, flush: () => Promise<boolean>) {
    this.#call = call;
    this.#article = article;
    this.folder = folder;
    this.#flush = flush;
  }

  /** The target that is chosen. */
  get of(): TargetView | undefined {
    return this.targets.find((one) => one.name === this.target);
  }

  /** The file that is looked at: the one that was chosen, else the text. */
  get file(): PlannedFile | undefined {
    return this.plan?.files.find((one) => one.path === this.shown) ?? this.plan?.files[0];
  }

  /** Whether something stands there that is not ours to write over. */
  get inTheWay(): boolean {
    return this.plan?.files.some((one) => one.state === "theirs") ?? false;
  }

  /** Whether nothing keeps it from being written. */
  get ready(): boolean {
    return (
      !this.busy &&
      !this.planning &&
      !!this.plan &&
      !!this.folder &&
      !this.plan.kept &&
      (!this.inTheWay || this.replace)
    );
  }

  /** The value of a choice: as it was chosen here, else as the plan says that it holds. */
  value(choice: ChoiceView): string {
    return this.chosen[this.target]?.[choice.key] ?? this.plan?.options[choice.key] ?? choice.default;
  }

  /** Whether somebody chose it here. */
  isChosen(choice: ChoiceView): boolean {
    return this.chosen[this.target]?.[choice.key] !== undefined;
  }

  /** Asks where it can go, and what would be written where the last export went. */
  async open(): Promise<void> {
    try {
      if (!(await this.#flush())) {
        this.failure = say("export-not-saved");
        return;
      }
      const { targets, last, chosen } = await this.#call("export_targets", {});
      this.targets = targets;
      this.chosen = chosen;
      this.target = targets.some((one) => one.name === last) ? last : (targets[0]?.name ?? "");
    } catch (failure) {
      this.failure = (failure as Failure).message;
      return;
    }
    await this.look();
  }

  async choose(target: string): Promise<void> {
    this.target = target;
    this.shown = "";
    this.plan = null;
    await this.look();
  }

  async note(authorship: boolean): Promise<void> {
    this.authorship = authorship;
    await this.look();
  }

  async goTo(folder: string): Promise<void> {
    this.folder = folder;
    await this.look();
  }

  /** Chooses, for this export and the ones after it; null leaves it to the house style again. */
  set(choice: ChoiceView, value: string | null): void {
    const own = { ...this.chosen[this.target] };
    if (value === null) delete own[choice.key];
    else own[choice.key] = value;
    this.chosen = { ...this.chosen, [this.target]: own };
    clearTimeout(this.#timer);
    this.planning = true;
    this.#timer = setTimeout(() => void this.look(), choice.kind === "text" ? TYPED_MS : 0);
  }

  /** Asks what would be written as things are chosen now. An answer to an older question is dropped. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    this.result = null;
    this.failure = null;
    this.replace = false;
    if (!this.target || !this.folder) return;
    const asked = (this.#asked += 1);
    this.planning = true;
    try {
      const plan = await this.#call("plan_export", { id: this.#article, to: this.folder, ...this.#asking() });
      if (asked === this.#asked) this.plan = plan;
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.plan = null;
      this.failure = (failure as Failure).message;
    } finally {
      if (asked === this.#asked) this.planning = false;
    }
  }

  async export(): Promise<void> {
    this.busy = true;
    this.failure = null;
    this.kept = false;
    this.result = null;
    try {
      if (!(await this.#flush())) {
        this.failure = say("export-not-saved");
        return;
      }
      const { replace } = this;
      const result = await this.#call("export_article", {
        id: this.#article,
        to: this.folder,
        replace,
        ...this.#asking(),
      });
      await this.look();
      this.result = result;
    } catch (failure) {
      const { message, code } = failure as Failure;
      this.failure = message;
      this.kept = code === "kept";
    } finally {
      this.busy = false;
    }
  }

  /** Shows the folder of what was written. */
  async reveal(): Promise<void> {
    try {
      await this.#call("open_folder", { path: this.result?.folder ?? this.folder });
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  #asking() {
    const { target } = this;
    return {
      target,
      authorship: this.authorship && (this.of?.carries_authorship ?? false),
      options: { ...this.chosen[target] },
    };
  }
}
