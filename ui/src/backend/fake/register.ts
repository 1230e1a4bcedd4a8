// The register, in the fake: every entry of every ledger, filtered as the real one does it.

import type { RegisterEntry, RegisterFilter } from "../contract";
import type { Answers, World } from "./world";

export function registerAnswers({ records }: World): Answers<"register" | "save_register"> {
  const all = (): RegisterEntry[] =>
    [...records.values()].flatMap((record) => {
      const view = record.whole();
      return view.ledger.map((one) => ({
        article: view.id,
        slug: view.slug,
        headline: view.headline,
        section: view.section,
        status: view.status,
        contribution: one.id,
        at: one.at,
        by: one.by.name,
        tool: one.tool.name,
        provider: one.tool.provider,
        model: [one.tool.model, one.tool.version].filter(Boolean).join(" "),
        kind: one.kind,
        parts: one.parts,
        extent: one.extent,
        in_output: one.in_output,
        outcome: one.outcome,
        purpose: one.purpose,
        reviewed_by: "",
        signed: "none",
        accountable: view.accountable?.name ?? "",
        missing: [
          ...(one.outcome === "discarded" ? [] : ["review"]),
          ...(one.tool.model ? [] : ["model"]),
          ...(one.tool.provider ? [] : ["provider"]),
        ],
      }));
    });
  const asked = (filter: RegisterFilter) =>
    all()
      .filter((one) => !filter.tool || one.tool === filter.tool)
      .filter((one) => !filter.by || one.by === filter.by)
      .filter((one) => !filter.section || one.section === filter.section)
      .filter((one) => !filter.since || one.at.slice(0, 10) >= filter.since)
      .filter((one) => !filter.until || one.at.slice(0, 10) <= filter.until)
      .filter((one) => !filter.missing || one.missing.includes(filter.missing))
      .toSorted((a, b) => b.at.localeCompare(a.at));
  const names = (key: "tool" | "by" | "section") =>
    [...new Set(all().map((one) => one[key]))].filter(Boolean).toSorted();
  return {
    register: ({ filter, offset, limit }) => ({
      entries: asked(filter).slice(offset, offset + limit),
      total: asked(filter).length,
      tools: names("tool"),
      people: names("by"),
      sections: names("section"),
    }),
    save_register: ({ format, to }) => `${to}/ai-use-2026-11-25.${format}`,
  };
}
