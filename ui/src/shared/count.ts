// Numbers with their nouns. Knows no feature.

const figures = new Intl.NumberFormat("en-GB");

/** `1 word`, `1,204 words`. */
export function count(number: number, one: string, many: string = `${one}s`): string {
  return `${figures.format(number)} ${number === 1 ? one : many}`;
}
