// The editor on the screen: what is copied and pasted, which keys do what, and that a part outlives it.

import { EditorView } from "@codemirror/view";
import { cleanup, render, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, test } from "vitest";
import { PartText } from "../partText";
import { PASTING, Pasting } from "../paste/pasting.svelte";
import { runsByCharacter } from "../rehearsal";
import { RUNS_TYPE } from "./clipboard";
import Editor from "./Editor.svelte";
import type { PartKey } from "./keys";

afterEach(cleanup);

function show(text: string, props: { prose?: boolean; singleLine?: boolean; keys?: PartKey[] } = {}) {
  const part = new PartText("body", text, runsByCharacter(text), "h:ada");
  const shown = render(Editor, { part, label: "Body", hint: "Write the article", ...props });
  const content = shown.container.querySelector<HTMLElement>(".cm-content");
  const view = content && EditorView.findFromDOM(content);
  if (!content || !view) throw new Error("the editor is not on the screen");
  return { part, content, view, ...shown };
}

/** A clipboard event whose clipboard is a plain map; the browser's own cannot be made here. */
function clipboardEvent(type: string, clipboard: Map<string, string>): Event {
  const data = {
    getData: (format: string) => clipboard.get(format) ?? "",
    setData: (format: string, text: string) => void clipboard.set(format, text),
    clearData: () => clipboard.clear(),
    files: [],
  };
  const event = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(event, { clipboardData: data });
}

