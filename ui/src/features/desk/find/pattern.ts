// What to look for, as a regular expression; and what to put in its place. Knows no part and no page.

export type Sought = {
  text: string;
  /** Capital and small letters differ. */
  exact: boolean;
  /** Only whole words. */
  words: boolean;
  /** `text` is a JavaScript regular expression. */
  regex: boolean;
};

export type Found = { from: number; to: number; groups: RegExpExecArray };

/** More hits than this in one part are not looked for: nobody goes through them one by one. */
export const FOUND_MAX = 5_000;

/** The expression; a string says in words what is wrong with it; null where nothing is sought. */
export function pattern({ text, exact, words, regex }: Sought): RegExp | string | null {
  if (text === "") return null;
  const source = regex
    ? text
    : text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));
  const whole = words ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  try {
    return new RegExp(whole, exact ? "gmu" : "gimu");
  } catch (error) {
    // "Invalid regular expression: /(/u: Unterminated group" – the end of it says what is wrong.
    return (error as Error).message.split(": ").at(-1) ?? "";
  }
}

/** Every hit that has a length, in order. */
export function hits(expression: RegExp, text: string): Found[] {
  const found: Found[] = [];
  for (const groups of text.matchAll(expression)) {
    if (groups[0] === "") continue;
    found.push({ from: groups.index, to: groups.index + groups[0].length, groups });
    if (found.length === FOUND_MAX) break;
  }
  return found;
}

/** The text that takes a hit's place. In a regular expression `$1`, `${name}`, `$<name>`, `$&` and `$$` mean what they mean. */
export function replacement(found: Found, put: string, regex: boolean): string {
  if (!regex) return put;
  const { groups } = found;
  return put.replace(
    /\$(?:([1-9]\d?)|<([^>]+)>|\{([^}]+)\}|([&$]))/g,
    (whole, number, angled, curled, sign) => {
      const name = angled ?? curled;
      if (sign) return sign === "$" ? "$" : groups[0];
      if (name) return groups.groups?.[name] ?? "";
      return Number(number) < groups.length ? (groups[Number(number)] ?? "") : whole;
    },
  );
}
