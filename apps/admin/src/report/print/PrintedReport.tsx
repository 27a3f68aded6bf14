/** A whole report on paper: whose it is, every figure with what was said of it, and the places for two signatures. */
import Box from '@mui/material/Box';
import { countedDays } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { StateMark } from '../../obligations/StateMark.js';
import type { Row } from '../grid/rows.js';
import type { Report } from '../report.js';
import { Letterhead } from './Letterhead.js';
import { PrintedCells } from './PrintedCells.js';
import { Signatures } from './Signatures.js';

interface Props {
  readonly report: Report;
  readonly rows: readonly Row[];
}

export function PrintedReport({ report, rows }: Props) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const { whole, period } = report;
  const { library, round } = whole;
  const counted = countedDays({ period, cutoffOn: round.cutoffOn });
  return (
    <Box component="article" aria-label={t('report.print.report')} sx={{ fontSize: '9pt', lineHeight: 1.35 }}>
      <Letterhead parent={library.body && f.words(library.body.name)} unit={f.words(library.name)} />
      <Box component="h1" sx={{ fontSize: '14pt', m: 0, textAlign: 'center' }}>
        {t('report.print.title')}
      </Box>
      <Box sx={{ textAlign: 'center', fontWeight: 600, '&::first-letter': { textTransform: 'uppercase' } }}>
        {f.period(round.period)}
      </Box>
      <Box sx={{ textAlign: 'center', fontStyle: 'italic' }}>
        {t('report.countedDays', { from: f.date(counted.from), to: f.date(counted.to) })}
      </Box>
      <Box sx={{ mt: '6pt' }}>
        {[library.identifier, f.words(library.type.name), f.words(library.province.name)].join(' · ')}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: '6pt' }}>
        <StateMark state={whole.obligationState} stage={whole.stage} />
        {t('report.print.printedOn', { day: f.date(today) })}
      </Box>
      <PrintedCells report={report} rows={rows} />
      <Signatures place={f.words((library.commune ?? library.province).name)} />
    </Box>
  );
}
