/** Labels carry their formula in the form ("… = E01+E02"); a chart's heading does not need it. */
export const shortLabel = (label: string): string => label.split(' = ')[0]!;

/** Without what stands in brackets, for tiles and column heads, where the whole name is one hover away. */
export const briefLabel = (label: string): string => shortLabel(label).replace(/ \([^)]*\)/g, '');
