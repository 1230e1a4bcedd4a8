// A part's text on the screen: which extensions it wears there, and how it is put on and taken off. The text, its
// origins and its undo history stay with the part when the editor goes.

import { historyKeymap, standardKeymap } from "@codemirror/commands";
import {
  Compartment,
  type EditorState,
  type Extension,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import type { Held, InHand } from "../inHand";
import type { PartText, Place } from "../partText";
import { attention, type Focus } from "./attention";
import type { Pasting } from "../paste/pasting.svelte";
import { type PartKey, partKeys } from "./keys";
import { liveMarkdown } from "./markdown";
import { richPaste } from "./paste";
import { type PastePicture, pictures } from "./pictures";
import { singleLine } from "./singleLine";
import { lookAgain } from "./spelling";
import { pageTheme } from "./theme";
import { wrapping } from "./wrap";

/** What may change while the editor stands. */
export type Wording = {
  label: string;
  hint: string;
  keys: readonly PartKey[];
  focus: Focus;
  typewriter: boolean;
  /** How the page shows where its words come from; nothing while it does not. */
  colours: Extension;
};

export type Shown = { reword(wording: Wording): void; respell(): void; destroy(): void };

/** Puts the part into `host`. */
export function mounted(
  host: HTMLElement,
  kind: { part: PartText; singleLine: boolean; prose: boolean },
  wording: Wording,
  heard: (event: "focus" | "blur") => void,
  hand: InHand,
  pasting: Pasting | null,
  spelled: Extension,
  paste: PastePicture | null = null,
): Shown {
  const { part } = kind;
  const worded = new Compartment();
  const bare = part.state;
  const dress: Extension = [
    worded.of(words(wording)),
    kind.singleLine ? singleLine() : [],
    kind.prose ? [liveMarkdown(), pictures(paste)] : [],
    wrapping(kind.prose),
    pasting ? richPaste(part, kind, pasting) : [],
    keymap.of([...standardKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    spelled,
    pageTheme(),
    nonce(),
    EditorView.contentAttributes.of({ spellcheck: "false", autocorrect: "off", autocapitalize: "off" }),
    EditorView.domEventHandlers({
      focus: () => {
        hand.take(held);
        told(view.state);
        heard("focus");
      },
      blur: (event) => {
        hand.leave(held, event.relatedTarget);
        heard("blur");
      },
    }),
  ];
  part.took([bare.update({ effects: part.dress(dress) })]);
  const view = new EditorView({
    state: part.state,
    parent: host,
    dispatchTransactions: (transactions, view) => {
      view.update(transactions);
      part.took(transactions);
      if (view.hasFocus) told(view.state);
    },
  });
  const told = ({ selection: { main } }: EditorState) => hand.moved(part.name, main.from, main.to);
  const held: Held = {
    part: part.name,
    prose: kind.prose,
    run: (command) => {
      view.focus();
      return command(view);
    },
  };
  const screen = {
    dispatch: (spec: TransactionSpec | Transaction) =>
      spec instanceof Transaction ? view.dispatch(spec) : view.dispatch(spec),
    focus: (at: Place) => {
      const anchor =
        at === "start" ? 0 : at === "end" ? view.state.doc.length : Math.min(at, view.state.doc.length);
      view.focus();
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
    },
    positionAt: (point: { x: number; y: number }) => view.posAtCoords(point),
    reveal: (from: number, to: number) =>
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      }),
    topOfLine: (line: number) => {
      const { doc } = view.state;
      return view.documentTop + view.lineBlockAt(doc.line(Math.max(1, Math.min(line, doc.lines))).from).top;
    },
  };
  part.attach(screen);
  return {
    reword: (wording) => view.dispatch({ effects: worded.reconfigure(words(wording)) }),
    respell: () => view.dispatch({ effects: lookAgain.of(null) }),
    destroy: () => {
      part.detach(screen);
      hand.gone(held);
      view.destroy();
      part.took([part.state.update({ effects: part.dress([]) })]);
    },
  };
}

function words({ label, hint, keys, focus, typewriter, colours }: Wording): Extension {
  return [
    partKeys(keys),
    attention(focus, typewriter),
    colours,
    EditorView.contentAttributes.of({ "aria-label": label }),
    hint ? [placeholder(hint), EditorView.contentAttributes.of({ "aria-placeholder": hint })] : [],
  ];
}

// The packaged window's policy refuses styles without the nonce that Tauri puts on the page's own style element.
function nonce(): Extension {
  const given = document.querySelector("style")?.nonce;
  return given ? EditorView.cspNonce.of(given) : [];
}
