// The frame that shows a page: a document without scripts, reached from outside. WebKit hears no event in such a
// document, so the frame is as tall as its page and is scrolled and clicked from around it. Knows no article.

/** Shows `html`. The first page is loaded whole; later ones change only what differs, so that nothing blinks. */
export function show(frame: HTMLIFrameElement, html: string): void {
  const shown = frame.contentDocument;
  if (!frame.srcdoc || !shown?.querySelector("article")) {
    frame.srcdoc = html;
    return;
  }
  // Parsed in a document that runs and loads nothing.
  const next = new DOMParser().parseFromString(html, "text/html");
  for (const name of ["lang", "dir"]) {
    shown.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? "");
  }
  become(shown.body, next.body);
}

/** Puts the theme of the window on the page. */
export function wear(frame: HTMLIFrameElement, root: HTMLElement): void {
  const page = frame.contentDocument?.documentElement;
  if (!page) return;
  for (const name of ["theme", "contrast"]) {
    const chosen = root.dataset[name];
    if (chosen) page.dataset[name] = chosen;
    else delete page.dataset[name];
  }
}

/** Dates as the page's language writes them. */
export function sayDates(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  for (const time of page?.querySelectorAll("time") ?? []) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(time.dateTime)?.[0];
    if (!day) continue;
    const date = new Date(`${day}T12:00:00Z`);
    if (Number.isNaN(date.valueOf())) continue;
    const words = new Intl.DateTimeFormat(known(page?.documentElement.lang), {
      dateStyle: "long",
      timeZone: "UTC",
    }).format(date);
    if (time.textContent !== words) time.textContent = words;
  }
}

function known(language: string | undefined): string | undefined {
  try {
    return language && Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

/** Makes `old` say what `next` says, and leaves alone what is the same already. */
export function become(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const before = [...old.childNodes];
  const after = [...next.childNodes];
  // What stands at the end and says the same stays, also where something was put in before it.
  let same = 0;
  while (
    same < Math.min(before.length, after.length) &&
    alike(before[before.length - 1 - same], after[after.length - 1 - same])
  ) {
    same += 1;
  }
  const [head, wanted] = [before.length - same, after.length - same];
  for (let i = 0; i < wanted; i += 1) turn(old, i < head ? before[i] : undefined, after[i], before[head]);
  for (let i = wanted; i < head; i += 1) before[i]?.remove();
  for (let i = 0; i < same; i += 1) {
    const [stays, says] = [before[head + i], after[wanted + i]];
    // Its words are the same; where it stands in the text may not be.
    if (isElement(stays) && isElement(says)) become(stays, says);
  }
}

function turn(
  parent: Element,
  old: ChildNode | undefined,
  next: ChildNode | undefined,
  end: ChildNode | undefined,
) {
  if (!next || old?.isEqualNode(next)) return;
  if (isElement(old) && isElement(next) && old.nodeName === next.nodeName) {
    become(old, next);
    return;
  }
  const made = parent.ownerDocument.importNode(next, true);
  if (old) old.replaceWith(made);
  else parent.insertBefore(made, end ?? null);
}

const isElement = (node: Node | undefined): node is Element => node?.nodeType === Node.ELEMENT_NODE;

/** Same kind, same words, same markup inside: only the places in the text may differ. */
function alike(a: ChildNode | undefined, b: ChildNode | undefined): boolean {
  if (!isElement(a) || !isElement(b)) return a?.isEqualNode(b ?? null) ?? false;
  return a.nodeName === b.nodeName && bare(a) === bare(b);
}

const bare = (element: Element) => element.outerHTML.replace(/ data-sourcepos="[^"]*"/g, "");
