// No component speaks English by itself: what a person reads or hears goes through `say`, so that it can be said in
// another language.

import { parse } from "svelte/compiler";
import { describe, expect, test } from "vitest";

const COMPONENTS = import.meta.glob<string>("../{App,features/**/*,shared/**/*}.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Attributes and properties of components whose words a person reads or hears. */
const READ = [
  "aria-label",
  "aria-description",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
  "label",
  "hint",
];
/** Names and signs, the same in every language. */
const NAMES = ["Colophon", "Aa", "|ab|"];

type Node = { type: string; start: number } & Record<string, unknown>;

/** The words of a component that no catalogue holds, each with what is around it. */
function literals(source: string): string[] {
  const found: string[] = [];
  const keep = (words: string) => {
    const rest = NAMES.reduce((left, name) => left.replaceAll(name, ""), words);
    if (/\p{L}{2,}/u.test(rest)) found.push(words.trim().replace(/\s+/g, " "));
  };
  const look = (node: unknown, reading: boolean): void => {
    if (Array.isArray(node)) return node.forEach((one) => look(one, reading));
    if (!isNode(node)) return;
    switch (node.type) {
      case "Text":
        if (reading) keep(String(node["data"]));
        return;
      case "Component":
        for (const attribute of node["attributes"] as Node[]) {
          const name = String(attribute["name"]);
          // `name="export"` is for programs; what is said has a capital letter or a space.
          const said = /^[A-Z]|\s/.test(textOf(attribute["value"]));
          look(attribute["value"], [...READ, "shown"].includes(name) || (name === "name" && said));
        }
        return look(node["fragment"], true);
      case "Attribute":
        return look(node["value"], READ.includes(String(node["name"])));
      case "StyleDirective":
      case "ClassDirective":
        return;
      case "CallExpression":
        // What is handed to a function is a key or a value; what a function answers is its own affair.
        return;
      case "BinaryExpression":
        // Compared, not shown.
        return;
      case "ConditionalExpression":
        look(node["consequent"], reading);
        return look(node["alternate"], reading);
      case "Literal":
        if (reading && typeof node["value"] === "string") keep(node["value"]);
        return;
      case "TemplateElement":
        if (reading) keep(String((node["value"] as { cooked: string }).cooked));
        return;
      case "MemberExpression":
      case "StyleSheet":
      case "OnDirective":
      case "ArrowFunctionExpression":
      case "SnippetBlock":
        return node.type === "SnippetBlock" ? look(node["body"], true) : undefined;
      default:
        for (const [name, value] of Object.entries(node)) {
          // The expression of a block decides; only what stands in a tag is read.
          if (["expression", "test", "context", "key"].includes(name) && node.type.endsWith("Block"))
            continue;
          look(value, reading);
        }
    }
  };
  const { fragment } = parse(source, { modern: true });
  look(fragment, true);
  return found;
}

/** The text at the start of an attribute's value. */
function textOf(value: unknown): string {
  return Array.isArray(value) && isNode(value[0]) && value[0].type === "Text" ? String(value[0]["data"]) : "";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

describe("components", () => {
  test.each(Object.entries(COMPONENTS))("%s says nothing that the catalogues do not hold", (_, source) => {
    expect(literals(source)).toEqual([]);
  });

  test.each([
    ["<p>Try again</p>", ["Try again"]],
    ['<button title="Search (Ctrl+F)"></button>', ["Search (Ctrl+F)"]],
    ['<button aria-label="Remove {name}"></button>', ["Remove"]],
    ["{#if open}<p>{many ? `${count} words` : 'one word'}</p>{/if}", ["words", "one word"]],
    ['<Part name="Question {index + 1}" />', ["Question"]],
    ['<InlineField name="date" shown={date ? date : "No date yet"} />', ["No date yet"]],
    ["{#snippet end()}<b>Done</b>{/snippet}", ["Done"]],
  ])("control: %s is found", (source, words) => {
    expect(literals(source)).toEqual(words);
  });

  test.each([
    '<p>{say("window-title")} · 4</p>',
    '<Dialog name="export" />',
    "<div style:transform={held ? `translateY(${offset}px)` : null}></div>",
    '<p class="big note" data-part="headline">Colophon</p>',
    "{#if kind === 'open now'}<i>{name}</i>{/if}",
    "<button onclick={() => open('the article')}></button>",
  ])("control: %s says nothing by itself", (source) => {
    expect(literals(source)).toEqual([]);
  });
});
