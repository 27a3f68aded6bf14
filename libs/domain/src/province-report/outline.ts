/**
 * The outline of a province's report: its sections with what is to be written in each, the sentences that a draft begins with, and its
 * tables. It is data with versions, so that the Ministry may ask for another report; a version that somebody has written by stays as it
 * is. Headings and sentences are of the document, which is Vietnamese; what the system itself adds has both languages.
 */
import type { PeriodKind } from '../calendar/period-code.js';
import type { LocalizedText } from '../shared/text.js';
import { figuresIn, paragraphOf, type Passage } from './passage.js';
import { keyOfCount, keyOfItem, COUNTED, ITEM_SOURCES, type BoundKey, type ItemSource } from './bound-key.js';

export type ReportLevel = 'province' | 'nation';

export interface ReportOutline {
  readonly code: string;
  readonly version: number;
  readonly name: LocalizedText;
  /** Who writes by it; absent: a province. */
  readonly level?: 'nation';
  /** Code of the outline of the provinces whose passages are quoted, section by section of the same key. */
  readonly quotes?: string;
  /** To whom it goes; absent: to the Ministry, and from the Ministry to nobody in particular. */
  readonly addressee?: string;
  /** Periods it is written for. */
  readonly kinds: readonly PeriodKind[];
  /** Why it is written: the decision or letter that asks for it. */
  readonly basis: LocalizedText;
  /** Trích yếu, with `{period}` for the period: "Công tác thư viện {period}". */
  readonly summary: string;
  readonly sections: readonly OutlineSection[];
}

export interface OutlineSection {
  readonly key: string;
  readonly level: 1 | 2;
  readonly title: string;
  /** What is to be written here, for whoever writes. */
  readonly hint: LocalizedText;
  /** Sentences of the draft, a paragraph each; `{now:B01}` is a bound figure, `- ` begins a line of a list. */
  readonly draft: readonly string[];
  readonly tables: readonly OutlineTable[];
}

export type OutlineTable =
  /** Each item beside the same period a year before and the year's plan. */
  | { readonly kind: 'items'; readonly caption: string; readonly items: readonly string[] }
  /** How many libraries of each type owe, have sent, and were accepted. */
  | { readonly kind: 'types'; readonly caption: string };

/** Plans are made for provinces; the nation has none that could be held against its figures (docs/decisions/0064). */
const SOURCES: Readonly<Record<ReportLevel, readonly ItemSource[]>> = {
  province: ITEM_SOURCES,
  nation: ITEM_SOURCES.filter((source) => source !== 'plan' && source !== 'share'),
};

/** The figures of a table. @param types codes of the types of which libraries owe there */
export function figuresOfTable(
  table: OutlineTable,
  types: readonly string[],
  level: ReportLevel = 'province',
): readonly BoundKey[] {
  if (table.kind === 'items')
    return table.items.flatMap((item) => SOURCES[level].map((source) => keyOfItem(source, item)));
  return [undefined, ...types].flatMap((type) => COUNTED.map((counted) => keyOfCount(counted, type)));
}

const templateOf = ({ draft }: OutlineSection): Passage => ({ paragraphs: draft.map(paragraphOf) });

/** Every figure of the outline's sentences and tables, once. */
export const figuresOfOutline = (outline: ReportOutline, types: readonly string[]): readonly BoundKey[] => [
  ...new Set(
    outline.sections.flatMap((section) => [
      ...figuresIn(templateOf(section)),
      ...section.tables.flatMap((table) => figuresOfTable(table, types, levelOf(outline))),
    ]),
  ),
];

/** The sections of a draft: a sentence whose figures are all unknown is left out, for nobody has anything to say there yet. */
export function draftOf(section: OutlineSection, isKnown: (key: BoundKey) => boolean): Passage {
  const { paragraphs } = templateOf(section);
  return {
    paragraphs: paragraphs.filter((paragraph) => {
      const keys = figuresIn({ paragraphs: [paragraph] });
      return keys.length === 0 || keys.some(isKnown);
    }),
  };
}

/** Whether a province or the nation is reported on by it. */
export const levelOf = ({ level }: Pick<ReportOutline, 'level'>): ReportLevel => level ?? 'province';

/** Kinds of periods that the report is for. */
export const isForKind = ({ kinds }: ReportOutline, kind: PeriodKind): boolean => kinds.includes(kind);
