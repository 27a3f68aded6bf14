/** Rows of a sheet put one under the other, with the merges they need, counted from 1. */
import type { CellRole, Merge, SheetCell, SheetRow } from './sheet.js';

export class SheetRows {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];

  /** The number of the row that comes next. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(cells: readonly (SheetCell | undefined)[], height?: number): void {
    this.rows.push({ cells, ...(height !== undefined && { height }) });
  }

  gap(height: number): void {
    this.add([], height);
  }

  /** One text over columns `left` to `right` of a row of its own. */
  line(words: string, role: CellRole, [left, right]: readonly [number, number], height?: number): void {
    this.spread([{ words, role, from: left, to: right }], height);
  }

  /** Several texts side by side, each over its own columns. */
  spread(
    parts: readonly { readonly words: string; readonly role: CellRole; readonly from: number; readonly to: number }[],
    height?: number,
  ): void {
    const cells: (SheetCell | undefined)[] = [];
    for (const { words, role, from, to } of parts) {
      cells[from - 1] = { kind: 'text', text: words, role };
      if (to > from) this.merges.push({ top: this.next, left: from, bottom: this.next, right: to });
    }
    this.add(Array.from(cells), height);
  }
}
