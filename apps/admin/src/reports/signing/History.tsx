/** The life of the report so far, and the versions that were sent: each can be read as it was. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormat } from '../../format/useFormat.js';
import type { ProvinceReportOfPageFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { Panel } from '../../parts/Panel.js';
import { figureText } from '../figures.js';

interface Props {
  readonly report: ProvinceReportOfPageFragment;
  readonly onVersion: (version: number) => void;
}

export function History({ report, onVersion }: Props) {
  const t = useT();
  const f = useFormat();
  const { steps, version } = report;
  if (steps.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel title={t('reports.history.title')}>
        <Changes report={report} />
        <Box component="ol" aria-label={t('reports.history.title')} sx={{ m: 0, pl: 2.5 }}>
          {steps.map(({ nth, step, at, by, reason, number, version: sent }) => (
            <Box component="li" key={nth} sx={{ py: 0.25 }}>
              <b>{t(`reports.taken.${step}`, { version: sent ?? '' })}</b>
              {`: ${by}, ${f.dateTime(at)}`}
              {number != null && `, ${t('reports.history.number', { number })}`}
              {reason != null && `. ${reason}`}{' '}
              {step === 'SEND' && sent != null && sent !== version && (
                <Button
                  size="small"
                  aria-label={t('reports.history.readVersion', { version: sent })}
                  onClick={() => onVersion(sent)}
                >
                  {t('reports.history.read')}
                </Button>
              )}
            </Box>
          ))}
        </Box>
      </Panel>
    </Box>
  );
}

function Changes({ report: { changes, sections, figures } }: Pick<Props, 'report'>) {
  const t = useT();
  const f = useFormat();
  if (!changes) return null;
  const titles = sections.filter(({ key }) => changes.sections.includes(key)).map(({ title }) => title);
  const moved = changes.figures.flatMap(({ key, was, is }) => {
    const figure = figures.find((one) => one.key === key);
    return figure ? [`${f.words(figure.label)}: ${figureText(was, figure, f)} → ${figureText(is, figure, f)}`] : [];
  });
  const lines = [...titles, ...moved];
  return (
    <Box sx={{ mb: 1 }}>
      {lines.length === 0 ? t('reports.history.noChanges') : `${t('reports.history.changes')}: ${lines.join('; ')}.`}
    </Box>
  );
}
