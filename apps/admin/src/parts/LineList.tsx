/** Lines that are one link each: what it is, why it is here, and an arrow that says it leads somewhere. */
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';

export interface ListLine {
  readonly key: string | number;
  readonly to: string;
  readonly primary: ReactNode;
  readonly secondary?: ReactNode;
  readonly aside?: ReactNode;
  /** What can be done about it: outside of the link. */
  readonly below?: ReactNode;
}

export function LineList({ lines, label }: { readonly lines: readonly ListLine[]; readonly label: string }) {
  const { vlis } = useTheme();
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, pb: 1 }}>
      {lines.map(({ key, to, primary, secondary, aside, below }) => (
        <Box component="li" key={key} sx={{ borderTop: 1, borderColor: 'divider' }}>
          <Box
            component={LinkBase}
            to={to}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              px: 2,
              py: 1,
              color: 'inherit',
              textDecoration: 'none',
              '&:hover': { backgroundColor: vlis.page },
              '&:hover svg': { color: vlis.accent },
            }}
          >
            <Box sx={{ minWidth: 0, flexGrow: 1 }}>
              <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{primary}</Box>
              {secondary && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{secondary}</Box>}
            </Box>
            {aside && (
              <Box
                sx={{ fontSize: '0.875rem', textAlign: 'right', display: { xs: 'none', sm: 'block' }, maxWidth: '40%' }}
              >
                {aside}
              </Box>
            )}
            <ChevronRight aria-hidden sx={{ color: 'text.disabled', flex: 'none' }} />
          </Box>
          {below && <Box sx={{ px: 2, pb: 1 }}>{below}</Box>}
        </Box>
      ))}
    </Box>
  );
}
