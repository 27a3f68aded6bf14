/** From–to of how many, and the two buttons one needs. */
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { numeric } from '../theme/theme.js';

interface Props {
  readonly total: number;
  /** Counted from 1. */
  readonly page: number;
  readonly perPage: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ total, page, perPage, onPage }: Props) {
  const t = useT();
  const f = useFormat();
  if (total === 0) return null;
  const from = (page - 1) * perPage + 1;
  const to = Math.min(total, page * perPage);
  return (
    <Box
      component="nav"
      aria-label={t('app.pageRange', { from, to, total })}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="span" sx={{ ...numeric, color: 'text.secondary', fontSize: '0.875rem' }}>
        {t('app.pageRange', { from: f.count(from), to: f.count(to), total: f.count(total) })}
      </Box>
      <IconButton size="small" disabled={page <= 1} onClick={() => onPage(page - 1)} aria-label={t('app.pagePrevious')}>
        <ChevronLeft />
      </IconButton>
      <IconButton size="small" disabled={to >= total} onClick={() => onPage(page + 1)} aria-label={t('app.pageNext')}>
        <ChevronRight />
      </IconButton>
    </Box>
  );
}
