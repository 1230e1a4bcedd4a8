// What stands beside the text of the fake's articles. Comments follow their words as far as a prefix and a suffix tell, are
// lost with them, and come back when the words do.

import type {
  EditView,
  ArticleView,
  CommentView,
  PersonView,
  PlacedView,
  Remarked,
  SaidView,
  StretchView,
  SuggestionView,
} from "../contract";
import { PERSON } from "./articles";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

/** Comments and suggestions of an article. */
export type Margin = Pick<ArticleView, "comments" | "suggestions">;

const JON: PersonView = { id: "p-jon", name: "Jon Marlow", role: "" };

/** What the invented articles are born with: the first one is being discussed. */
export function marginOf(article: string, text: (part: string) => string): Margin {
  if (article !== "0199a000-0000-7000-8000-000000000001") return { comments: [], suggestions: [] };
  const about = (part: string, quote: string) => {
    const from = text(part).indexOf(quote);
    return { part, quote, lost: false, place: { from, to: from + quote.length } };
  };
  const said = (number: number, by: PersonView, minute: number, words: string) => ({
    id: `remark-${number}`,
    by,
    at: `2026-11-23T09:${String(minute).padStart(2, "0")}:00Z`,
    text: words,
  });
  return {
    comments: [
      {
        id: "comment-1",
        ...about("body", "a man who could not be argued with"),
        state: "open",
        thread: [
          said(1, JON, 12, "Do we have a name for him? The council minutes of 1884 should."),
          said(2, PERSON, 31, "Asked the archive this morning."),
        ],
        settled: null,
      },
      {
        id: "comment-2",
        ...about("body", "In 61 of 64 cases"),
        state: "resolved",
        thread: [said(3, PERSON, 15, "Is that from the notice board?")],
        settled: { by: JON, at: "2026-11-23T09:40:00Z" },
      },
      {
        id: "comment-3",
        part: "body",
        quote: "nobody reads the old soundings any more",
        lost: true,
        place: null,
        state: "open",
        thread: [said(4, JON, 44, "The harbour master says the opposite.")],
        settled: null,
      },
    ],
    suggestions: [
      {
        id: "suggestion-1",
        ...about("body", "the most expensive thing the town owns after the school"),
        replacement: "the second most expensive thing the town owns, after the school",
        origin: "h:p-jon",
        by: JON,
        at: "2026-11-23T09:46:00Z",
        state: "open",
        settled: null,
      },
    ],
  };
}

/** Where everything is now. */
export function placesOf({ comments, suggestions }: Margin): PlacedView[] {
  return [...comments, ...suggestions].map(({ id, place, lost }) => ({ id, place, lost }));
}

/** Moves everything in a part over a splice, after which the part says `text`. */
export function moveMargin(
  margin: Margin,
  part: string,
  splice: { at: number; removed: number; inserted: number },
  text: string,
): void {
  const move = <One extends CommentView | SuggestionView>(one: One): One => {
    if (one.part !== part || (one.place === null && !one.lost)) return one;
    const place = one.place && moved(one.place, splice);
    const left = place !== null && (place.from < place.to || one.quote === "");
    if (left && text.slice(place.from, place.to) === one.quote) return { ...one, place };
    const from = one.quote === "" ? -1 : text.indexOf(one.quote);
    if (from >= 0) return { ...one, lost: false, place: { from, to: from + one.quote.length } };
    return left ? { ...one, place } : { ...one, lost: true, place: null };
  };
  margin.comments = margin.comments.map(move);
  margin.suggestions = margin.suggestions.map(move);
}

function moved(
  { from, to }: StretchView,
  { at, removed, inserted }: { at: number; removed: number; inserted: number },
): StretchView {
  const over = (place: number, ends: boolean) => {
    if (place < at || (ends && place === at && removed === 0)) return place;
    if (place >= at + removed) return place - removed + inserted;
    return ends ? at + inserted : at;
  };
  const place = { from: over(from, false), to: over(to, true) };
  return place.to < place.from ? { from: place.from, to: place.from } : place;
}

export function marginAnswers({
  records,
  pick,
  nextId,
}: World): Answers<
  | "add_comment"
  | "reply_to_comment"
  | "resolve_comment"
  | "fasten_comment"
  | "suggest_change"
  | "settle_suggestion"
  | "open_comments"
