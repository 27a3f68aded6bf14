/**
 * How wide a text in Times New Roman is, in ems: widths by kind of sign after the metrics of the typeface, so that columns can be
 * made wide enough before anybody draws them. It errs by a few percent, to the wide side.
 */
const KINDS: readonly (readonly [signs: RegExp, ems: number])[] = [
  [/[ .,:;'|!()ijlt\-/]/, 0.33],
  [/[\dabcdeghknopqrsuvxyz*+$fđ]/, 0.5],
  [/[mwMW…@%]/, 1],
  [/\p{Lu}/u, 0.72],
];

/** Bold is a little wider. */
const BOLD = 1.1;

const known = new Map<string, number>();

function emsOf(sign: string): number {
  const found = known.get(sign);
  if (found !== undefined) return found;
  const bare = sign.normalize('NFD').charAt(0);
  const [, ems] = KINDS.find(([signs]) => signs.test(bare)) ?? [undefined, 0.6];
  known.set(sign, ems);
  return ems;
}

export function textWidth(text: string, bold = false): number {
  let ems = 0;
  for (const sign of text) ems += emsOf(sign);
  return bold ? ems * BOLD : ems;
}

/** The widest part that is not broken over two lines. */
export const wordWidth = (text: string, bold = false): number =>
  text.split(/[ \n]/).reduce((widest, word) => Math.max(widest, textWidth(word, bold)), 0);
