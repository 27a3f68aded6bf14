/** The parameters of the dashboard's address, with their defaults. */
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
