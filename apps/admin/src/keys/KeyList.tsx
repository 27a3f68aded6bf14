/** The dialog behind `?`: every key that works on this page right now. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.js';
import type { Binding } from './keyboard.js';
import { KeyCap } from './KeyCap.js';
import { useBindings } from './useKeys.js';

function Group({ title, bindings }: { readonly title: string; readonly bindings: readonly Binding[] }) {
  const t = useT();
  if (bindings.length === 0) return null;
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 1, alignItems: 'center' }}
      >
        {bindings.map(({ chord, label }) => (
          <Box key={`${chord}${label}`} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ display: 'flex', gap: 0.5 }}>
              {chord.split(' ').map((key) => (
                <KeyCap key={key} name={key} />
              ))}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {t(label)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

export function KeyList({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useT();
  const bindings = useBindings();
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="key-list-title">
      <DialogTitle id="key-list-title">{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Group title={t('keys.here')} bindings={bindings.filter(({ group }) => group === 'here')} />
        <Group title={t('keys.general')} bindings={bindings.filter(({ group }) => group === 'general')} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('keys.hint')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
