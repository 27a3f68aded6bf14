/** HTML out of templates: every value is escaped unless it is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | Html | readonly Html[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const written = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
  return part.map(({ text }) => text).join('');
};

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, at) => text + (at < parts.length ? written(parts[at]!) : '')).join(''));

export const NOTHING = new Html('');
