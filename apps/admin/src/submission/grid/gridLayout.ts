/**
 * Where the parts of a row stand, by the room the grid has (not the window: the side panel takes some). Wide: one line,
 * the remarks to the right. Middle: the remarks under the row. Narrow: a card per item, in the same order.
 */
const WIDE = '@container grid (min-width: 1000px)';
const MIDDLE = '@container grid (min-width: 660px)';

export const gridContainer = { containerName: 'grid', containerType: 'inline-size' } as const;

interface Widths {
  readonly entry: string;
  readonly label: string;
  readonly remarks: string;
  /** What can be done with the row, at its end. */
  readonly act?: string;
  /** Without a column for remarks: they stand under their row, and the names of the items have the room. */
  readonly plain?: boolean;
}

/** The layout of a row, for a grid that has this much for each part. */
export const layoutWith = ({ entry, label, remarks, act = '', plain = false }: Widths) => {
  const columns = (least: string, unit: string, past: string) =>
    `40px minmax(${least}, ${label}) ${unit} ${past} ${past} ${entry} 64px`;
  const end = act && 'act';
  const remarksBelow = `"code label unit past0 past1 entry change ${end}" ". remarks remarks remarks remarks remarks remarks ${act && 'remarks'}"`;
  return {
    display: 'grid',
    columnGap: 1.25,
    rowGap: 0.75,
    alignItems: 'start',
    px: 1.5,
    gridTemplateColumns: 'auto 1fr auto',
    gridTemplateAreas: `"code label ${end || 'label'}" "past past change" "entry entry entry" "remarks remarks remarks"`,
    [MIDDLE]: {
      columnGap: 1,
      gridTemplateColumns: `${columns('116px', '64px', '72px')} ${act}`,
      gridTemplateAreas: remarksBelow,
    },
    [WIDE]: {
      columnGap: 1.25,
      gridTemplateColumns: `${columns('150px', '88px', '78px')} ${plain ? '' : `minmax(220px, ${remarks})`} ${act}`,
      gridTemplateAreas: plain ? remarksBelow : `"code label unit past0 past1 entry change remarks ${end}"`,
    },
  } as const;
};

export type RowLayout = ReturnType<typeof layoutWith>;

/** A text cell stands level with the figure in the entry beside it. */
export const level = { [MIDDLE]: { pt: '7px' } } as const;

export const onlyTable = { display: 'none', [MIDDLE]: { display: 'block', pt: '7px' } } as const;
export const onlyCard = { [MIDDLE]: { display: 'none' } } as const;
/** Only where remarks have a column of their own. */
export const onlyWide = { display: 'none', [WIDE]: { display: 'block' } } as const;

/** The heads of the columns; cards have none. */
export const headOf = (layout: RowLayout) => ({
  ...layout,
  display: 'none',
  [MIDDLE]: { ...layout[MIDDLE], display: 'grid' },
});
