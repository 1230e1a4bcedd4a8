// Pictures in Markdown: each line that shows one has it underneath, and says so when it cannot be shown. The text stays
// as typed; the picture is no part of it, so the caret goes past it as if it were not there. Knows no article.

import { type Extension, RangeSetBuilder, type Text } from "@codemirror/state";
import { StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { PICTURE_LINK, pictureUrl } from "../../../shared/pictures";
import { say } from "../../../shared/words.svelte";
import { pictureIn } from "../pictures/taking.svelte";

/** Takes a pasted picture in and answers with the change that shows it. */
export type PastePicture = (file: File, at: number) => void;

/** The pictures under their lines, and pictures pasted into the text. */
export function pictures(paste: PastePicture | null): Extension {
  return [
    shown,
    EditorView.domEventHandlers({
      paste: (event, view) => {
        const file = paste && pictureIn(event.clipboardData);
        if (!file) return false;
        event.preventDefault();
        paste(file, view.state.selection.main.head);
        return true;
      },
    }),
  ];
}

/** An image as CommonMark writes it, on one line: what it shows, and where it is. */
const IMAGE = /!\[(?:[^\]\\]|\\.)*\]\(\s*<?([^)>\s]+)>?[^)]*\)/g;

/** The destinations of the images of a line. */
export function imagesOf(line: string): string[] {
  return line.includes("![") ? [...line.matchAll(IMAGE)].map((found) => found[1] ?? "") : [];
}

class Shown extends WidgetType {
  readonly #destination: string;

  constructor(destination: string) {
    super();
    this.#destination = destination;
  }

  override eq(other: Shown): boolean {
    return other.#destination === this.#destination;
  }

  override get estimatedHeight(): number {
    return 170;
  }

  override toDOM(view: EditorView): HTMLElement {
    const place = document.createElement("div");
    place.className = "inline-picture";
    const link = PICTURE_LINK.exec(this.#destination)?.[0];
    if (link !== this.#destination) {
      const remote = /^[a-z][a-z0-9+.-]*:/i.test(this.#destination);
      said(place, say(remote ? "picture-remote" : "picture-elsewhere"));
      return place;
    }
    const image = document.createElement("img");
    // The words beside it are the description already; read twice they would be noise.
    image.alt = "";
    image.decoding = "async";
    image.addEventListener("load", () => view.requestMeasure());
    image.addEventListener("error", () => {
      image.remove();
      said(place, say("picture-gone"));
      view.requestMeasure();
    });
    image.src = pictureUrl(link, "page");
    place.append(image);
    return place;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

function said(place: HTMLElement, words: string): void {
  place.classList.add("broken");
  place.textContent = words;
}

/** What stands under the lines of `doc` from `from` to `to`. */
function under(doc: Text, from: number, to: number): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  for (let at = from; at <= to;) {
    const line = doc.lineAt(at);
    for (const destination of imagesOf(line.text)) {
      set.add(line.to, line.to, Decoration.widget({ widget: new Shown(destination), block: true, side: 1 }));
    }
    at = line.to + 1;
  }
  return set.finish();
}

const shown = StateField.define<DecorationSet>({
  create: (state) => under(state.doc, 0, state.doc.length),
  update: (set, transaction) => {
    if (!transaction.docChanged) return set;
    const { doc } = transaction.state;
    let next = set.map(transaction.changes);
    // Only the lines that were touched are read again: a key press must not cost the whole text.
    transaction.changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
      const from = doc.lineAt(fromB).from;
      const to = doc.lineAt(toB).to;
      const found: { from: number; to: number; value: Decoration }[] = [];
      under(doc, from, to).between(
        from,
        to,
        (at, end, value) => void found.push({ from: at, to: end, value }),
      );
      next = next.update({
        filter: (at) => at < from || at > to,
        add: found.map(({ from, value }) => value.range(from)),
      });
    });
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
