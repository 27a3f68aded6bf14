/** Several cells ask the same question (a column pasted from a workbook): it can be answered once for all of them. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useCounted } from '../../parts/useCounted.js';
import type { Row } from '../../submission/grid/rows.js';
import type { Input } from '../../submission/sheet/input.js';
import { useEntry } from '../EntryContext.js';

export function ReadAllNotice({ rows }: { readonly rows: readonly Row[] }) {
  const { session } = useEntry();
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  const asking = rows.flatMap(({ item, typed, ambiguous }) =>
    ambiguous ? [{ code: item.code, typed, ambiguous }] : [],
  );
  const [first] = asking;
  if (!first || asking.length < 2) return null;
  const readAs = (which: 'first' | 'second') =>
    session.put(
      new Map(asking.map(({ code, ambiguous }): [string, Input] => [code, { kind: 'read', plain: ambiguous[which] }])),
    );
  return (
    <Alert severity="warning" role="status">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {t('entry.readAll', { ...counted(asking.length), example: first.typed ?? '' })}
        <Button size="small" variant="outlined" onClick={() => readAs('first')}>
          {`${t('entry.readingWhole')} (${f.number(first.ambiguous.first)})`}
        </Button>
        {asking.every(({ ambiguous }) => ambiguous.mayBeFraction) && (
          <Button size="small" variant="outlined" onClick={() => readAs('second')}>
            {`${t('entry.readingFraction')} (${f.number(first.ambiguous.second)})`}
          </Button>
        )}
      </Box>
    </Alert>
  );
}
