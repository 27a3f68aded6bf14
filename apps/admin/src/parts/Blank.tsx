/** Nothing here, and what to do next: the drawn form of empty, failed and missing pages. */
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface Props {
  readonly Icon: SvgIconComponent;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Inside a panel: less air. */
  readonly small?: boolean;
  /** It is the whole page: its title is the page's heading. */
  readonly page?: boolean;
}

export function Blank({ Icon, title, children, action, small = false, page = false }: Props) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        textAlign: 'center',
        gap: 1,
        px: 3,
        py: small ? 3 : 8,
        mx: 'auto',
        maxWidth: 520,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: small ? 28 : 40, color: 'text.secondary' }} />
      <Typography variant={small ? 'subtitle1' : 'h2'} component={page ? 'h1' : 'p'}>
        {title}
      </Typography>
      {children && (
        <Typography component="div" sx={{ color: 'text.secondary' }}>
          {children}
        </Typography>
      )}
      {action && (
        <Box sx={{ mt: 1, display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>{action}</Box>
      )}
    </Box>
  );
}
