/** What a bound figure is called, and whether there is one: by the form of the round and the types of libraries. */
import { isAddedUp, type Item } from '../form/item.js';
import type { LocalizedText } from '../shared/text.js';
import type { ReportLevel } from './outline.js';
import {
  isPercent,
  parseBoundKey,
  type LibraryCount,
  type BoundKey,
  type BoundSource,
  type ItemSource,
} from './bound-key.js';

export const SOURCE_WORDS: Readonly<Record<ItemSource, LocalizedText>> = {
  now: { vi: 'kỳ này', en: 'this period' },
  before: { vi: 'cùng kỳ năm trước', en: 'same period a year before' },
  ratio: { vi: '% so với cùng kỳ', en: '% of the same period' },
  plan: { vi: 'kế hoạch năm', en: 'plan of the year' },
  share: { vi: '% kế hoạch năm', en: '% of the plan of the year' },
};

const COUNTED_WORDS: Readonly<Record<LibraryCount, LocalizedText>> = {
  owed: { vi: 'Số đơn vị phải báo cáo', en: 'Libraries that owe a report' },
  submitted: { vi: 'Số đơn vị đã gửi báo cáo', en: 'Libraries that have sent a report' },
  accepted: { vi: 'Số báo cáo Sở đã duyệt', en: 'Reports that the province has accepted' },
};
const OFFICIAL: LocalizedText = { vi: 'Số báo cáo đã thành số liệu chính thức', en: 'Reports that are official' };

/** What the Ministry counts as accepted is official. */
export const countedWords = (counted: LibraryCount, { level }: Pick<FigureNames, 'level'>): LocalizedText =>
  counted === 'accepted' && level === 'nation' ? OFFICIAL : COUNTED_WORDS[counted];

/** Where the names of a figure come from. */
export interface FigureNames {
  readonly items: ReadonlyMap<string, Item>;
  readonly types: ReadonlyMap<string, { readonly name: LocalizedText }>;
  /** Whose figures they are; absent: a province's. */
  readonly level?: ReportLevel;
}

/** An average by weight is not added up from the libraries' own figures alone, so it is not offered. */
const canBeBound = (item: Item | undefined): item is Item =>
  item !== undefined && isAddedUp(item) && item.weightedBy === undefined && item.aggregation !== 'none';

/** Undefined: there is no such figure. */
function known(key: BoundKey, { items, types }: FigureNames): BoundSource | undefined {
  const source = parseBoundKey(key);
  if (source?.kind === 'item') return canBeBound(items.get(source.item)) ? source : undefined;
  return source?.type === undefined || types.has(source.type) ? source : undefined;
}

export const isFigure = (key: BoundKey, names: FigureNames): boolean => known(key, names) !== undefined;

const both = (one: LocalizedText, other: LocalizedText): LocalizedText => ({
  vi: `${one.vi}, ${other.vi}`,
  en: `${one.en}, ${other.en}`,
});

/** `Tổng số bản sách in (B01), kỳ này`. A key that is no figure is its own label. */
export function labelOfFigure(key: BoundKey, names: FigureNames): LocalizedText {
  const source = known(key, names);
  if (!source) return { vi: key, en: key };
  if (source.kind === 'count') {
    const words = countedWords(source.counted, names);
    return source.type === undefined ? words : both(words, names.types.get(source.type)!.name);
  }
  const { code, label } = names.items.get(source.item)!;
  const named = { vi: `${label.vi} (${code})`, en: `${label.en} (${code})` };
  return both(named, SOURCE_WORDS[source.source]);
}

/** How it is written: decimals, and the unit behind it. */
export function lookOfFigure(key: BoundKey, names: FigureNames): { readonly decimals: number; readonly unit: string } {
  const source = known(key, names);
  if (source && isPercent(source)) return { decimals: 2, unit: '%' };
  const type = source?.kind === 'item' ? names.items.get(source.item)!.type : undefined;
  return { decimals: type?.kind === 'decimal' ? type.decimals : 0, unit: '' };
}
