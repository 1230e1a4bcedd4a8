// What is suggested, in the fake: one use for every article whose file had a note, and one for every conversation.

import type { ProposalView, ToolView } from "../contract";
import { ledgerAnswers } from "./ledger";
import type { Answers, World } from "./world";

const TOOL = { name: "ChatGPT", provider: "OpenAI", model: "", version: "", descriptor: "an AI assistant" };

/** `learn` hears of every tool that an entry names. */
export function proposalAnswers(
  world: World,
  learn: (tool: ToolView) => void,
): Answers<"proposals" | "proposals_from" | "accept_proposal"> {
  const { pick } = world;
  const { record_contribution } = ledgerAnswers(world, learn);
  const view = (of: Partial<ProposalView>): ProposalView => ({
    suggested_by: "note",
    tool: TOOL,
    kind: "drafting",
    parts: [],
    at: null,
    prompt: "",
    stretches: [],
    words: 0,
    quote: "",
    ...of,
  });
  const heads = (article: string) => pick(article).whole().heads;
  const known = (article: string, kind: string) =>
    pick(article)
      .whole()
      .ledger.some((one) => one.tool.name === TOOL.name && one.kind === kind);
  return {
    accept_proposal: ({ contribution }) => record_contribution(contribution),
    proposals: ({ article }) => ({
      heads: heads(article),
      proposals: pick(article).view.note.found
        ? ["drafting", "research"].filter((kind) => !known(article, kind)).map((kind) => view({ kind }))
        : [],
    }),
    proposals_from: ({ article }) => ({
      heads: heads(article),
      proposals: known(article, "summary")
        ? []
        : [
            view({
              suggested_by: "conversation",
              kind: "summary",
              parts: ["takeaways"],
              words: 42,
              quote: "The first boats leave at seven in the morning, and the last ones",
              stretches: [{ part: "takeaway:t-0", at: 0, len: 10 }],
            }),
          ],
    }),
  };
}
