// Marks inside a line: strong, emphasis, struck, code. Each is a toggle, exact across words and line ends: where all of
// the selection has the mark it goes, elsewhere all of it gets the mark, and doing it twice gives the same text. The
// marks are text like any other, and whoever asked for them typed them. Knows no keys and no article.

import { markdownLanguage } from "@codemirror/lang-markdown";
import { ensureSyntaxTree } from "@codemirror/language";
import { type ChangeSpec, EditorSelection, type EditorState, type StateCommand } from "@codemirror/state";

export type MarkKind = "strong" | "emphasis" | "struck" | "code";

const KINDS: Readonly<Record<MarkKind, { node: string; mark: string }>> = {
  strong: { node: "StrongEmphasis", mark: "**" },
  emphasis: { node: "Emphasis", mark: "*" },
  struck: { node: "Strikethrough", mark: "~~" },
  code: { node: "InlineCode", mark: "`" },
};

/** A stretch of text, in UTF-16 units. */
type Stretch = { from: number; to: number };
/** A marked stretch with its marks. */
type Span = Stretch & { mark: string };

export function toggled(kind: MarkKind): StateCommand {
  return ({ state, dispatch }) => {
    const { main } = state.selection;
    const inline = new Inline(state, main.from, main.to);
    const made = main.empty ? atCaret(state, inline, kind) : overSelection(state, inline, kind);
    if (!made) return false;
    dispatch(state.update({ ...made, userEvent: "input", scrollIntoView: true }));
    return true;
  };
}

type Made = { changes: ChangeSpec; selection: EditorSelection };

function atCaret(state: EditorState, inline: Inline, kind: MarkKind): Made {
  const { mark } = KINDS[kind];
  const at = state.selection.main.head;
  const caret = (changes: ChangeSpec, head = state.changes(changes).mapPos(at, 1)) => ({
    changes,
    selection: EditorSelection.single(head),
  });
  const span = inline.spans(kind).find((one) => one.from < at && at < one.to);
  // The mark was put on, the words were written, and now it ends: the caret steps out.
  if (span && at === span.to - span.mark.length) return caret([], span.to);
  if (span) return caret(withoutMarks(span));
  if (literal(state, { from: at, to: at }, mark)) {
    return caret({ from: at - mark.length, to: at + mark.length }, at - mark.length);
  }
  const word = wordAround(state, at);
  if (word) return caret(put(inline, [word], kind));
  return caret({ from: at, insert: mark + mark }, at + mark.length);
}

function overSelection(state: EditorState, inline: Inline, kind: MarkKind): Made | null {
  const { main } = state.selection;
  const spans = inline.spans(kind);
  const segments = segmentsOf(state, main.from, main.to)
    .filter((one) => !inline.inBlockCode(one))
    .flatMap((one) => withoutEnds(state, one, spans))
    .map((one) => inline.uncut(one, kind));
  if (segments.length === 0) return null;
  const { mark } = KINDS[kind];
  const bare = segments.filter((one) => !covered(state, one, spans));
  let changes: ChangeSpec;
  if (bare.length === 0 && kind === "code") changes = reached(segments, spans).flatMap(withoutMarks);
  else if (bare.length === 0) changes = taken(state, segments, spans);
  else if (bare.length === segments.length && bare.every((one) => literal(state, one, mark))) {
    // Marks that no reader of Markdown would see, such as those of words in the middle of a word.
    changes = bare.flatMap(({ from, to }) =>
      withoutMarks({ from: from - mark.length, to: to + mark.length, mark }),
    );
  } else changes = put(inline, segments, kind);
  const set = state.changes(changes);
  const [from, to] = [set.mapPos(main.from, 1), set.mapPos(main.to, -1)];
  const selection =
    main.anchor <= main.head ? EditorSelection.single(from, to) : EditorSelection.single(to, from);
  return { changes, selection };
}

function reached(segments: readonly Stretch[], spans: readonly Span[]): Span[] {
  return spans.filter((span) => segments.some((one) => one.from < span.to && span.from < one.to));
}

