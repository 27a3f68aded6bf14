/**
 * Where the parts of a row stand, by the room the grid has (not the window: the side panel takes some). Wide: one line,
 * what is said to the right. Middle: what is said under the row. Narrow: a card per item, in the same order.
 */
const WIDE = '@container grid (min-width: 1000px)';
const MIDDLE = '@container grid (min-width: 620px)';

export const gridContainer = { containerName: 'grid', containerType: 'inline-size' } as const;

const columns = (unit: string) => `40px minmax(140px, 0.95fr) ${unit} 78px 78px 160px 68px`;

export const rowLayout = {
  display: 'grid',
  columnGap: 1.25,
  rowGap: 0.75,
  alignItems: 'start',
  px: 1.5,
  gridTemplateColumns: 'auto 1fr auto',
  gridTemplateAreas: '"code label label" "past past change" "entry entry entry" "said said said"',
  [MIDDLE]: {
    gridTemplateColumns: columns('66px'),
    gridTemplateAreas: '"code label unit past0 past1 entry change" ". said said said said said said"',
  },
  [WIDE]: {
    gridTemplateColumns: `${columns('88px')} minmax(220px, 1.15fr)`,
    gridTemplateAreas: '"code label unit past0 past1 entry change said"',
  },
} as const;

/** A text cell stands level with the figure in the entry beside it. */
export const level = { [MIDDLE]: { pt: '7px' } } as const;

export const onlyTable = { display: 'none', [MIDDLE]: { display: 'block', pt: '7px' } } as const;
export const onlyCard = { [MIDDLE]: { display: 'none' } } as const;
/** Only where what is said has a column of its own. */
export const onlyWide = { display: 'none', [WIDE]: { display: 'block' } } as const;
export const headLayout = {
  ...rowLayout,
  display: 'none',
  [MIDDLE]: { ...rowLayout[MIDDLE], display: 'grid' },
} as const;
