/** A section as it will be read: what is written, its tables, what is still to be seen to; and the way to write it. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FormDefinition } from '@vlis/domain';
import { Suspense, useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import type { SectionOfReportFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { GreyLines } from '../parts/Loaded.js';
import { screen } from '../parts/screen.js';
import type { SectionOfEditor } from './editor/useSectionDraft.js';
import type { FigureMap } from './figures.js';
import { PassageText } from './PassageText.js';
import { useReportPlace } from './report-context.js';
import { ReportTable } from './ReportTable.js';
import { unsavedOf } from './unsaved.js';

const SectionEditor = screen<SectionOfEditor & { readonly form: FormDefinition }>(
  () => import('./editor/SectionEditor.js'),
);

interface Props {
  readonly section: SectionOfReportFragment;
  readonly figures: FigureMap;
  readonly form: FormDefinition;
  /** `I.`, `1.`: from its place in the outline. */
  readonly number: string;
}

function Unbound({ numbers }: { readonly numbers: SectionOfReportFragment['unbound'] }) {
  const t = useT();
  if (numbers.length === 0) return null;
  return (
    <Alert severity="info" variant="outlined" sx={{ my: 1 }}>
      {t('reports.section.unbound')}: {numbers.map(({ around }) => `“…${around}…”`).join('; ')}
    </Alert>
  );
}

export function SectionView({ section, figures, form, number }: Props) {
  const { id: reportId, mayWrite } = useReportPlace();
  const t = useT();
  const f = useFormat();
  const { accountId } = useMe();
  const keptAs = `${accountId} ${reportId} ${section.key}`;
  const [editing, setEditing] = useState(() => mayWrite && unsavedOf(keptAs) !== undefined);
  const { key, level, title, hint, paragraphs, unbound, tables, revision, savedAt, savedBy } = section;
  return (
    <Box component="section" id={`muc-${key}`} aria-label={title} sx={{ scrollMarginTop: 72, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}>
        <Typography
          variant="h2"
          component={level === 1 ? 'h2' : 'h3'}
          sx={{ flexGrow: 1, fontSize: level === 1 ? '1.125rem' : '1rem' }}
        >
          {number} {title}
        </Typography>
        {mayWrite && !editing && (
          <Button size="small" aria-label={`${t('reports.section.edit')}: ${title}`} onClick={() => setEditing(true)}>
            {t('reports.section.edit')}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {f.words(hint)}
        {revision > 1 && ` · ${t('reports.section.saved', { at: f.dateTime(savedAt), by: savedBy })}`}
      </Typography>
      {editing ? (
        <Suspense fallback={<GreyLines />}>
          <SectionEditor {...{ reportId, section, figures, form, keptAs }} onClose={() => setEditing(false)} />
        </Suspense>
      ) : (
        <>
          <PassageText paragraphs={paragraphs} figures={figures} />
          {paragraphs.length === 0 && tables.length === 0 && (
            <Typography sx={{ my: 1, fontStyle: 'italic' }} color="text.secondary">
              {t('reports.section.empty')}
            </Typography>
          )}
          <Unbound numbers={unbound} />
        </>
      )}
      {tables.map((table) => (
        <ReportTable key={table.caption} table={table} figures={figures} />
      ))}
    </Box>
  );
}
