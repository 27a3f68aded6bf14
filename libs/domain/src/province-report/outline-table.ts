/** A table of an outline with its rows and the figures in them: what the screen, the document and the workbook show alike. */
import type { LocalizedText } from '../shared/text.js';
import { COUNTED, keyOfCount, keyOfItem, parseBoundKey, type BoundKey, type ItemSource } from './bound-key.js';
import { countedWords, SOURCE_WORDS, isFigure, type FigureNames } from './figure-label.js';
import type { OutlineTable } from './outline.js';

export interface ReportTable {
  readonly caption: string;
  /** What the rows are: items or types. */
  readonly stub: LocalizedText;
  /** Whether rows have a unit of measure. */
  readonly hasUnits: boolean;
  readonly columns: readonly LocalizedText[];
  readonly rows: readonly ReportTableRow[];
}

export interface ReportTableRow {
  readonly label: LocalizedText;
  readonly unit: LocalizedText;
  /** A total of the rows above. */
  readonly isTotal: boolean;
  /** One for each column. */
  readonly keys: readonly BoundKey[];
}

const NO_UNIT: LocalizedText = { vi: '', en: '' };
const ITEM: LocalizedText = { vi: 'Chỉ tiêu', en: 'Item' };
const TYPE: LocalizedText = { vi: 'Loại thư viện', en: 'Type of library' };
const TOTAL: LocalizedText = { vi: 'Tổng số', en: 'Total' };

/** Items in the order in which real reports set them: a year before, now, how they compare, the plan (field facts, b). */
const COLUMNS: readonly ItemSource[] = ['before', 'now', 'ratio', 'plan', 'share'];

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
const asHead = ({ vi, en }: LocalizedText): LocalizedText => ({ vi: capital(vi), en: capital(en) });

/** Types of which figures were taken, in the order of the keys. */
const typesIn = (keys: Iterable<BoundKey>): readonly string[] => [
  ...new Set(
    [...keys].flatMap((key) => {
      const source = parseBoundKey(key);
      return source?.kind === 'count' && source.type !== undefined ? [source.type] : [];
    }),
  ),
];

/**
 * @param taken keys of the figures that the report has; items that its form does not have are left out, and columns of which it has taken
 *   nothing
 */
export function reportTable(table: OutlineTable, names: FigureNames, taken: Iterable<BoundKey>): ReportTable {
  const { caption } = table;
  if (table.kind === 'types') {
    const rowOf = (label: LocalizedText, type?: string): ReportTableRow => ({
      ...{ label, unit: NO_UNIT, isTotal: type === undefined },
      keys: COUNTED.map((counted) => keyOfCount(counted, type)),
    });
    const rows = typesIn(taken).flatMap((code) => {
      const type = names.types.get(code);
      return type ? [rowOf(type.name, code)] : [];
    });
    const columns = COUNTED.map((counted) => countedWords(counted, names));
    return { ...{ caption, stub: TYPE, hasUnits: false, columns }, rows: [...rows, rowOf(TOTAL)] };
  }
  const all = new Set(taken);
  const hasAny = (source: ItemSource): boolean => table.items.some((item) => all.has(keyOfItem(source, item)));
  const sources = all.size ? COLUMNS.filter(hasAny) : COLUMNS;
  const rows = table.items
    .filter((item) => isFigure(keyOfItem('now', item), names))
    .map((code): ReportTableRow => {
      const { label, unit } = names.items.get(code)!;
      const keys = sources.map((source) => keyOfItem(source, code));
      return {
        label: { vi: `${label.vi} (${code})`, en: `${label.en} (${code})` },
        unit: unit ?? NO_UNIT,
        isTotal: false,
        keys,
      };
    });
  return {
    ...{ caption, stub: ITEM, hasUnits: true, rows },
    columns: sources.map((source) => asHead(SOURCE_WORDS[source])),
  };
}
