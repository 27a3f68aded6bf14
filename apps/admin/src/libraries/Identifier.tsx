/** An identifier to be read from afar and taken along: pages without TLS may not copy, there it is selected instead. */
import ContentCopy from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useT } from '../i18n/useT.js';
import { numeric } from '../theme/theme.js';

export function Identifier({ value }: { readonly value: string }) {
  const t = useT();
  const text = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setOutcome('copyByHand');
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, mb: 2 }}>
      <Box
        ref={text}
        component="strong"
        sx={{ ...numeric, fontSize: { xs: '1.625rem', sm: '2.25rem' }, letterSpacing: '0.02em', whiteSpace: 'nowrap' }}
      >
        {value}
      </Box>
      <Button variant="outlined" startIcon={<ContentCopy />} onClick={() => void copy()}>
        {t('libraries.copy')}
      </Button>
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {outcome && t(`libraries.${outcome}`)}
      </Box>
    </Box>
  );
}
