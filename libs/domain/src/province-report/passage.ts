/**
 * What is written in a section of a province's report: paragraphs of text, with figures that are bound and not typed. It is a value of
 * few kinds and no markup, so whatever an editor or a word processor brings along beside them cannot get in.
 */
import { tooLong } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { checkEncoding } from '../shared/legacy-encoding.js';
import { parseBoundKey, type BoundKey } from './bound-key.js';

export interface Passage {
  readonly paragraphs: readonly PassageParagraph[];
}

export interface PassageParagraph {
  /** `dash`: one of a list, a dash before it. */
  readonly kind: 'paragraph' | 'dash';
  readonly runs: readonly PassageRun[];
}

export type PassageRun = PassageText | { readonly kind: 'figure'; readonly key: BoundKey };

export interface PassageText {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A long report has thirty pages; a section of it is shorter than this by far. */
const MOST_PARAGRAPHS = 400;
const MOST_SIGNS = 60_000;
const MOST_FIGURES = 500;

/** A line feed and a tab are typed; what else steers a terminal is not text. */
const CONTROL = /[^\P{Cc}\n\t]/gu;

export const textRun = (text: string): PassageText => ({ kind: 'text', text, bold: false, italic: false });

/** The words of a passage, without its figures. */
const textOf = ({ runs }: PassageParagraph): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');

/** Every figure that a passage is bound to, once. */
export const figuresIn = ({ paragraphs }: Passage): readonly BoundKey[] => [
  ...new Set(paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'figure' ? [run.key] : [])))),
];

/** A template of an outline: `Toàn tỉnh có {count:owed} thư viện.` What is no key of a figure stays text. */
export function paragraphOf(template: string): PassageParagraph {
  const kind = template.startsWith('- ') ? 'dash' : 'paragraph';
  const runs = template
    .replace(/^- /, '')
    .split(/(\{[^{}]*\})/)
    .flatMap((piece): readonly PassageRun[] => {
      if (piece === '') return [];
      const key = /^\{(.*)\}$/.exec(piece)?.[1];
      return [key !== undefined && parseBoundKey(key) ? { kind: 'figure', key } : textRun(piece)];
    });
  return { kind, runs };
}

/** Composed letters, no control characters; runs without text and empty lines at the end are left out. Nothing else is changed. */
export function plainPassage({ paragraphs }: Passage): Passage {
  const plain = paragraphs.map(({ kind, runs }) => ({
    kind,
    runs: runs
      .map((run) => (run.kind === 'text' ? { ...run, text: run.text.replace(CONTROL, '').normalize('NFC') } : run))
      .filter((run) => run.kind === 'figure' || run.text !== ''),
  }));
  const last = plain.findLastIndex(({ runs }) => runs.length > 0);
  return { paragraphs: plain.slice(0, last + 1) };
}

/** @param isKnown whether there is such a figure in the form of the round */
export function checkPassage(
  passage: Passage,
  isKnown: (key: BoundKey) => boolean,
  path = 'passage',
): readonly Issue[] {
  const { paragraphs } = passage;
  if (paragraphs.length > MOST_PARAGRAPHS)
    return [issue('PASSAGE_TOO_LONG', path, { maximum: `${MOST_PARAGRAPHS}`, count: `${paragraphs.length}` })];
  const text = paragraphs.map(textOf).join('\n');
  const long = tooLong(text, path, MOST_SIGNS);
  if (long.length) return long;
  const keys = figuresIn(passage);
  if (keys.length > MOST_FIGURES)
    return [issue('PASSAGE_TOO_LONG', path, { maximum: `${MOST_FIGURES}`, count: `${keys.length}` })];
  const unknown = keys
    .filter((key) => !isKnown(key))
    .map((key) => issue('UNKNOWN_FIGURE', path, { key: key.slice(0, 40) }));
  return [...unknown, ...checkEncoding(path, text)];
}
