// Where a paste lands in a line.

import { expect, test } from "vitest";
import { fit } from "./fit";

test("words within a sentence stay in it, with the spaces they came with", () => {
  expect(fit("the **quay**", "the quay ", "At ", "froze")).toBe("the **quay** ");
  expect(fit("the quay", " the quay", "At", " froze")).toBe(" the quay");
  expect(fit("the quay", " the quay", "At ", "")).toBe("the quay");
  expect(fit("the quay", " the quay ", "", "")).toBe("the quay ");
});

test("what is no paragraph gets a line of its own", () => {
  expect(fit("## Fog", "Fog", "At dawn ", "")).toBe("\n\n## Fog");
  expect(fit("- a\n- b", "a\nb", "", "rest")).toBe("- a\n- b\n\n");
  expect(fit("| a |\n| --- |", "a", "x", "y")).toBe("\n\n| a |\n| --- |\n\n");
  expect(fit("```\nx\n```", "x", "", "y")).toBe("```\nx\n```\n\n");
});

test("paragraphs go on where the caret stands", () => {
  expect(fit("One.\n\nTwo.", "One.\nTwo.", "Zero. ", "")).toBe("One.\n\nTwo.");
});
