import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { placed } from "./placed";

const LINK = "assets/0123456789abcdef.jpg";

/** `|` in the text is where the picture goes; in the answer, where the caret is. */
function check(given: string, expected: string) {
  const at = given.indexOf("|");
  const text = given.replace("|", "");
  const put = placed(Text.of(text.split("\n")), at, LINK);
  const after = text.slice(0, put.from) + put.insert + text.slice(put.from);
  const shown = `${after.slice(0, put.caret)}|${after.slice(put.caret)}`;
  expect(shown).toBe(expected.replace("PICTURE", `![|](${LINK})`));
}

test("a picture is a paragraph of its own and breaks no other", () => {
  check("|", "PICTURE");
  check("One.|", "One.\n\nPICTURE");
  check("One |and two.", "One and two.\n\nPICTURE");
  check("One\nof | two lines\nand three.\n\nTwo.", "One\nof  two lines\nand three.\n\nPICTURE\n\nTwo.");
  check("One.\n|\nTwo.", "One.\n\nPICTURE\n\nTwo.");
  check("One.\n\n|", "One.\n\nPICTURE");
  check("One.\n\n|\n\nTwo.", "One.\n\nPICTURE\n\nTwo.");
});
