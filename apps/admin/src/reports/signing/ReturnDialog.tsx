/** The Ministry returns a report: one point a line, each tied to a section, a figure, or the report as a whole. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { request } from '../../api/line.js';
import type { Mutation } from '../../api/useMutation.js';
import { useFormat } from '../../format/useFormat.js';
import { ReturnProvinceReportDocument, type ProvinceReportOfPageFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { partsOfPlace, WHOLE } from './point-place.js';
import type { StepOf } from './StepDialogs.js';

interface Point {
  readonly place: string;
  readonly text: string;
}
const BLANK: Point = { place: WHOLE, text: '' };

interface Props {
  readonly of: StepOf;
  readonly report: ProvinceReportOfPageFragment;
  readonly onClose: () => void;
}

interface LineProps {
  readonly nth: number;
  readonly point: Point;
  readonly places: readonly { readonly id: string; readonly label: string }[];
  readonly mutation: Mutation;
  readonly onChange: (change: Partial<Point>) => void;
}

function PointFields({ nth, point, places, mutation, onChange }: LineProps) {
  const t = useT();
  const wrong = mutation.issue?.errors[`points.${nth}.text`];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        select
        label={t('reports.return.place', { nth: nth + 1 })}
        value={point.place}
        onChange={({ target }) => onChange({ place: target.value })}
      >
        {places.map(({ id, label }) => (
          <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        multiline
        minRows={2}
        autoFocus={nth > 0}
        required
        label={t('reports.return.text', { nth: nth + 1 })}
        value={point.text}
        error={wrong !== undefined}
        helperText={wrong}
        onChange={({ target }) => {
          onChange({ text: target.value });
          mutation.forget(`points.${nth}.text`);
        }}
      />
    </Box>
  );
}

export function ReturnDialog({ of, report: { sections, figures }, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const [points, setPoints] = useState<readonly Point[]>([BLANK]);
  const places = [
    { id: WHOLE, label: t('reports.return.whole') },
    ...sections.map(({ key, title }) => ({ id: `section:${key}`, label: t('reports.return.section', { title }) })),
    ...figures.map(({ key, label }) => ({
      id: `figure:${key}`,
      label: t('reports.return.figure', { label: f.words(label) }),
    })),
  ];
  return (
    <MutationDialog
      wide
      title={t('reports.return.title')}
      next={t('reports.return.next')}
      button={t('reports.step.RETURN')}
      ask={async () => {
        const given = points.map(({ place, text }) => ({ ...partsOfPlace(place), text }));
        return (await request(ReturnProvinceReportDocument, { input: { ...of, points: given } })).returnProvinceReport;
      }}
      doneText={() => t('reports.return.done')}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          {points.map((point, nth) => (
            <PointFields
              key={nth}
              {...{ nth, point, places, mutation }}
              onChange={(change) => setPoints(points.map((one, n) => (n === nth ? { ...one, ...change } : one)))}
            />
          ))}
          <Button size="small" sx={{ justifySelf: 'start' }} onClick={() => setPoints([...points, BLANK])}>
            {t('reports.return.more')}
          </Button>
        </>
      )}
    </MutationDialog>
  );
}
