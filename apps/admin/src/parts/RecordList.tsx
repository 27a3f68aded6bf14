/** Records, one a line: what it is, what is to be known of it, and what can be done about it at the end of the line. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Children, type ReactNode } from 'react';

interface ListProps {
  readonly label: string;
  /** What stands there while there is none. */
  readonly none: string;
  /** Lines. */
  readonly children: ReactNode;
}

export function RecordList({ label, none, children }: ListProps) {
  if (Children.count(children) === 0)
    return <Typography sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{none}</Typography>;
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, pb: 1 }}>
      {children}
    </Box>
  );
}

interface LineProps {
  readonly name: ReactNode;
  readonly about: string;
  /** Under it. */
  readonly more?: ReactNode;
  /** What can be done, at the end of the line. */
  readonly children?: ReactNode;
}

export function RecordLine({ name, about, more, children }: LineProps) {
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 },
        ...{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontWeight: 600 }}>{name}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{about}</Box>
        {more}
      </Box>
      {children}
    </Box>
  );
}
