// Several flavours of one thing on the clipboard, so that whoever pastes takes the richest one it knows. Knows no feature.

/** Puts text, and rich text where there is some, on the clipboard; answers whether it is there. */
export async function putOnClipboard({ html, text }: { html?: string; text: string }): Promise<boolean> {
  // The web view's own copying has every flavour and asks nobody; the newer way is not everywhere, and may be refused.
  if (copyAsIfSelected(html, text)) return true;
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const part = (type: string, of: string) => ({ [type]: new Blob([of], { type }) });
      await navigator.clipboard.write([
        new ClipboardItem({ ...part("text/html", html), ...part("text/plain", text) }),
      ]);
    }
    return true;
  } catch {
    return false;
  }
}

function copyAsIfSelected(html: string | undefined, text: string): boolean {
  if (typeof document.execCommand !== "function") return false;
  const before = document.activeElement;
  // Without something selected, there is nothing to copy.
  const holder = document.createElement("textarea");
  holder.value = text;
  holder.setAttribute("aria-hidden", "true");
  holder.style.cssText = "position:fixed;inset-block-start:0;opacity:0;pointer-events:none";
  let done = false;
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener("copy", give, true);
  try {
    document.body.append(holder);
    holder.select();
    return document.execCommand("copy") && done;
  } finally {
    document.removeEventListener("copy", give, true);
    holder.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
