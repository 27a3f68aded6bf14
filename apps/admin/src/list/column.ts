/** A column of a list: what stands in it, and by what name the server sorts it. */
import type { ReactNode } from 'react';
import { useStore } from 'react-admin';
import type { MessageKey } from '../i18n/messages.js';

export interface Column<Row> {
  readonly key: string;
  readonly label: MessageKey;
  /** Whether the server can sort by it. */
  readonly sorts?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Its columns in the workbook, where they are others than the one of its key. */
  readonly inWorkbook?: readonly string[];
  /** Digits and identifiers. */
  readonly numeric?: boolean;
}

export interface ChosenColumns<Row> {
  readonly shown: readonly Column<Row>[];
  readonly isShown: (key: string) => boolean;
  readonly toggle: (key: string) => void;
}

/** Which columns somebody looks at, kept in this browser. The first one names the record of a line and is always shown. */
export function useColumns<Row>(resource: string, all: readonly Column<Row>[]): ChosenColumns<Row> {
  const [hidden, setHidden] = useStore<readonly string[]>(`${resource}.hiddenColumns`, []);
  const isShown = (key: string): boolean => key === all[0]?.key || !hidden.includes(key);
  return {
    isShown,
    shown: all.filter(({ key }) => isShown(key)),
    toggle: (key) => setHidden(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]),
  };
}
