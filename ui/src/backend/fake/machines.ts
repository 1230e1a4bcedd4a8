// What other machines are told, in the fake: the shapes, with what the page and its ledger say. The record's own words are
// richer.

import type { Answers, World } from "./world";

export function machineAnswers({ pick }: World): Answers<"machine_readable"> {
  return {
    machine_readable: ({ article }) => {
      const { view } = pick(article);
      const kept = view.ledger.filter((one) => one.outcome !== "discarded");
      const told = view.disclosure.level !== "unknown";
      const value =
        view.disclosure.level === "none_affirmed" ? "none" : view.disclosure.level.replace("_", "-");
      const tool = kept[0]?.tool.name ?? "";
      const document = {
        "@context": "https://schema.org",
        "@graph": [
          { "@type": "NewsArticle", headline: view.headline },
          ...kept.map((one) => ({ "@type": "CreateAction", name: one.kind, instrument: one.tool.name })),
        ],
      };
      return {
        w3c: told ? `<meta name="ai-disclosure" content="${value}">\n` : null,
        json_ld: `${JSON.stringify(document, null, 2)}\n`,
        iptc: told ? `{\n  "article": "${value}"\n}\n` : null,
        header: told ? `AI-Disclosure: mode=ai-modified, model="${tool}"` : null,
        ibm: told ? `AIA HAb Nc Hin Nr ${tool} v1.0` : null,
      };
    },
  };
}