> {
  const now = () => new Date().toISOString();
  const remark = (text: string) => {
    if (!text.trim()) throw { code: "refused", message: "a comment needs words" };
    return { id: nextId(), by: PERSON, at: now(), text: text.trim() };
  };
  const answer = (record: FakeRecord, id: string): Remarked => {
    record.touch();
    return { id, article: record.whole(), row: record.found("")[0]! };
  };
  const quoteOf = (record: FakeRecord, part: string, place: StretchView | null) =>
    place ? record.text(part).slice(place.from, place.to) : "";
  const change = (record: FakeRecord, id: string, how: (one: CommentView) => CommentView): Remarked => {
    const { view } = record;
    if (!view.comments.some((one) => one.id === id))
      throw { code: "refused", message: `the article has no comment “${id}”` };
    view.comments = view.comments.map((one) => (one.id === id ? how(one) : one));
    return answer(record, id);
  };
  return {
    add_comment: ({ article, part, place, text }) => {
      const record = pick(article);
      const quote = quoteOf(record, part, place);
      const said = remark(text);
      const id = nextId();
      const one = { id, part, place, lost: false, quote, state: "open", thread: [said], settled: null };
      record.view.comments = [...record.view.comments, one];
      return answer(record, id);
    },
    reply_to_comment: ({ article, comment, text }) => {
      const said = remark(text);
      return change(pick(article), comment, (one) => ({ ...one, thread: [...one.thread, said] }));
    },
    resolve_comment: ({ article, comment, resolved }) =>
      change(pick(article), comment, (one) => ({
        ...one,
        state: resolved ? "resolved" : "open",
        settled: resolved ? { by: PERSON, at: now() } : null,
      })),
    fasten_comment: ({ article, comment, part, place }) => {
      const record = pick(article);
      const quote = quoteOf(record, part, place);
      return change(record, comment, (one) => ({ ...one, part, place, quote, lost: false }));
    },
    suggest_change: ({ article, part, place, replacement }) => {
      const record = pick(article);
      const quote = quoteOf(record, part, place);
      if (quote === replacement)
        throw { code: "refused", message: "the suggestion says what stands there already" };
      const id = nextId();
      const origin = `h:${PERSON.id}`;
      const one = { id, part, place, lost: false, quote, replacement, origin, by: PERSON, at: now() };
      record.view.suggestions = [...record.view.suggestions, { ...one, state: "open", settled: null }];
      return answer(record, id);
    },
    settle_suggestion: ({ article, suggestion, state }) => {
      const record = pick(article);
      settle(record.view, suggestion, state);
      return answer(record, suggestion);
    },
    open_comments: ({ limit }) =>
      [...records.values()]
        .filter((record) => record.shelf !== "trash")
        .flatMap(openIn)
        .sort((a, b) => b.last_at.localeCompare(a.last_at))
        .slice(0, limit),
  };
}

/** Writes a suggestion, or writes it anew; `moved` says where a place is after what others wrote in `text`. */
export function suggest(
  margin: Margin,
  edit: Extract<EditView, { kind: "suggest" }>,
  text: string,
  moved: (at: number) => number,
): void {
  const { id, part, replacement, origin } = edit;
  const place = { from: moved(edit.from), to: moved(edit.to) };
  if (place.to > text.length)
    throw { code: null, message: `A suggestion reaches past the end of “${part}”.` };
  const quote = text.slice(place.from, place.to);
  const by = { by: PERSON, at: new Date().toISOString(), state: "open", settled: null };
  const one = { id, part, place, lost: false, quote, replacement, origin, ...by };
  margin.suggestions = [...margin.suggestions.filter((other) => other.id !== id), one];
}

/** Says what became of a suggestion. */
export function settle(margin: Margin, id: string, state: string): void {
  const settled = state === "open" ? null : { by: PERSON, at: new Date().toISOString() };
  margin.suggestions = margin.suggestions.map((one) => (one.id === id ? { ...one, state, settled } : one));
}

function openIn(record: FakeRecord): SaidView[] {
  const { view } = record;
  const of = { article: view.id, headline: record.text("headline") };
  const inWords = ({ name, role }: PersonView) => (role ? `${name}, ${role}` : name);
  const comments = view.comments.flatMap((one) => {
    const [first, last] = [one.thread[0], one.thread.at(-1)];
    if (one.state !== "open" || !first || !last) return [];
    const { id, part, lost, quote } = one;
    const spoken = { text: first.text, by: inWords(first.by), at: first.at, replies: one.thread.length - 1 };
    const said = { ...of, id, kind: "comment", part, lost, quote, ...spoken };
    return [{ ...said, last_by: inWords(last.by), last_at: last.at }];
  });
  const suggestions = view.suggestions.flatMap(({ id, part, lost, quote, replacement, by, at, state }) => {
    const said = { ...of, id, kind: "suggestion", part, lost, quote, text: replacement, by: inWords(by), at };
    return state === "open" ? [{ ...said, replies: 0, last_by: inWords(by), last_at: at }] : [];
  });
  return [...comments, ...suggestions];
}
