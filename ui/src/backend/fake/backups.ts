// Backups, in the fake.

import type { BackupsView } from "../contract";
import type { Answers } from "./world";

export function backupsAnswers(): Answers<"backups" | "back_up" | "bring_back" | "open_folder"> {
  const one = (name: string, at: string, proven = true) => ({ name, at, kilobytes: 1840, proven });
  const view: BackupsView = {
    folder: "/home/ada/.local/share/press.colophon.desk/backups",
    backups: [
      one("2026-11-22T08-01-12Z", "2026-11-22T08:01:12Z"),
      one("2026-11-21T07-58-40Z", "2026-11-21T07:58:40Z"),
      one("before-tables-2-from-1-1", "2026-11-20T07:58:40Z"),
      one("2026-11-15T09-12-00Z", "2026-11-15T09:12:00Z", false),
    ],
    failure: "",
  };
  return {
    backups: () => view,
    back_up: () => {
      const at = new Date().toISOString();
      view.backups.unshift(one(at.replaceAll(":", "-"), at));
      return view;
    },
    bring_back: () => ({ aside: "/home/ada/.local/share/press.colophon.desk/aside/2026-11-23T08-00-00Z" }),
    open_folder: () => null,
  };
}
