/** A whole submission on paper: whose it is, every figure with its remarks, and the places for two signatures. */
import Box from '@mui/material/Box';
import { countedDays } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { StateMark } from '../../obligations/StateMark.js';
import type { Row } from '../grid/rows.js';
import type { Submission } from '../submission.js';
import { Letterhead } from './Letterhead.js';
import { PrintedCells } from './PrintedCells.js';
import { Signatures } from './Signatures.js';

interface Props {
  readonly submission: Submission;
  readonly rows: readonly Row[];
}

export function PrintedSubmission({ submission, rows }: Props) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const { whole, period } = submission;
  const { library, round } = whole;
  const counted = countedDays({ period, cutoffOn: round.cutoffOn });
  return (
    <Box component="article" aria-label={t('submission.print.submission')} sx={{ fontSize: '9pt', lineHeight: 1.35 }}>
      <Letterhead parent={library.body && f.words(library.body.name)} unit={f.words(library.name)} />
      <Box component="h1" sx={{ fontSize: '14pt', m: 0, textAlign: 'center' }}>
        {t('submission.print.title')}
      </Box>
      <Box sx={{ textAlign: 'center', fontWeight: 600, '&::first-letter': { textTransform: 'uppercase' } }}>
        {f.period(round.period)}
      </Box>
      <Box sx={{ textAlign: 'center', fontStyle: 'italic' }}>
        {t('submission.countedDays', { from: f.date(counted.from), to: f.date(counted.to) })}
      </Box>
      <Box sx={{ mt: '6pt' }}>
        {[library.identifier, f.words(library.type.name), f.words(library.province.name)].join(' · ')}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: '6pt' }}>
        <StateMark state={whole.obligationState} stage={whole.stage} />
        {t('submission.print.printedOn', { day: f.date(today) })}
      </Box>
      <PrintedCells submission={submission} rows={rows} />
      <Signatures place={f.words((library.commune ?? library.province).name)} />
    </Box>
  );
}
