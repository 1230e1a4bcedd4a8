// What stands at a place of the text, told in a small card: under the pointer that rests there, or at the caret for whoever
// asks with a key. What is told and what can be done about it is somebody else's.

import { type Extension, Facet, Prec, StateEffect, StateField } from "@codemirror/state";
import {
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
} from "@codemirror/view";

/** Something that can be done about it. `name` is what a test finds the button by. */
export type Doing = { name: string; label: string; run: () => void };

/** One thing that is told of a stretch of the text. */
export type Card = {
  from: number;
  to: number;
  /** What it is, in a word, such as `finding`. */
  kind: string;
  title: string;
  lines: readonly string[];
  doings: readonly Doing[];
};

/** So long the pointer rests before it is told. */
const HOVER_MS = 350;

/** `tell` says what stands at a place; where the origins stand is only told to whoever asks with the key (`asked`). */
export type Tell = (at: number, asked: boolean) => readonly Card[];

export function cards(tell: Tell): Extension {
  return [
    telling.of(tell),
    asked,
    hoverTooltip(
      (view, at) => {
        const [first, ...others] = tell(at, false);
        if (!first) return null;
        const all = [first, ...others];
        return {
          pos: Math.max(...all.map((card) => card.from)),
          end: Math.min(...all.map((card) => card.to)),
          above: true,
          create: () => ({ dom: shown(all, () => view.dispatch({ effects: closeHoverTooltips })) }),
        };
      },
      { hoverTime: HOVER_MS, hideOnChange: true },
    ),
    // Whoever sees badly must be able to put away what covers the words.
    Prec.high(
      keymap.of([
        {
          key: "Escape",
          run: (view) => {
            if (!hasHoverTooltips(view.state)) return false;
            view.dispatch({ effects: closeHoverTooltips });
            return true;
          },
        },
      ]),
    ),
  ];
}

/** Tells what stands at the caret, and puts the focus on what can be done. Answers whether there is something to tell. */
export function tellHere(view: EditorView): boolean {
  const tell = view.state.facet(telling);
  const at = view.state.selection.main.head;
  if (!tell || tell(at, true).length === 0) return false;
  view.dispatch({ effects: ask.of(at) });
  const box = view.dom.ownerDocument.querySelector<HTMLElement>(".told-asked");
  (box?.querySelector<HTMLElement>("button") ?? box)?.focus({ preventScroll: true });
  return true;
}

const telling = Facet.define<Tell, Tell | undefined>({ combine: (all) => all[0] });

const ask = StateEffect.define<number | null>();

/** The card that somebody has asked for, until they go on. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update: (tooltip, tr) => {
    for (const effect of tr.effects)
      if (effect.is(ask)) return effect.value === null ? null : askedAt(effect.value);
    return tr.docChanged || tr.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

function askedAt(at: number): Tooltip {
  return {
    pos: at,
    above: true,
    create: (view) => {
      const close = (back: boolean) => {
        view.dispatch({ effects: ask.of(null) });
        if (back) view.focus();
      };
      const all = view.state.facet(telling)?.(at, true) ?? [];
      const dom = shown(all, () => close(false));
      dom.classList.add("told-asked");
      dom.tabIndex = -1;
      dom.setAttribute("role", "dialog");
      dom.setAttribute("aria-label", all.map((card) => card.title).join(", "));
      dom.addEventListener("keydown", (event) => {
        if (event.key === "Escape") close(true);
        // The text behind it is not meant.
        event.stopPropagation();
      });
      dom.addEventListener("focusout", (event) => {
        if (!(event.relatedTarget instanceof Node && dom.contains(event.relatedTarget)))
          queueMicrotask(() => close(false));
      });
      return { dom };
    },
  };
}

function shown(all: readonly Card[], close: () => void): HTMLElement {
  const box = element("div", "told");
  for (const card of all) {
    const one = box.appendChild(element("section", ""));
    one.dataset["card"] = card.kind;
    one.append(element("b", "", card.title));
    for (const line of card.lines) one.append(element("p", "", line));
    if (card.doings.length === 0) continue;
    const row = one.appendChild(element("p", "told-does"));
    for (const { name, label, run } of card.doings) {
      const button = row.appendChild(element("button", "text-button", label));
      button.dataset["action"] = name;
      button.addEventListener("click", () => {
        close();
        run();
      });
    }
  }
  return box;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  if (name === "p") made.setAttribute("dir", "auto");
  return made;
}
