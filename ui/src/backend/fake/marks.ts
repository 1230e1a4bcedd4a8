// CriticMarkup in the fake: enough of it to turn marks in the body into suggestions and comments.

import type { SuggestionView } from "../contract";
import { PERSON } from "./articles";
import type { Answers, World } from "./world";

const MARK = /\{\+\+([^]*?)\+\+\}|\{--([^]*?)--\}|\{~~([^]*?)~>([^]*?)~~\}|\{==([^]*?)==\}\{>>([^]*?)<<\}/g;

export function marksAnswers({ pick, nextId }: World): Answers<"read_marks" | "marked_text"> {
  return {
    read_marks: ({ article }) => {
      const record = pick(article);
      const now = new Date().toISOString();
      const by = PERSON;
      const body = record.text("body");
      let plain = "";
      let at = 0;
      const suggestions: SuggestionView[] = [];
      const comments = [...record.view.comments];
      const already = comments.length;
      for (const found of body.matchAll(MARK)) {
        const [whole, added, gone, old, fresh, about, said] = found;
        plain += body.slice(at, found.index);
        at = found.index + whole.length;
        const quote = gone ?? old ?? about ?? "";
        const place = { from: plain.length, to: plain.length + quote.length };
        plain += quote;
        const where = { id: nextId(), part: "body", place, lost: false, quote, state: "open", settled: null };
        if (said !== undefined)
          comments.push({ ...where, thread: [{ id: nextId(), by, at: now, text: said }] });
        else
          suggestions.push({
            ...where,
            replacement: added ?? fresh ?? "",
            origin: "u:import-1",
            by,
            at: now,
          });
      }
      plain += body.slice(at);
      const origin = "u:import-1";
      const insert = [{ text: plain, origin }];
      if (plain !== body) {
        const edit = { kind: "splice" as const, part: "body", at: 0, delete: body.length, insert };
        record.edit(record.whole().heads, [edit]);
      }
      record.view.suggestions = [...record.view.suggestions, ...suggestions];
      record.view.comments = [...record.view.comments, ...comments.slice(already)];
      record.touch();
      return {
        suggestions: suggestions.length,
        comments: comments.length - already,
        highlights: 0,
        article: record.whole(),
        row: record.found("")[0]!,
      };
    },
    marked_text: ({ article }) => ({ text: `# ${pick(article).text("headline")}\n`, left_out: 0 }),
  };
}