/** Takes the mark off the segments; what is marked before and behind them keeps it. */
function taken(state: EditorState, segments: readonly Stretch[], spans: readonly Span[]): ChangeSpec[] {
  const from = segments[0]!.from;
  const to = segments.at(-1)!.to;
  return reached(segments, spans).flatMap((span) => {
    const size = span.mark.length;
    const inner = { from: span.from + size, to: span.to - size };
    // Punctuation beside a letter cannot begin or end what stays marked.
    const left = state
      .sliceDoc(inner.from, Math.max(inner.from, from))
      .replace(
        LETTER.test(behind(state, from)) && PUNCTUATION.test(before(state, from))
          ? /[\s\p{P}\p{S}]+$/u
          : /\s+$/,
        "",
      );
    const right = state
      .sliceDoc(Math.min(inner.to, to), inner.to)
      .replace(
        LETTER.test(before(state, to)) && PUNCTUATION.test(behind(state, to)) ? /^[\s\p{P}\p{S}]+/u : /^\s+/,
        "",
      );
    const rightFrom = inner.to - right.length;
    return [
      WORDS.test(left)
        ? { from: inner.from + left.length, insert: span.mark }
        : { from: span.from, to: inner.from },
      WORDS.test(right) ? { from: rightFrom, insert: span.mark } : { from: inner.to, to: span.to },
    ];
  });
}

/** Puts the mark on the segments. Marked neighbours that only spaces part become one with them. */
function put(inline: Inline, segments: readonly Stretch[], kind: MarkKind): ChangeSpec[] {
  const spans = inline.spans(kind);
  const changes: ChangeSpec[] = [];
  let done = -1;
  for (const segment of segments) {
    // A span that reaches over the line end has been dealt with by the line before.
    if (segment.to <= done) continue;
    const { from, to } = inline.joined(segment, kind);
    const inside = spans.filter((span) => from <= span.from && span.to <= to);
    const mark = inside[0]?.mark ?? KINDS[kind].mark;
    const first = inside.find((span) => span.from === from && span.mark === mark);
    const last = inside.find((span) => span.to === to && span.mark === mark);
    if (!first) changes.push({ from, insert: mark });
    if (!last) changes.push({ from: to, insert: mark });
    for (const span of inside) {
      const [open, close] = withoutMarks(span);
      if (span !== first && open) changes.push(open);
      if (span !== last && close) changes.push(close);
    }
    done = to;
  }
  return changes;
}

function withoutMarks({ from, to, mark }: Span): Stretch[] {
  return [
    { from, to: from + mark.length },
    { from: to - mark.length, to },
  ];
}

