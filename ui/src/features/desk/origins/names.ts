// What an origin is called: who, what and when, in words. Knows no editor.

import type { ContributionView, PersonView, SourceView } from "../../../backend/contract";
import { ago } from "../../../shared/time";
import { say } from "../../../shared/words.svelte";

/** The kinds of origin that a person tells apart. */
export const KINDS = ["me", "person", "tool", "source", "unknown"] as const;
export type OriginKind = (typeof KINDS)[number];

/** An article as far as its origins are explained by it. */
export type Known = {
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly ledger: readonly ContributionView[];
  readonly sources: readonly SourceView[];
};

export function kindOf(origin: string, me: PersonView): OriginKind {
  if (origin === `h:${me.id}`) return "me";
  return ({ h: "person", c: "tool", r: "source" } as const)[origin[0] ?? ""] ?? "unknown";
}

/** What a tool was used for, in a word. */
export const kindName = (kind: string) => say(`kind-${kind.replaceAll("_", "-")}`);

/** Its name, as a legend has it. */
export function nameOf(origin: string, known: Known): string {
  const id = origin.slice(2);
  switch (kindOf(origin, known.me)) {
    case "me":
      return say("origin-me", { name: known.me.name });
    case "person":
      return known.people.find((one) => one.id === id)?.name ?? say("origin-somebody");
    case "tool": {
      const entry = known.ledger.find((one) => one.id === id);
      return entry ? `${entry.tool.name} · ${kindName(entry.kind)}` : say("origin-some-tool");
    }
    case "source": {
      const source = known.sources.find((one) => one.id === id);
      return source ? source.title || source.url : say("origin-some-source");
    }
    case "unknown":
      return say("origin-unknown");
  }
}

/** Who, what and when, in lines; the first is the name. */
export function explained(origin: string, known: Known, now: number): string[] {
  const id = origin.slice(2);
  const name = nameOf(origin, known);
  switch (kindOf(origin, known.me)) {
    case "me":
    case "person": {
      const role = (origin === `h:${known.me.id}` ? known.me : known.people.find((one) => one.id === id))
        ?.role;
      return [name, role ? say("origin-wrote-as", { role }) : say("origin-wrote")];
    }
    case "tool": {
      const entry = known.ledger.find((one) => one.id === id);
      if (!entry) return [name];
      const { model, provider } = entry.tool;
      const made = [model, provider].filter(Boolean).join(", ");
      return [
        name,
        ...(made ? [made] : []),
        say("origin-used", { name: entry.by.name, when: ago(entry.at, now) }),
      ];
    }
    case "source": {
      const source = known.sources.find((one) => one.id === id);
      if (!source) return [name];
      const address = source.title && source.url ? [source.url] : [];
      return [
        name,
        ...address,
        say("origin-saved", { name: source.added_by.name, when: ago(source.at, now) }),
      ];
    }
    case "unknown": {
      const at = momentOf(id);
      const pasted = id.startsWith("paste-");
      const when = at === null ? null : ago(new Date(at).toISOString(), now);
      const came = when === null ? [] : [say(pasted ? "origin-pasted" : "origin-arrived", { when })];
      return [name, ...came, say("origin-nobody-said")];
    }
  }
}

/** When an id of version 7 was made, in milliseconds since 1970; null for another one. */
function momentOf(id: string): number | null {
  const [, high, low] = /^(?:paste-)?([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(id) ?? [];
  return high && low ? parseInt(high + low, 16) : null;
}
