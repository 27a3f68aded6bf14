/** Explains what a cell to look at is, beside their number. */
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.js';

export function LookMeans() {
  const t = useT();
  return (
    <Typography variant="caption" component="p" sx={{ px: { xs: 2, sm: 1.5 }, py: 1, color: 'text.secondary' }}>
      {t('review.toLookAtMeans')}
    </Typography>
  );
}
