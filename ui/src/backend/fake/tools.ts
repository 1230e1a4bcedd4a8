// The tools that a newsroom works with, in the fake: kept, removed, and learned from the ledgers.

import type { KnownToolView, ToolView } from "../contract";
import type { Answers, World } from "./world";

const same = (a: ToolView, b: ToolView) =>
  (["name", "model", "version"] as const).every(
    (field) => a[field].trim().toLowerCase() === b[field].trim().toLowerCase(),
  );

export function toolAnswers({
  records,
  nextId,
}: World): Answers<"tools" | "keep_tool" | "remove_tool"> & { learn(tool: ToolView): void } {
  let list: KnownToolView[] = [];
  const view = (): KnownToolView[] =>
    list.map((known) => {
      const entries = [...records.values()].flatMap((record) => record.view.ledger);
      const uses = entries.filter(
        ({ tool }) => tool.name === known.tool.name && tool.model === known.tool.model,
      );
      return { ...known, uses: uses.length };
    });
  return {
    tools: view,
    keep_tool: ({ id, tool }) => {
      if (!tool.name.trim()) throw { code: "refused", message: "a tool needs a name" };
      if (list.some((one) => one.id !== id && same(one.tool, tool)))
        throw { code: "refused", message: `the list of tools has “${tool.name}” already` };
      if (id === null) list = [{ id: nextId(), tool, uses: 0 }, ...list];
      else list = list.map((one) => (one.id === id ? { ...one, tool } : one));
      return view();
    },
    remove_tool: ({ id }) => {
      list = list.filter((one) => one.id !== id);
      return view();
    },
    learn: (tool) => {
      const known = list.find((one) => same(one.tool, tool));
      if (!known && list.some((one) => same({ ...one.tool, model: "", version: "" }, tool))) return;
      const first = known ?? { id: nextId(), tool, uses: 0 };
      list = [first, ...list.filter((one) => one !== known)];
    },
  };
}
