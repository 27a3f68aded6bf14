const OF_PAGES = 'counter(page) "/" counter(pages)';
const page = (size: string, margin: string) => ({
  size,
  margin,
  '@bottom-right': { content: OF_PAGES, fontSize: '8pt', color: '#444' },
});

/**
 * Every screen on paper: A4, light, its pages numbered, without what can only be pressed, no line of a table cut in two and
 * its head on every page. A screen whose tables are wide takes the long side (`wide`).
 */
export const paper = {
  '@page': page('A4', '14mm 12mm'),
  '@page wide': page('A4 landscape', '12mm 10mm'),
  '@media print': {
    html: { colorScheme: 'light', fontSize: '80%', backgroundColor: '#fff !important' },
    body: {
      backgroundColor: '#fff !important',
      color: '#172124 !important',
      // A dialog that stands open holds the page under it, which would be cut after the first sheet.
      overflow: 'visible !important',
      paddingRight: '0 !important',
    },
    // Bars and marks differ by their colour, which a browser leaves out to save ink.
    '*': { printColorAdjust: 'exact' },
    // The head of a column that sorts is no <button>, and stays.
    'button, .MuiAppBar-root, .MuiTabs-root, nav, .MuiButton-root': { display: 'none !important' },
    '.MuiModal-root, .MuiPopper-root, .MuiSnackbar-root, .MuiBottomNavigation-root': { display: 'none !important' },
    '.MuiTextField-root:has([type=search])': { display: 'none !important' },
    // A page of paper does not scroll.
    '.MuiTableContainer-root': { overflow: 'visible !important', maxHeight: 'none !important' },
    '.MuiTableCell-root': {
      position: 'static !important',
      minWidth: '0 !important',
      padding: '2pt 4pt !important',
      fontSize: '8pt !important',
    },
    '.MuiTable-root': { breakInside: 'auto' },
    thead: { display: 'table-header-group' },
    'tr, li, [role=row], .MuiAlert-root, canvas': { breakInside: 'avoid' },
    'h1, h2, h3': { breakAfter: 'avoid' },
    // A drawing is as high as its screen has it; a sheet is lower.
    canvas: { width: 'auto !important', height: 'auto !important', maxWidth: '100%', maxHeight: '125mm' },
  },
} as const;

/** For a screen that has something of its own for paper, an `article`: all else stays on the screen. */
export const articleOnPaper = { '@media print': { '& > :not(article)': { display: 'none !important' } } } as const;

/** For what only a screen can do. */
export const notOnPaper = { '@media print': { display: 'none' } } as const;

/** For a drawing and its notes: they stay on one sheet, and are as high as the drawing is on paper. */
export const drawnOnPaper = { '@media print': { height: 'auto', breakInside: 'avoid' } } as const;

/** For what takes the long side of the sheet. */
export const wideOnPaper = { '@media print': { page: 'wide' } } as const;
