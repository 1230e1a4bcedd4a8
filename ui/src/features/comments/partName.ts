// What a part is called where things are said about it.

import type { HouseView } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** `takeaway:0199…` as people read it. */
export function partName(part: string, house: HouseView): string {
  const [noun = ""] = part.split(":");
  const label = { takeaway: "takeaways", question: "question", answer: "answer" }[noun] ?? noun;
  const own = house.labels[label];
  return own && noun !== "question" && noun !== "answer"
    ? own
    : say(`comments-part-${noun.replace(".", "-")}`);
}
