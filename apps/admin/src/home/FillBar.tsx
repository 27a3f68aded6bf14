/** How far a submission is filled: a bar and `31/44 chỉ tiêu`. Answers without a number count as filled. */
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { numeric } from '../theme/theme.js';

export function FillBar({ filled, asked }: { readonly filled: number; readonly asked: number }) {
  const t = useT();
  const f = useFormat();
  const params = { filled: f.count(filled), asked: f.count(asked) };
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <LinearProgress
        variant="determinate"
        value={asked === 0 ? 0 : Math.min(100, (100 * filled) / asked)}
        color={asked > 0 && filled >= asked ? 'success' : 'primary'}
        aria-label={t('home.progressLabel', params)}
        sx={{ width: 120, height: 8, borderRadius: 1 }}
      />
      <Box component="span" sx={numeric}>
        {t('home.items', params)}
      </Box>
    </Box>
  );
}
