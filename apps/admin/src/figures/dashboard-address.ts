/** What the dashboard's address says, with what goes without saying. */
export const DEFAULTS = {
  round: '',
  place: '',
  types: '',
  basis: 'CURRENT',
  item: '',
  /** What the Excel file holds; absent: the key totals. */
  excel: '',
  view: 'trend',
  as: 'chart',
  sort: '',
  dir: 'desc',
};

export type FiguresAddress = typeof DEFAULTS;
export type SetAddress = (change: Partial<FiguresAddress>) => void;
