/** `1.234` may be a thousand or a fraction: asked in the row, answered by a button or by 1 and 2. Never guessed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { KeyCap } from '../../../keys/KeyCap.js';
import { numeric } from '../../../theme/theme.js';
import { useEntry } from '../../EntryContext.js';
import type { Readings, Row } from '../rows.js';
import { Said } from './Said.js';

interface Props {
  readonly row: Row;
  readonly readings: Readings;
}

export function ReadingQuestion({ row, readings }: Props) {
  const { desk, goTo } = useEntry();
  const f = useFormat();
  const t = useT();
  const { code } = row.item;
  const button = (which: keyof Readings, key: string, about: string) => (
    <Button
      variant="outlined"
      size="small"
      onClick={() => {
        desk.put(new Map([[code, { kind: 'read', plain: readings[which] }]]));
        goTo(code);
      }}
      sx={{ gap: 1, justifyContent: 'flex-start', minHeight: { xs: 44, sm: 32 } }}
    >
      <KeyCap name={key} />
      <Box component="span" sx={{ ...numeric, fontWeight: 600 }}>
        {f.number(readings[which])}
      </Box>
      <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
        {about}
      </Box>
    </Button>
  );
  const choices = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {button('first', '1', t('entry.readingWhole'))}
      {button('second', '2', t('entry.readingFraction'))}
    </Box>
  );
  return (
    <Said kind="reading" below={choices}>
      {t('entry.reading', { text: row.typed ?? '' })}
    </Said>
  );
}
