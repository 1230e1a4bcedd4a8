// Review, in the fake: acts in their order, sign-offs bound to the fake's fingerprint. Why one is void is told roughly: one
// sentence, whatever changed.

import type { Failure, Reviewed, ReviewView, SignOffView, WaitingView } from "../contract";
import { PERSON } from "./articles";
import type { FakeRecord } from "./record";
import type { Answers, World } from "./world";

const SCOPES = [
  "facts",
  "quotes",
  "figures",
  "names",
  "sources_opened",
  "links",
  "image",
  "rights",
  "fairness",
  "legal",
  "disclosure_note",
];

const NEXT: Record<string, string[]> = {
  draft: ["send"],
  in_review: ["request_changes", "approve", "withdraw"],
  changes_requested: ["send", "withdraw"],
  approved: ["publish", "send", "withdraw"],
  published: ["correct"],
  corrected: ["correct"],
};

const LEADS_TO: Record<string, string> = {
  send: "in_review",
  withdraw: "draft",
  request_changes: "changes_requested",
  approve: "approved",
  publish: "published",
  correct: "corrected",
};

/** Each sign-off as it stands while the words have this fingerprint. */
export function standings(given: readonly SignOffView[], fingerprint: string): SignOffView[] {
  return given.map((one, at) => {
    const fresh = one.fingerprint === fingerprint;
    const later = given.slice(at + 1).some((other) => other.by.name === one.by.name && covers(other, one));
    return {
      ...one,
      state: fresh ? "fresh" : "void",
      counts: !later,
      reason: fresh ? "" : "1 sentence changed",
      causes: fresh ? [] : [{ cause: "sentences", changed: 1, by_tools: [], unknown: 0, sections: ["body"] }],
    };
  });
}

function covers(later: SignOffView, one: SignOffView): boolean {
  return one.scope.every((scope) => later.scope.includes(scope));
}

/** What sign-offs amount to: none, fresh, void or rejected. */
export function signed(given: readonly SignOffView[]): string {
  const counting = given.filter((one) => one.counts);
  if (counting.some((one) => one.state === "fresh" && one.decision === "rejected")) return "rejected";
  if (counting.some((one) => one.state === "void")) return "void";
  return counting.length ? "fresh" : "none";
}

export function reviewAnswers({
  pick,
  nextId,
  records,
}: World): Answers<"review" | "act_on_article" | "sign_off" | "inbox"> {
  const done = new Map<string, ReviewView["done"]>();
  const told = (record: FakeRecord): Reviewed => {
    record.touch();
    return { review: viewOf(record), article: record.whole(), row: record.found("")[0]! };
  };
  const viewOf = (record: FakeRecord): ReviewView => {
    const whole = record.whole();
    const fresh = whole.sign_offs.filter((one) => one.counts && one.state === "fresh");
    const rejected = fresh.filter((one) => one.decision === "rejected");
    const missing: ReviewView["missing"] = rejected.map((one) => ({
      missing: "rejected",
      by: one.by.name,
      why: one.note,
    }));
    if (fresh.length === rejected.length) missing.push({ missing: "people", count: 1 });
    return {
      article: whole.id,
      status: whole.status,
      fingerprint: whole.fingerprint,
      heads: whole.heads,
      signed: whole.signed,
      sign_offs: whole.sign_offs,
      asks: { other_person: false, sign_offs: 1, scope: [] },
      missing,
      authors: whole.byline,
      acts: (NEXT[whole.status] ?? []).map((act) => ({
        act,
        refused:
          missing.length > 0 && ["approve", "publish", "correct"].includes(act)
            ? `it cannot be ${LEADS_TO[act]} yet: one more person must sign the words that stand there now`
            : null,
        needs_reason: act === "request_changes" || act === "correct",
      })),
      done: done.get(whole.id) ?? [],
      scopes: SCOPES,
      decisions: ["approved", "approved_with_changes", "rejected"],
    };
  };
  return {
    review: ({ article }) => viewOf(pick(article)),
    act_on_article: ({ article, act, reason }) => {
      const record = pick(article);
      const known = viewOf(record).acts.find((one) => one.act === act);
      if (!known) throw refused(`an article that is ${record.view.status} cannot do that`);
      if (known.refused) throw refused(known.refused);
      if (known.needs_reason && !reason.trim()) throw refused("it cannot be done without a word why");
      record.view.status = LEADS_TO[act] ?? record.view.status;
      const step = { act, by: PERSON.name, at: new Date().toISOString(), why: reason.trim() };
      done.set(article, [...(done.get(article) ?? []), step]);
      return told(record);
    },
    sign_off: ({ article, by, ...said }) => {
      const record = pick(article);
      const { fingerprint, heads } = record.whole();
      if (said.fingerprint !== fingerprint) throw refused("what stands there now is not what was read");
      if (!by.trim()) throw refused("a person needs a name");
      if (!said.role.trim()) throw refused("a sign-off needs the role in which it is given");
      if (said.scope.length === 0) throw refused("a sign-off says what was looked at");
      if (said.decision === "rejected" && !said.note.trim())
        throw refused("say in the note why it is rejected");
      const [id, at] = [nextId(), new Date().toISOString()];
      const one = { ...said, id, at, heads, by: { id: `p-${by}`, name: by.trim(), role: said.role } };
      const standing = { state: "fresh", counts: true, reason: "", causes: [] };
      record.view.sign_offs = [...record.view.sign_offs, { ...one, ...standing }];
      return told(record);
    },
    inbox: () => [...records.values()].flatMap((record) => waiting(record)),
  };
}

function waiting(record: FakeRecord): WaitingView[] {
  const { status, signed, comments, suggestions } = record.whole();
  const open_comments = [...comments, ...suggestions].filter((one) => one.state === "open").length;
  const why = [
    ...(status === "in_review" ? ["review"] : []),
    ...(status === "changes_requested" ? ["changes"] : []),
    ...(signed === "void" || signed === "rejected" ? [signed] : []),
    ...(open_comments > 0 ? ["comments"] : []),
  ];
  return why.length && record.shelf === "desk" ? [{ row: record.found("")[0]!, why, open_comments }] : [];
}

function refused(message: string): Failure {
  return { code: "refused", message };
}
