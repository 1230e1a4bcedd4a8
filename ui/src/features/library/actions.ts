// What can be done with the chosen articles, or with the one on the desk, by name. Knows no window and no DOM.

import type { Action } from "../../shared/actions.svelte";
import type { Library } from "./library.svelte";
import type { Selection } from "./selection.svelte";
import type { Shelving } from "./shelving.svelte";

export type Around = {
  library: Library;
  selection: Selection;
  shelving: Shelving;
  /** The article on the desk. */
  current: () => string | null;
  duplicate: (id: string) => void;
};

export function libraryActions({ library, selection, shelving, current, duplicate }: Around): Action[] {
  const group = "library" as const;
  const ids = () => {
    const open = current();
    return selection.count > 0 ? [...selection.ids] : open ? [open] : [];
  };
  const some = () => ids().length > 0;
  const show = (shelf: string) => () => void library.show({ shelf });
  const shown = (shelf: string) => () => library.listing.shelf === shelf;
  return [
    {
      id: "library.duplicate",
      group,
      run: () => duplicate(ids()[0] as string),
      can: () => ids().length === 1,
    },
    { id: "library.details", group, run: () => void shelving.ask(ids()), can: some },
    { id: "library.archive", group, run: () => void shelving.shelve(ids(), "archive"), can: some },
    { id: "library.trash", group, run: () => void shelving.shelve(ids(), "trash"), can: some },
    {
      id: "library.to-desk",
      group,
      run: () => void shelving.shelve(ids(), "desk"),
      can: () => some() && library.listing.shelf !== "desk",
    },
    {
      id: "library.choose-none",
      group,
      run: () => selection.clear(),
      can: () => selection.count > 0,
    },
    { id: "library.show-desk", group, run: show("desk"), on: shown("desk") },
    { id: "library.show-archive", group, run: show("archive"), on: shown("archive") },
    { id: "library.show-trash", group, run: show("trash"), on: shown("trash") },
    { id: "library.show-all", group, run: () => void library.showAll(), can: () => library.narrowed },
    { id: "library.empty-trash", group, run: () => (shelving.asking = { kind: "empty" }) },
  ];
}
