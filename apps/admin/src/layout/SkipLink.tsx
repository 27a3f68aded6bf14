/** First in the order of keys: straight to the page's content. */
import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.js';

export function SkipLink() {
  const t = useT();
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById('main')?.focus()}
      sx={{
        position: 'absolute',
        left: -9999,
        '&:focus': {
          left: 8,
          top: 8,
          zIndex: 'tooltip',
          px: 2,
          py: 1,
          border: 0,
          borderRadius: 1,
          font: 'inherit',
          backgroundColor: 'primary.main',
          color: 'primary.contrastText',
        },
      }}
    >
      {t('app.skip')}
    </Box>
  );
}
