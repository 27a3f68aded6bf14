import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A head and what stands under it, in a list of such. */
export function Term({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 1.25 }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </>
  );
}
