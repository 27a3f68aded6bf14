/** What has changed in the submission since the reviewer opened it, cell by cell; he decides after he has looked. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Question } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useCellText } from '../../submission/grid/useCellText.js';
import type { ReviewRow } from '../review-rows.js';
import type { MovedCell } from './moved-cells.js';

interface Props {
  readonly revision: number;
  readonly moved: readonly MovedCell[];
  readonly rows: readonly ReviewRow[];
  readonly onLook: () => void;
}

export function MovedNotice({ revision, moved, rows, onLook }: Props) {
  const t = useT();
  const f = useFormat();
  const cellText = useCellText();
  const rowOf = new Map(rows.map(({ row }) => [row.item.code, row]));
  return (
    <Alert severity="warning" role="alert" sx={{ mb: 1.5 }}>
      <b>{t('review.moved.title', { revision: f.count(revision) })}</b>
      {moved.length === 0 && <div>{t('review.moved.noCell')}</div>}
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {moved.map(({ code, before, after }) => {
          const row = rowOf.get(code);
          const item: Question = row?.item ?? { code, type: { kind: 'integer' } };
          return (
            <li key={code}>
              {code}
              {row && ` ${f.words(row.item.label)}`}:{' '}
              <b>{t('review.moved.cell', { before: cellText(item, before), after: cellText(item, after) })}</b>
            </li>
          );
        })}
      </Box>
      <Button size="small" variant="outlined" sx={{ mt: 1 }} onClick={onLook}>
        {t('review.moved.look')}
      </Button>
    </Alert>
  );
}
