/** Rows of the review under one heading: a table with its own head, which stays under the top bar while it is scrolled. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { GridHead } from '../submission/grid/GridHead.js';
import type { RowLayout } from '../submission/grid/gridLayout.js';
import type { Submission } from '../submission/submission.js';

/** Height of the bar over every page, its border included. */
const TOP_BAR = 57;

interface Props {
  readonly submission: Submission;
  readonly title: string;
  readonly layout: RowLayout;
  /** Whether remarks have a column. */
  readonly remarks: boolean;
  readonly children: readonly ReactNode[];
}

export function ReviewTable({ submission, title, layout, remarks, children }: Props) {
  return (
    <>
      <Typography variant="h2" sx={{ fontSize: '1rem', px: 1.5, pt: 1.5, pb: 0.5 }}>
        {title}
      </Typography>
      <Box role="table" aria-label={title}>
        <GridHead {...{ submission, layout, remarks }} top={TOP_BAR} />
        <Box role="rowgroup">{children}</Box>
      </Box>
    </>
  );
}
