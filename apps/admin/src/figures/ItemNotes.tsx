/** Under a table of several items: what each counts. Asked for when it is opened. */
import Box from '@mui/material/Box';
import type { Item } from '@vlis/domain';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useShortInstructions } from '../reference/instruction/useInstruction.js';

export function ItemNotes({
  formVersionId,
  items,
}: {
  readonly formVersionId: number;
  readonly items: readonly Item[];
}) {
  const t = useT();
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const codes = items.map(({ code }) => code);
  const instructions = useShortInstructions(formVersionId, codes, open);
  return (
    <Box
      component="details"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{ mt: 0.75, color: 'text.secondary', fontSize: '0.8125rem' }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
        {t('figures.itemNotes')}
      </Box>
      {instructions?.map(({ code, short }) => (
        <Box key={code} sx={{ py: 0.25 }}>
          <b>{code}</b> {f.words(short)}
        </Box>
      ))}
    </Box>
  );
}
