/**
 * Where the cursor is and where it goes: cells one after another through all sections, a link to any cell, and the
 * section in the address. A phone is not asked to open its keyboard before a cell is touched.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useUrlState } from '../../parts/useUrlState.js';
import { isOpen } from '../../submission/grid/rows.js';
import { cellId, explanationId } from '../../submission/grid/shown.js';
import { isDone, type SectionTab } from './sections.js';
import { neighbour } from './walk.js';

const DEFAULTS = { section: '', item: '' };

const hasKeyboard = () => window.matchMedia('(pointer: fine)').matches;

/** The cell itself; for a calculated one its explanation, else its row comes into sight. */
function focusOn(code: string): boolean {
  const row = document.getElementById(`row-${code}`);
  if (!row) return false;
  const target = document.getElementById(cellId(code)) ?? document.getElementById(explanationId(code));
  target?.focus({ preventScroll: true });
  // In the next frame: the remarks on the cell that was left are drawn by then, and push the rows down.
  requestAnimationFrame(() => row.scrollIntoView({ block: 'nearest' }));
  return true;
}

export interface Cursor {
  /** Code of the section shown. */
  readonly section: string;
  readonly current: string | undefined;
  readonly attend: (code: string) => void;
  readonly goTo: (code: string) => void;
  readonly move: (from: string, by: 1 | -1) => void;
  readonly turn: (by: 1 | -1) => void;
  readonly show: (section: string) => void;
}

/** Where somebody who comes back goes on: the first section that is not done. */
const opening = (tabs: readonly SectionTab[]): string =>
  (tabs.find((tab) => !isDone(tab)) ?? tabs[0])?.section.code ?? '';

export function useCursor(tabs: readonly SectionTab[], blanks: readonly string[]): Cursor {
  const [address, setAddress] = useUrlState(DEFAULTS, 'replace');
  const [first] = useState(() => opening(tabs));
  const [current, setCurrent] = useState<string>();
  const waiting = useRef<string | undefined>(undefined);
  const sectionOf = useCallback(
    (code: string) => tabs.find(({ rows }) => rows.some(({ item }) => item.code === code))?.section.code,
    [tabs],
  );
  const section = tabs.some((tab) => tab.section.code === address.section)
    ? address.section
    : (sectionOf(address.item) ?? first);

  const goTo = useCallback(
    (code: string) => {
      const target = sectionOf(code);
      // What is asked above the grid stands there in every section.
      if ((target === undefined || target === section) && focusOn(code)) return;
      if (target === undefined) return;
      waiting.current = code;
      setAddress({ section: target, item: '' });
    },
    [sectionOf, section, setAddress],
  );

  useLayoutEffect(() => {
    if (waiting.current !== undefined && focusOn(waiting.current)) waiting.current = undefined;
  });

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const rows = tabs.find((tab) => tab.section.code === section)?.rows ?? [];
    const open =
      rows.find((row) => blanks.includes(row.item.code) || isOpen(row)) ?? rows.find(({ kind }) => kind !== 'computed');
    const start = address.item || open?.item.code;
    if (address.item || (start && hasKeyboard())) focusOn(start!);
  }, [tabs, section, address.item, blanks]);

  const show = useCallback((code: string) => setAddress({ section: code, item: '' }), [setAddress]);
  return {
    ...{ section, current, attend: setCurrent, goTo, show },
    move: (from, by) => {
      const next = neighbour(tabs, from, by);
      if (next) goTo(next);
    },
    turn: (by) => {
      const tab = tabs[tabs.findIndex((one) => one.section.code === section) + by];
      const code = tab?.rows.find(({ kind }) => kind !== 'computed')?.item.code;
      if (code) goTo(code);
    },
  };
}
