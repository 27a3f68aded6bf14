/** What the Ministry asks to be mended, and the answers; whoever writes the report answers the open ones here. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { request } from '../../api/line.js';
import { useFormat } from '../../format/useFormat.js';
import {
  AnswerReportPointDocument,
  type PointOfReportFragment,
  type ProvinceReportOfPageFragment,
} from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { issueAt } from '../../parts/form/issues.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { TextInput } from '../../parts/form/TextInput.js';
import { Panel } from '../../parts/Panel.js';
import { RecordLine, RecordList } from '../../parts/RecordList.js';
import { useReportPlace } from '../report-context.js';

interface AnswerProps {
  readonly point: PointOfReportFragment;
  readonly onClose: () => void;
}

function AnswerPointDialog({ point: { id, text, answer }, onClose }: AnswerProps) {
  const t = useT();
  return (
    <MutationDialog
      wide
      title={t('reports.points.answerTitle')}
      next={text}
      button={t('reports.points.keep')}
      blank={{ answer: answer ?? '' }}
      ask={async (given: { readonly answer: string }) =>
        (await request(AnswerReportPointDocument, { input: { pointId: id, ...given } })).answerReportPoint
      }
      doneText={() => t('reports.points.answered')}
      onClose={onClose}
    >
      {(mutation) => (
        <TextInput
          source="answer"
          multiline
          autoFocus
          label={t('reports.points.answer')}
          {...issueAt(mutation, 'answer')}
        />
      )}
    </MutationDialog>
  );
}

export function Points({
  report: { points, sections, figures, state },
}: {
  readonly report: ProvinceReportOfPageFragment;
}) {
  const t = useT();
  const f = useFormat();
  const { mayWrite } = useReportPlace();
  const [answering, answer] = useState<PointOfReportFragment>();
  if (points.length === 0) return null;
  const placeOf = ({ section, figure }: PointOfReportFragment): string => {
    const title = sections.find(({ key }) => key === section)?.title;
    const label = figures.find(({ key }) => key === figure)?.label;
    return title ?? (label ? f.words(label) : t('reports.return.whole'));
  };
  const left = points.filter(({ open, answer: given }) => open && given == null).length;
  const title =
    left > 0 ? t('reports.points.left', { smart_count: left, count: f.count(left) }) : t('reports.points.title');
  return (
    <Box sx={{ mb: 2 }}>
      <Panel title={title} flush>
        <RecordList label={t('reports.points.title')} none="">
          {points.map((point) => (
            <RecordLine
              key={point.id}
              name={point.text}
              about={`${placeOf(point)} · ${t('reports.points.ofVersion', { version: point.version })}`}
              more={
                point.answer != null && (
                  <Box>
                    {t('reports.points.given', {
                      answer: point.answer,
                      by: point.answeredBy ?? '',
                      at: f.dateTime(point.answeredAt ?? ''),
                    })}
                  </Box>
                )
              }
            >
              {mayWrite && point.open && state !== 'SIGNED' && (
                <Button
                  size="small"
                  variant={point.answer == null ? 'contained' : 'outlined'}
                  aria-label={t('reports.points.answerTo', { text: point.text })}
                  onClick={() => answer(point)}
                >
                  {t('reports.points.answer')}
                </Button>
              )}
            </RecordLine>
          ))}
        </RecordList>
      </Panel>
      {answering && <AnswerPointDialog point={answering} onClose={() => answer(undefined)} />}
    </Box>
  );
}
