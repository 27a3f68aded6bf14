/** Every figure of a submission with its remarks, section by section, under a head that every page has. */
import Box from '@mui/material/Box';
import { inLanguage } from '@vlis/domain';
import { Fragment } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { numeric } from '../../theme/theme.js';
import type { Row } from '../grid/rows.js';
import { shortTitle } from '../grid/section-title.js';
import { useCellText } from '../grid/useCellText.js';
import type { Submission } from '../submission.js';
import { sentence } from '../remarks/sentence.js';

interface Props {
  readonly submission: Submission;
  /** In whatever order: they are printed in the form's. */
  readonly rows: readonly Row[];
}

const CELL = { border: '0.5pt solid #555', padding: '1.5pt 4pt', verticalAlign: 'top', textAlign: 'left' } as const;
const FIGURE = { ...numeric, textAlign: 'right !important', whiteSpace: 'nowrap' } as const;
const HEAD = { verticalAlign: 'bottom !important', backgroundColor: '#eee', printColorAdjust: 'exact' } as const;

/** What a rule has found, what a reviewer asks, what the library answers to either; a remark that nobody asked for. */
function useRemarks({ questionnaire }: Submission): (row: Row) => readonly string[] {
  const { language } = useFormat();
  const together = (asked: string, remarks: string | null | undefined) => (remarks ? `${asked} → ${remarks}` : asked);
  return ({ findings, queries, comment }) => [
    ...findings.map(({ issue, explanation }) =>
      together(sentence(issue, questionnaire.form, language, true), explanation),
    ),
    ...queries.map(({ reason, answer }) => together(reason, answer)),
    ...(comment ? [comment] : []),
  ];
}

function Line({ row, remarks }: { readonly row: Row; readonly remarks: readonly string[] }) {
  const f = useFormat();
  const cell = useCellText();
  return (
    <tr>
      <td>{row.item.code}</td>
      <td>
        {inLanguage(row.item.label, f.language)}
        {remarks.map((words, i) => (
          <Box key={i} sx={{ fontStyle: 'italic', overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {words}
          </Box>
        ))}
      </td>
      <td>{inLanguage(row.item.unit, f.language)}</td>
      <Box component="td" sx={FIGURE}>
        {row.typed ?? cell(row.item, row.cell)}
      </Box>
      {row.past.map((one, i) => (
        <Box component="td" key={i} sx={FIGURE}>
          {cell(row.item, one)}
        </Box>
      ))}
    </tr>
  );
}

export function PrintedCells({ submission, rows }: Props) {
  const t = useT();
  const f = useFormat();
  const remarks = useRemarks(submission);
  const { whole, questionnaire, past } = submission;
  const byCode = new Map(rows.map((row) => [row.item.code, row]));
  const sections = questionnaire.form.definition.sections.flatMap((section) => {
    const items = questionnaire.items.filter((item) => item.section === section.code);
    const mine = items.flatMap(({ code }) => byCode.get(code) ?? []);
    return mine.length ? [{ section, rows: mine }] : [];
  });
  const periods = [whole.round.period, ...past.map(({ period }) => period)];
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        mt: '8pt',
        '& th, & td': CELL,
        '& tr': { breakInside: 'avoid' },
      }}
    >
      <Box component="thead" sx={{ '& th': HEAD }}>
        <tr>
          <th scope="col">{t('submission.print.code')}</th>
          <th scope="col">{t('submission.print.item')}</th>
          <th scope="col">{t('submission.print.unit')}</th>
          {periods.map((period) => (
            <Box component="th" scope="col" key={period} sx={{ ...FIGURE, whiteSpace: 'normal' }}>
              {f.periodShort(period)}
            </Box>
          ))}
        </tr>
      </Box>
      <tbody>
        {sections.map(({ section, rows: mine }) => (
          <Fragment key={section.code}>
            <Box component="tr" sx={{ breakAfter: 'avoid' }}>
              <th scope="colgroup" colSpan={3 + periods.length}>
                {`${section.code}. ${shortTitle(f.words(section.title))}`}
              </th>
            </Box>
            {mine.map((row) => (
              <Line key={row.item.code} row={row} remarks={remarks(row)} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </Box>
  );
}
