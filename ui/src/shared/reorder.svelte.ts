// Moving an entry of a list with the pointer. Knows entries by `data-entry`, and no feature. The webview's own
// drag and drop is taken by file drops, so this is made of pointer events.

/** Nearer to the edge of the scrolled page than this, the page moves along. */
const EDGE_PX = 56;
/** Steps of the page while the pointer rests at its edge. */
const EDGE_STEP_PX = 12;

export class Reorder {
  /** The entry in the hand. */
  dragged = $state<string | null>(null);
  /** How far the hand has moved it. */
  offset_px = $state(0);
  /** The entry before which it would land; null behind the last. */
  before = $state<string | null>(null);

  #list: () => HTMLElement | undefined;
  #drop: (id: string, index: number) => void;

  /** `drop` gets the entry and the place it should have among the others, counted without it. */
  constructor(list: () => HTMLElement | undefined, drop: (id: string, index: number) => void) {
    this.#list = list;
    this.#drop = drop;
  }

  /** Give this to the handle's `onpointerdown`. */
  start(event: PointerEvent, id: string): void {
    const list = this.#list();
    const handle = event.currentTarget as HTMLElement;
    if (!list || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);

    const scroller = scrolled(list);
    const startY = event.clientY;
    const startTop = scroller.scrollTop;
    let lastY = startY;
    this.dragged = id;
    this.#place(list, lastY, 0);

    const follow = () => this.#place(list, lastY, lastY - startY + scroller.scrollTop - startTop);
    const move = (moved: PointerEvent) => {
      lastY = moved.clientY;
      follow();
    };
    const tick = setInterval(() => {
      const box = scroller.getBoundingClientRect();
      if (lastY < box.top + EDGE_PX) scroller.scrollTop -= EDGE_STEP_PX;
      else if (lastY > box.bottom - EDGE_PX) scroller.scrollTop += EDGE_STEP_PX;
      else return;
      follow();
    }, 16);
    const end = (keep: boolean) => {
      clearInterval(tick);
      stop.abort();
      const index = this.#others(list).findIndex((entry) => entry.dataset["entry"] === this.before);
      const places = this.#others(list).length;
      this.dragged = null;
      this.offset_px = 0;
      if (keep) this.#drop(id, index < 0 ? places : index);
      this.before = null;
    };
    const stop = new AbortController();
    const until = { signal: stop.signal };
    handle.addEventListener("pointermove", move, until);
    handle.addEventListener("pointerup", () => end(true), until);
    handle.addEventListener("pointercancel", () => end(false), until);
    window.addEventListener("keydown", (key) => key.key === "Escape" && end(false), until);
  }

  #place(list: HTMLElement, y: number, offset_px: number): void {
    this.offset_px = offset_px;
    const next = this.#others(list).find((entry) => {
      const box = entry.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    this.before = next?.dataset["entry"] ?? null;
  }

  #others(list: HTMLElement): HTMLElement[] {
    const entries = [...list.querySelectorAll<HTMLElement>(":scope > [data-entry]")];
    return entries.filter((entry) => entry.dataset["entry"] !== this.dragged);
  }
}

function scrolled(element: HTMLElement): HTMLElement {
  for (let one = element.parentElement; one; one = one.parentElement)
    if (/(auto|scroll)/.test(getComputedStyle(one).overflowY)) return one;
  return document.documentElement;
}
