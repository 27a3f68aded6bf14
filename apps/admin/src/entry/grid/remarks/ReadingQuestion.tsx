/**
 * `1.234` may be a thousand or a fraction: asked in the row, answered by a button or by Alt+1 and Alt+2; a plain digit begins
 * another figure. Never guessed, also where the item takes no fraction: then it says so, and whoever meant one types anew.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { KeyCap } from '../../../keys/KeyCap.js';
import type { Readings, Row } from '../../../submission/grid/rows.js';
import { Remark } from '../../../submission/remarks/Remark.js';
import { numeric } from '../../../theme/theme.js';
import { useEntry } from '../../EntryContext.js';

interface Props {
  readonly row: Row;
  readonly readings: Readings;
}

export function ReadingQuestion({ row, readings }: Props) {
  const { session, goTo } = useEntry();
  const f = useFormat();
  const t = useT();
  const { code, type } = row.item;
  const decimals = type.kind === 'decimal' ? type.decimals : 0;
  const button = (which: 'first' | 'second', key: string, about: string) => (
    <Button
      variant="outlined"
      size="small"
      aria-keyshortcuts={key}
      onClick={() => {
        session.put(new Map([[code, { kind: 'read', plain: readings[which] }]]));
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
      {button('first', 'Alt+1', t('entry.readingWhole'))}
      {readings.mayBeFraction ? (
        button('second', 'Alt+2', t('entry.readingFraction'))
      ) : (
        <Box component="span" sx={{ alignSelf: 'center', color: 'text.secondary' }}>
          {decimals
            ? t('entry.readingTooFine', { value: f.number(readings.second), decimals, smart_count: decimals })
            : t('entry.readingNotWhole', { value: f.number(readings.second) })}
        </Box>
      )}
    </Box>
  );
  return (
    <Remark kind="reading" below={choices}>
      {t('entry.reading', { text: row.typed ?? '' })}
    </Remark>
  );
}