/** What a line begins with before its words: quote marks, list marks, boxes, heading marks. */
const PREFIX = /^(?:[ \t]*(?:>[ \t]?|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+|#{1,6}[ \t]+))*[ \t]*/;

/** The words selected in each line, without the spaces at their ends. */
function segmentsOf(state: EditorState, from: number, to: number): Stretch[] {
  const segments: Stretch[] = [];
  for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
    const start = Math.max(from, line.from + (PREFIX.exec(line.text)?.[0].length ?? 0));
    const end = Math.min(to, line.to);
    const text = state.sliceDoc(start, Math.max(start, end));
    if (text.trim()) {
      segments.push({
        from: start + text.length - text.trimStart().length,
        to: start + text.trimEnd().length,
      });
    }
    if (line.to >= to || line.number === state.doc.lines) return segments;
  }
}

/** The segment without marks of its own kind at its ends, or parts of them; nothing where there is nothing else. */
function withoutEnds(state: EditorState, segment: Stretch, spans: readonly Span[]): Stretch[] {
  let { from, to } = segment;
  for (const span of spans) {
    for (const mark of withoutMarks(span)) {
      if (mark.from <= from && from < mark.to) from = mark.to;
      if (mark.from < to && to <= mark.to) to = mark.from;
    }
  }
  if (from >= to) return [];
  const text = state.sliceDoc(from, to);
  if (!text.trim()) return [];
  return [{ from: from + text.length - text.trimStart().length, to: from + text.trimEnd().length }];
}

/** Whether everything of the segment but spaces stands in one of the spans. */
function covered(state: EditorState, segment: Stretch, spans: readonly Span[]): boolean {
  let at = segment.from;
  let any = false;
  for (const span of spans) {
    if (span.to <= at || span.from >= segment.to) continue;
    if (span.from > at && !wordless(state, { from: at, to: span.from })) return false;
    any = true;
    at = Math.max(at, span.to);
  }
  return any && (at >= segment.to || wordless(state, { from: at, to: segment.to }));
}

/** Whether there is nothing but spaces and marks. */
function wordless(state: EditorState, { from, to }: Stretch): boolean {
  return !WORDS.test(state.sliceDoc(from, to));
}

const WORDS = /[^\s*_~`]/;

function blank(state: EditorState, { from, to }: Stretch): boolean {
  return !/[^ \t]/.test(state.sliceDoc(from, to));
}

/** Whether the letters of the mark stand on both sides. Of stars one is emphasis, two are strong, three are both. */
function literal(state: EditorState, { from, to }: Stretch, mark: string): boolean {
  const char = mark.charAt(0);
  const run = (text: string) => /^(.)\1*/.exec(text)?.[0].length ?? 0;
  const before = [...state.sliceDoc(Math.max(0, from - 4), from)].reverse().join("");
  const after = state.sliceDoc(to, to + 4);
  if (!before.startsWith(char) || !after.startsWith(char)) return false;
  const both = Math.min(run(before), run(after));
  if (char !== "*") return both === mark.length;
  return mark === "**" ? both >= 2 : both === 1 || both === 3;
}

/**
 * Grown to the ends of words where a mark beside a letter would be none: CommonMark wants no punctuation on the other
 * side of it then.
 */
function flanked(state: EditorState, { from, to }: Stretch): Stretch {
  if (PUNCTUATION.test(behind(state, from)))
    while (LETTER.test(before(state, from))) from -= before(state, from).length;
  if (PUNCTUATION.test(before(state, to)))
    while (LETTER.test(behind(state, to))) to += behind(state, to).length;
  return { from, to };
}

/** The character before a place; nothing at the beginning. */
function before(state: EditorState, at: number): string {
  return [...state.sliceDoc(Math.max(0, at - 2), at)].at(-1) ?? "";
}

function behind(state: EditorState, at: number): string {
  return [...state.sliceDoc(at, at + 2)][0] ?? "";
}

const PUNCTUATION = /[\p{P}\p{S}]/u;
const LETTER = /[^\s\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{N}\p{M}’'_-]/u;

/** The word that has the caret between two of its letters. */
export function wordAround(state: EditorState, at: number): Stretch | null {
  const line = state.doc.lineAt(at);
  let [from, to] = [at - line.from, at - line.from];
  while (from > 0 && WORD.test(line.text.charAt(from - 1))) from -= 1;
  while (to < line.text.length && WORD.test(line.text.charAt(to))) to += 1;
  return from < at - line.from && at - line.from < to ? { from: line.from + from, to: line.from + to } : null;
}

/** An inline node; `inner` is where its words stand, and `whole` what must be taken when part of it is. */
type Node = Stretch & { name: string; inner: Stretch | null; whole: Stretch };

/** Reads the inline nodes around a selection. */
export class Inline {
  #nodes: Node[] = [];
  #state: EditorState;

  constructor(state: EditorState, from: number, to: number) {
    this.#state = state;
    const [start, end] = paragraphs(state, from, to);
    const parsed = ensureSyntaxTree(state, end, 100);
    // Without the editor's own tree the paragraphs are read for themselves.
    const tree = parsed ?? markdownLanguage.parser.parse(state.sliceDoc(start, end));
    const shift = parsed ? 0 : start;
    const moved = (from: number, to: number) => ({ from: from + shift, to: to + shift });
    tree.iterate({
      from: start - shift,
      to: end - shift,
      enter: ({ name, from, to, node }) => {
        const { firstChild, lastChild, parent } = node;
        let inner: Stretch | null = null;
        if (MARKED.has(name) && firstChild && lastChild) inner = moved(firstChild.to, lastChild.from);
        if (name === "Link") {
          const [open, close] = node.getChildren("LinkMark");
          if (open && close) inner = moved(open.to, close.from);
        }
        // Half of a mark or of an address is nothing: with it goes all that it belongs to.
        const whole = parent && PARTS.has(name) ? moved(parent.from, parent.to) : moved(from, to);
        this.#nodes.push({ name, ...moved(from, to), inner, whole });
      },
    });
  }

  /** The marked stretches of a kind, in order. */
  spans(kind: MarkKind): Span[] {
    return this.#nodes
      .filter((one) => one.name === KINDS[kind].node)
      .map(({ from, to }) => ({ from, to, mark: this.#markAt(from, kind) }));
  }

  /** The smallest node of this name around a stretch. */
  around(name: string, { from, to }: Stretch): Stretch | undefined {
    return this.#nodes.findLast((one) => one.name === name && one.from <= from && to <= one.to);
  }

  inBlockCode(stretch: Stretch): boolean {
    return ["FencedCode", "CodeBlock"].some((name) => this.around(name, stretch) !== undefined);
  }

  /** The segment, grown so that it cuts nothing in two but marks of its own kind. */
  uncut(segment: Stretch, kind: MarkKind): Stretch {
    const cut = (node: Node, { from, to }: Stretch) => {
      if (node.name === KINDS[kind].node || node.to <= from || to <= node.from) return false;
      return !(node.inner && node.inner.from <= from && to <= node.inner.to);
    };
    let at = segment;
    for (;;) {
      const next = flanked(this.#state, this.#grown(at, cut));
      if (next.from === at.from && next.to === at.to) return at;
      at = next;
    }
  }

  /** The segment, grown by the marked neighbours of its kind that it reaches into, or that only spaces part from it. */
  joined(segment: Stretch, kind: MarkKind): Stretch {
    const own = (node: Node) => node.name === KINDS[kind].node;
    const touches = (node: Node, { from, to }: Stretch) =>
      node.to < from
        ? blank(this.#state, { from: node.to, to: from })
        : to < node.from
          ? blank(this.#state, { from: to, to: node.from })
          : true;
    return this.uncut(
      this.#grown(segment, (node, at) => own(node) && touches(node, at)),
      kind,
    );
  }

  #grown(segment: Stretch, takes: (node: Node, at: Stretch) => boolean): Stretch {
    let at = { from: segment.from, to: segment.to };
    for (let grown = true; grown;) {
      grown = false;
      for (const node of this.#nodes) {
        if (!INLINE.has(node.name) && !PARTS.has(node.name)) continue;
        if ((at.from <= node.from && node.to <= at.to) || !takes(node, at)) continue;
        at = { from: Math.min(at.from, node.whole.from), to: Math.max(at.to, node.whole.to) };
        grown = true;
      }
    }
    return at;
  }

  #markAt(at: number, kind: MarkKind): string {
    const { mark } = KINDS[kind];
    if (kind !== "code") return this.#state.sliceDoc(at, at + mark.length);
    return /^`+/.exec(this.#state.sliceDoc(at, at + 20))?.[0] ?? mark;
  }
}

const MARKED = new Set(["StrongEmphasis", "Emphasis", "Strikethrough"]);

const INLINE = new Set([...MARKED, "InlineCode", "Link", "Image", "Autolink", "HTMLTag", "Escape"]);

const PARTS = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "CodeMark",
  "LinkMark",
  "URL",
  "LinkTitle",
  "LinkLabel",
]);

/** The lines of a selection and those that hang together with them. */
function paragraphs(state: EditorState, from: number, to: number): [from: number, to: number] {
  let first = state.doc.lineAt(from);
  let last = state.doc.lineAt(to);
  for (let i = 0; i < 50 && first.number > 1 && first.text.trim(); i += 1)
    first = state.doc.line(first.number - 1);
  for (let i = 0; i < 50 && last.number < state.doc.lines && last.text.trim(); i += 1)
    last = state.doc.line(last.number + 1);
  return [first.from, last.to];
}
