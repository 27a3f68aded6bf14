/** The filters of a list beside one another, how many lines they leave, and the button that takes them away. */
import Clear from '@mui/icons-material/Clear';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.js';

interface Props {
  readonly found?: string | undefined;
  /** Absent where nothing is chosen. */
  readonly onClear: (() => void) | undefined;
  readonly children: ReactNode;
}

export function FilterBar({ found, onClear, children }: Props) {
  const t = useT();
  return (
    <Box sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>{children}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32, mt: 0.5 }}>
        <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {found}
        </Box>
        {onClear && (
          <Button size="small" startIcon={<Clear />} onClick={onClear}>
            {t('list.clear')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
