import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { afterEach, expect, test, vi } from "vitest";
import { imagesOf, pictures } from "./pictures";

const ONE = "assets/3fa4c1d23fa4c1d2.jpg";
const views: EditorView[] = [];

function shown(doc: string, paste: Parameters<typeof pictures>[0] = null): EditorView {
  const view = new EditorView({
    state: EditorState.create({ doc, extensions: [pictures(paste)] }),
    parent: document.body,
  });
  views.push(view);
  return view;
}

/** What stands under each line: an address, or words. */
function under(view: EditorView): string[] {
  return [...view.dom.querySelectorAll(".inline-picture")].map(
    (place) => place.querySelector("img")?.getAttribute("src")?.slice(0, 18) ?? place.textContent,
  );
}

afterEach(() => views.splice(0).forEach((view) => view.destroy()));

test("images of a line are found as CommonMark writes them", () => {
  for (const [line, expected] of [
    [`![A pier](${ONE})`, [ONE]],
    [`![a \\] b](<${ONE}> "title") and ![](x.png)`, [ONE, "x.png"]],
    ["[a link](x.png), ! [no](x.png), `![`", []],
    ["![unfinished](", []],
  ] as const) {
    expect(imagesOf(line), line).toEqual(expected);
  }
});

test("a picture stands under its line, and what cannot be shown is said", () => {
  const view = shown(
    `Words.\n\n![A pier](${ONE})\n\n![x](images/a.png)\n\n![y](https://elsewhere.example/a.png)`,
  );
  const [picture, elsewhere, remote] = under(view);
  expect(picture).toBe("data:image/svg+xml");
  expect(elsewhere).toContain("not in the library");
  expect(remote).toContain("not loaded");
  expect(view.dom.innerHTML).not.toContain('src="https:');
  const image = view.dom.querySelector("img")!;
  image.dispatchEvent(new Event("error"));
  expect(under(view)[0]).toContain("cannot be shown");
});

test("what is typed changes only what stands under the touched lines, and it is what a fresh look finds", () => {
  const view = shown(`One.\n\n![a](${ONE})\n\nTwo.`);
  const image = view.dom.querySelector("img");
  const changes: [number, number, string][] = [
    [0, 0, "More. "],
    [4, 4, `\n\n![b](${ONE})\n`],
    [2, 3, ""],
    [0, 12, "![c](x.png)\n"],
    [1, 30, ""],
  ];
  for (const [from, to, insert] of changes) {
    view.dispatch({ changes: { from, to, insert } });
    const fresh = shown(view.state.doc.toString());
    expect(under(view), view.state.doc.toString()).toEqual(under(fresh));
  }
  const again = shown(`One.\n\n![a](${ONE})`);
  const kept = again.dom.querySelector("img");
  again.dispatch({ changes: { from: 0, insert: "Before. " } });
  expect(again.dom.querySelector("img"), "it is not loaded anew for a word elsewhere").toBe(kept);
  expect(image).not.toBeNull();
});

test("a pasted picture is handed over; text beside it is pasted as text", () => {
  const paste = vi.fn();
  const view = shown("Words.", paste);
  const file = new File(["x"], "a.png", { type: "image/png" });
  const event = (text: string) =>
    Object.assign(new Event("paste", { cancelable: true, bubbles: true }), {
      clipboardData: { files: [file], getData: (type: string) => (type === "text/plain" ? text : "") },
    });
  view.contentDOM.dispatchEvent(event(""));
  expect(paste).toHaveBeenCalledExactlyOnceWith(file, 0);
  view.contentDOM.dispatchEvent(event("cells of a sheet"));
  expect(paste).toHaveBeenCalledOnce();
});