function press(content: HTMLElement, key: string, more: KeyboardEventInit = {}): void {
  content.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

describe("the editor", () => {
  test("says what it is called and what belongs there", () => {
    const { content, container } = show("");
    expect(content.getAttribute("aria-label")).toBe("Body");
    expect(content.getAttribute("spellcheck")).toBe("false");
    expect(container.querySelector(".cm-placeholder")?.textContent).toBe("Write the article");
    expect(container.querySelector("[data-part=body]")).not.toBeNull();
  });

  test("text copied in this window is pasted with its origins", () => {
    const { part, content, view } = show("12ab\r\nAB3");
    const clipboard = new Map<string, string>();
    view.dispatch({ selection: { anchor: 1, head: 8 } });
    content.dispatchEvent(clipboardEvent("copy", clipboard));
    expect(clipboard.get("text/plain")).toBe("2ab\nAB");
    view.dispatch({ selection: { anchor: part.length } });
    content.dispatchEvent(clipboardEvent("paste", clipboard));
    expect(part.text).toBe("12ab\r\nAB32ab\nAB");
    expect(part.runs).toEqual(runsByCharacter("12ab\r\nAB32ab\nAB"));
  });

  test("copied Markdown is formatted for other programs, and plain for those that know none", () => {
    const { content, view } = show("One **two**", { prose: true });
    const clipboard = new Map<string, string>();
    view.dispatch({ selection: { anchor: 0, head: 11 } });
    content.dispatchEvent(clipboardEvent("copy", clipboard));
    expect(clipboard.get("text/plain")).toBe("One **two**");
    expect(clipboard.get("text/html")).toBe("One <strong>two</strong>");
  });

  test("an address pasted over words makes a link of them, and it alone is unknown", () => {
    const { part, content, view } = show("see this", { prose: true });
    view.dispatch({ selection: { anchor: 4, head: 8 } });
    content.dispatchEvent(clipboardEvent("paste", new Map([["text/plain", "https://a.example/b"]])));
    expect(part.text).toBe("see [this](https://a.example/b)");
    const runs = part.runs.map(({ len, origin }) => [len, origin.replace(/-.*/, "")]);
    expect(runs.slice(-3)).toEqual([
      [11, "h:ada"],
      [19, "u:paste"],
      [1, "h:ada"],
    ]);
    expect(part.undo()).toBe(true);
    expect(part.text).toBe("see this");
  });

  test("in the middle of a text of many lines, the caret is on neither the first nor the last", () => {
    const lines: boolean[] = [];
    const key = {
      key: "ArrowDown",
      run: (caret: { firstLine: boolean; lastLine: boolean }) => {
        lines.push(caret.firstLine, caret.lastLine);
        return true;
      },
    };
    const { content, view } = show("one\ntwo\nthree", { keys: [key] });
    for (const anchor of [1, 5, 9]) {
      view.dispatch({ selection: { anchor } });
      press(content, "ArrowDown");
    }
    expect(lines).toEqual([true, false, false, false, false, true]);
  });

  test("text from outside is unknown, also when it claims to be what it is not", () => {
    const { part, content } = show("");
    const forged = JSON.stringify({ text: "other", runs: [{ len: 5, origin: "h:ada" }] });
    content.dispatchEvent(
      clipboardEvent(
        "paste",
        new Map([
          ["text/plain", "a\r\nb"],
          [RUNS_TYPE, forged],
        ]),
      ),
    );
    expect(part.text, "pasted line ends are line feeds").toBe("a\nb");
    expect(part.runs).toHaveLength(1);
    expect(part.runs[0]?.origin).toMatch(/^u:paste-[0-9a-f-]{36}$/);
  });

  test("cut takes the words away and carries their origins", () => {
    const { part, content, view } = show("12ab");
    const clipboard = new Map<string, string>();
    view.dispatch({ selection: { anchor: 1, head: 3 } });
    content.dispatchEvent(clipboardEvent("cut", clipboard));
    expect(part.text).toBe("1b");
    content.dispatchEvent(clipboardEvent("paste", clipboard));
    expect(part.text).toBe("12ab");
    expect(part.runs).toEqual(runsByCharacter("12ab"));
  });

  test("formatted text is read first, the plain key and our own words go straight in", async () => {
    const text = new PartText("body", "", [], "h:ada");
    const asked: string[] = [];
    const reader = (async (_name: string, { html }: { html: string }) => {
      asked.push(html);
      return { markdown: "**a**", report: [] };
    }) as never;
    const context = new Map([[PASTING, new Pasting(reader, null)]]);
    const { container } = render(Editor, { props: { part: text, label: "Body", prose: true }, context });
    const content = container.querySelector<HTMLElement>(".cm-content")!;
    const rich = () =>
      new Map([
        ["text/plain", "a"],
        ["text/html", "<b>a</b>"],
      ]);
    content.dispatchEvent(clipboardEvent("paste", rich()));
    await waitFor(() => expect(text.text).toBe("**a**"));
    expect(text.runs[0]?.origin).toMatch(/^u:paste-/);
    expect(text.state.selection.main.head, "the caret stands behind it").toBe(5);

    press(content, "V", { ctrlKey: true, shiftKey: true });
    content.dispatchEvent(clipboardEvent("paste", rich()));
    expect(text.text).toBe("**a**a");
    content.dispatchEvent(
      clipboardEvent(
        "paste",
        new Map([...rich(), [RUNS_TYPE, JSON.stringify({ text: "a", runs: [{ len: 1, origin: "h:ada" }] })]]),
      ),
    );
    expect(text.text).toBe("**a**aa");
    expect(asked).toEqual(["<b>a</b>"]);
    press(content, "z", { ctrlKey: true });
    press(content, "z", { ctrlKey: true });
    expect(text.text, "each paste is a step of its own").toBe("**a**");
  });

  test("copying without a selection leaves the clipboard alone", () => {
    const { content, view } = show("12ab");
    const clipboard = new Map([["text/plain", "before"]]);
    view.dispatch({ selection: { anchor: 2 } });
    content.dispatchEvent(clipboardEvent("cut", clipboard));
    expect(clipboard.get("text/plain")).toBe("before");
    expect(view.state.doc.toString()).toBe("12ab");
  });

  test("the owner’s keys come first, and are told where the caret stands", () => {
    const heard: [number, number][] = [];
    const keys = [
      { key: "Enter", run: ({ to, length }: { to: number; length: number }) => !!heard.push([to, length]) },
    ];
    const { part, content, view } = show("12", { prose: true, keys });
    view.dispatch({ selection: { anchor: 1 } });
    press(content, "Enter");
    expect(heard).toEqual([[1, 2]]);
    expect(part.text).toBe("12");
  });

  test("Enter goes on with a list in prose, and does nothing in a part of one line", () => {
    const prose = show("- 1", { prose: true });
    prose.view.dispatch({ selection: { anchor: 3 } });
    press(prose.content, "Enter");
    expect(prose.part.text).toBe("- 1\n- ");
    cleanup();
    const line = show("1", { singleLine: true });
    press(line.content, "Enter");
    expect(line.part.text).toBe("1");
  });

  test("Markdown is styled by class, and its marks step back", () => {
    const { container } = show("## 1 **2** *3* `4`\n\n> 5\n", { prose: true });
    const found = (name: string) => container.querySelector(`.${name}`)?.textContent;
    expect(found("md-heading-2")).toContain("##");
    expect(found("md-mark")).toBe("##");
    expect(container.querySelector(".md-strong")).not.toBeNull();
    expect(container.querySelector(".md-emphasis")).not.toBeNull();
    expect(container.querySelector(".md-code")).not.toBeNull();
  });

  test("a carriage return is kept and not drawn", () => {
    const { part, container } = show("1\r\n2");
    expect(container.querySelector(".cm-line")?.textContent).toBe("1");
    expect(part.text).toBe("1\r\n2");
  });

  test("one step to the right from before a line end arrives on the next line", () => {
    const { content, view } = show("1\r\n2");
    view.dispatch({ selection: { anchor: 1 } });
    press(content, "ArrowRight");
    expect(view.state.selection.main.head).toBe(3);
  });

  test("text, origins and undo history outlive the editor", async () => {
    const { part, view, unmount } = show("1");
    view.dispatch({ changes: { from: 1, insert: "a" }, userEvent: "input.type" });
    unmount();
    part.remote("1", runsByCharacter("1"));
    part.focus("start");
    const again = render(Editor, { part, label: "Body" });
    const content = again.container.querySelector<HTMLElement>(".cm-content");
    expect(content?.textContent).toBe("1a");
    expect(document.activeElement, "the wish for focus was kept").toBe(content);
    press(content as HTMLElement, "z", { ctrlKey: true });
    expect(part.text).toBe("1");
  });
});
