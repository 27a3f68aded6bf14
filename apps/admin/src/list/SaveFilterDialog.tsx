import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useT } from '../i18n/useT.js';

/** As wide as a menu is. */
const LONGEST_NAME = 60;

interface Props {
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function SaveFilterDialog({ onName, onClose }: Props) {
  const t = useT();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  return (
    <Dialog open onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!trimmed) return;
          onName(trimmed);
          onClose();
        }}
      >
        <DialogTitle>{t('list.saveTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{t('list.saveNext')}</DialogContentText>
          <TextField
            autoFocus
            fullWidth
            label={t('list.saveName')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!trimmed}>
            {t('list.saveIt')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
