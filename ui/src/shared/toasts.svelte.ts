// Short news that goes away by itself, with at most one thing to do about it. Knows no feature and no DOM.

/** How long a toast stays that asks nothing. */
const QUIET_MS = 4_000;
/** How long one stays that offers to take something back: long enough to read it, think and reach for it. */
const ACTION_MS = 10_000;

export interface ToastAction {
  label: string;
  /** Becomes `data-action`. */
  name: string;
  run: () => void;
}

export interface Toast {
  id: number;
  text: string;
  action: ToastAction | null;
}

export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers: Record<number, ReturnType<typeof setTimeout>> = {};

  show(text: string, action: ToastAction | null = null): void {
    const toast = { id: this.#next++, text, action };
    // Three at most: whoever removes ten takeaways in a row does not want a tower.
    for (const old of this.list.slice(0, -2)) this.dismiss(old.id);
    this.list = [...this.list, toast];
    this.resume(toast.id);
  }

  /** Does what the toast offers and takes it away. */
  act(id: number): void {
    const toast = this.list.find((one) => one.id === id);
    this.dismiss(id);
    toast?.action?.run();
  }

  dismiss(id: number): void {
    this.pause(id);
    this.list = this.list.filter((one) => one.id !== id);
  }

  /** Stops the clock while a pointer or the focus rests on it. */
  pause(id: number): void {
    clearTimeout(this.#timers[id]);
    delete this.#timers[id];
  }

  resume(id: number): void {
    this.pause(id);
    const toast = this.list.find((one) => one.id === id);
    if (!toast) return;
    this.#timers[id] = setTimeout(() => this.dismiss(id), toast.action ? ACTION_MS : QUIET_MS);
  }
}
