// How origins travel with copied text inside the window. Text from outside carries none. Knows no article and no
// network; the clipboard format is our own and is believed only when it holds the very text that arrives.

import { language } from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { htmlOf } from "./richText";
import { covered, cut, joined, type Runs, whole } from "../runs";

/** Beside text/plain: `{text, runs, article}` as JSON. */
export const RUNS_TYPE = "application/x-colophon-runs+json";

/** Text on its way, with its runs and the id of the article that it stood in, which knows what they are. */
export type Carried = { text: string; runs: Runs; article?: string };

/** The DOM's side of copying, and what the last paste or drop brought with it. */
export function carrier(
  runsOf: (state: EditorState) => Runs,
  article: string | null,
): {
  extension: Extension;
  taken: () => Carried | null;
} {
  let taken: Carried | null = null;
  const at = (carried: Carried): Carried => (article === null ? carried : { ...carried, article });
  const take = (data: DataTransfer | null) => {
    taken = data ? readCarried(data.getData(RUNS_TYPE)) : null;
    // The editor writes what arrived before this event is over; a later one must bring its own.
    setTimeout(() => (taken = null));
  };
  const copy = (event: ClipboardEvent, view: EditorView, remove: boolean): boolean => {
    const data = event.clipboardData;
    const { ranges } = view.state.selection;
    if (!data) return false;
    event.preventDefault();
    // Without a selection nothing is copied: CodeMirror would take the whole line, which in prose is a paragraph.
    if (ranges.every((range) => range.empty)) return true;
    const carried = at(selected(view.state, runsOf(view.state)));
    write(data, carried, view.state.facet(language) !== null);
    if (remove && !view.state.readOnly) {
      view.dispatch(view.state.replaceSelection(""), { userEvent: "delete.cut", scrollIntoView: true });
    }
    return true;
  };
  const extension = EditorView.domEventHandlers({
    copy: (event, view) => copy(event, view, false),
    cut: (event, view) => copy(event, view, true),
    paste: (event) => {
      take(event.clipboardData);
      return false;
    },
    dragstart: (event, view) => {
      if (event.dataTransfer) {
        const { text, runs } = selected(view.state, runsOf(view.state));
        if (text) event.dataTransfer.setData(RUNS_TYPE, JSON.stringify(at({ text, runs })));
      }
      return false;
    },
    drop: (event) => {
      // Files dropped on the window are imported; they are never read into the text.
      if (event.dataTransfer?.files.length) {
        event.preventDefault();
        return true;
      }
      take(event.dataTransfer);
      return false;
    },
    beforeinput: (event, view) => {
      // Some ways to paste raise no paste event. Left to the browser, their text would look typed.
      if (!/^insertFrom(Paste|Drop|Yank)/.test(event.inputType)) return false;
      const text = event.dataTransfer?.getData("text/plain") ?? event.data;
      event.preventDefault();
      if (text) {
        take(event.dataTransfer);
        view.dispatch(view.state.replaceSelection(text.replace(/\r\n?/g, "\n")), {
          userEvent: "input.paste",
        });
      }
      return true;
    },
  });
  return { extension, taken: () => taken };
}

/** What is selected, with its runs; several ranges are joined by line feeds, as the clipboard's plain text is. */
export function selected(state: EditorState, runs: Runs): Carried {
  const ranges = state.selection.ranges.filter((range) => !range.empty);
  const texts = ranges.map((range) => state.sliceDoc(range.from, range.to));
  const parts = ranges.map((range) => cut(runs, range.from, range.to));
  const between = parts.map((part, i) => (i === 0 ? part : joined(whole(1, part[0]?.origin ?? ""), part)));
  return unixLineEnds({ text: texts.join("\n"), runs: joined(...between) });
}

/** The clipboard's JSON, if it is ours and its runs cover its text. */
export function readCarried(json: string): Carried | null {
  if (!json) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isCarried(value) || covered(value.runs) !== value.text.length) return null;
  const { text, runs, article } = value;
  return article === undefined ? { text, runs: joined(runs) } : { text, runs: joined(runs), article };
}

/** Markdown as it is, formatted for programs that know no Markdown, and with its origins for this one. */
function write(data: DataTransfer, carried: Carried, prose: boolean): void {
  data.clearData();
  data.setData("text/plain", carried.text);
  if (prose) data.setData("text/html", htmlOf(carried.text));
  data.setData(RUNS_TYPE, JSON.stringify(carried));
}

/** Pasted text has LF line ends, so what is carried must have them too, or the two would not be the same text. */
function unixLineEnds({ text, runs }: Carried): Carried {
  const kept: Runs[] = [];
  let at = 0;
  for (const found of text.matchAll(/\r(?=\n)/g)) {
    kept.push(cut(runs, at, found.index));
    at = found.index + 1;
  }
  kept.push(cut(runs, at, text.length));
  return { text: text.replace(/\r\n?/g, "\n"), runs: joined(...kept) };
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const ORIGIN = /^[hcru]:[A-Za-z0-9_-]{1,64}$/;

function isCarried(value: unknown): value is Carried {
  if (typeof value !== "object" || value === null) return false;
  const { text, runs, article } = value as Record<string, unknown>;
  return (
    typeof text === "string" &&
    (article === undefined || (typeof article === "string" && ID.test(article))) &&
    Array.isArray(runs) &&
    runs.every((run: unknown) => {
      if (typeof run !== "object" || run === null) return false;
      const { len, origin } = run as Record<string, unknown>;
      return (
        Number.isInteger(len) && (len as number) > 0 && typeof origin === "string" && ORIGIN.test(origin)
      );
    })
  );
}
