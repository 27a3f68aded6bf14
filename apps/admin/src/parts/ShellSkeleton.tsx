/** The frame in grey while the account is asked for: nothing jumps when it comes. */
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useT } from '../i18n/useT.js';

export function ShellSkeleton() {
  const t = useT();
  return (
    <Box role="status" aria-label={t('app.loading')} sx={{ minHeight: '100vh' }}>
      <Box sx={{ height: 56, borderBottom: 1, borderColor: 'divider', backgroundColor: 'background.paper' }} />
      <Box sx={{ p: 3, ml: { md: '240px' }, maxWidth: 900 }}>
        <Skeleton height={40} width="40%" />
        <Skeleton height={160} variant="rounded" sx={{ my: 2 }} />
        <Skeleton height={240} variant="rounded" />
      </Box>
    </Box>
  );
}
