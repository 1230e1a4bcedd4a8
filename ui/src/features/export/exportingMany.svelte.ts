// Many articles on their way into a folder: where to, and what is chosen about it. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { ChoiceView, ExportMany, Failure, TargetView } from "../../backend/contract";

export class ExportingMany {
  targets = $state.raw<TargetView[]>([]);
  target = $state("");
  folder = $state("");
  /** Whether what somebody else wrote there may go. */
  replace = $state(false);
  failure = $state("");
  /** What was chosen about targets, by target and key. */
  chosen = $state<Record<string, Record<string, string>>>({});

  #call: Call;

  constructor(call: Call, folder: string) {
    this.#call = call;
    this.folder = folder;
  }

  /** The target that is chosen. */
  get of(): TargetView | undefined {
    return this.targets.find((one) => one.name === this.target);
  }

  async open(): Promise<void> {
    try {
      const { targets, last, chosen } = await this.#call("export_targets", {});
      this.targets = targets;
      this.chosen = chosen;
      this.target = targets.some((one) => one.name === last) ? last : (targets[0]?.name ?? "");
    } catch (failure) {
      this.failure = (failure as Failure).message;
    }
  }

  /** As it was chosen, else as the target has it; what a house style says holds for its own articles. */
  value(choice: ChoiceView): string {
    return this.chosen[this.target]?.[choice.key] ?? choice.default;
  }

  isChosen(choice: ChoiceView): boolean {
    return this.chosen[this.target]?.[choice.key] !== undefined;
  }

  set(choice: ChoiceView, value: string | null): void {
    const own = { ...this.chosen[this.target] };
    if (value === null) delete own[choice.key];
    else own[choice.key] = value;
    this.chosen = { ...this.chosen, [this.target]: own };
  }

  /** What to ask for, but for the articles. */
  asking(): Omit<ExportMany, "ids"> {
    const { target, folder: to, replace } = this;
    return { target, to, replace, options: { ...this.chosen[target] } };
  }
}
