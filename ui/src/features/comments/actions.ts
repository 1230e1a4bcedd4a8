// What can be done with comments and suggestions, by name and by keys.

import type { Action } from "../../shared/actions.svelte";
import type { Comments } from "./comments.svelte";

/** `can` says whether there is an article to speak about; `across` brings the list of all articles into sight. */
export function commentActions(comments: Comments, can: () => boolean, across: () => void): Action[] {
  const open = () => can() && comments.waiting > 0;
  const at = (kind: "comment" | "suggestion") => {
    const id = comments.current;
    const entry = comments.entries.find((one) => one.kind === kind && one.one.id === id);
    return entry?.one.state === "open" ? entry.one.id : null;
  };
  const withOne = (kind: "comment" | "suggestion", run: (id: string) => unknown) => ({
    can: () => can() && at(kind) !== null,
    run: () => {
      const id = at(kind);
      return id === null ? undefined : run(id);
    },
  });
  return [
    { id: "comments.add", group: "article", keys: ["Mod+Alt+M"], can, run: () => comments.begin("comment") },
    {
      id: "comments.suggest",
      group: "article",
      keys: ["Mod+Alt+Shift+M"],
      can,
      run: () => comments.begin("suggestion"),
    },
    { id: "comments.next", group: "go", keys: ["Mod+Alt+PageDown"], can: open, run: () => comments.step(1) },
    {
      id: "comments.previous",
      group: "go",
      keys: ["Mod+Alt+PageUp"],
      can: open,
      run: () => comments.step(-1),
    },
    {
      id: "comments.reply",
      group: "article",
      keys: ["Mod+Alt+R"],
      ...withOne("comment", (id) => comments.reply(id)),
    },
    {
      id: "comments.resolve",
      group: "article",
      keys: ["Mod+Alt+Shift+R"],
      ...withOne("comment", (id) => comments.resolve(id, true)),
    },
    {
      id: "comments.accept",
      group: "article",
      keys: ["Mod+Alt+Enter"],
      ...withOne("suggestion", (id) => comments.accept(id)),
    },
    {
      id: "comments.reject",
      group: "article",
      keys: ["Mod+Alt+Backspace"],
      ...withOne("suggestion", (id) => comments.reject(id)),
    },
    {
      id: "comments.read-marks",
      group: "article",
      // Not only where there are marks: to look for them at every key costs as much as the key. Who asks is told.
      can,
      run: () => comments.readMarks(),
    },
    { id: "comments.all", group: "library", can, run: across },
  ];
}
