/** One large chart: what it is about, over the years or across provinces, as a drawing or a table, to take away. */
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { drawnOnPaper } from '../theme/paper.js';
import type { FiguresAddress, SetAddress } from './dashboard-address.js';
import { ItemNote } from './ItemNote.js';
import { keyItems } from './keyItems.js';
import { PlacesView } from './PlacesView.js';
import { RatioNote } from './RatioNote.js';
import { subjectOf } from './subject.js';
import { SubjectPicker } from './SubjectPicker.js';
import { TrendView } from './TrendView.js';
import { useFigureForm, type FigureForm } from './useFigureForm.js';
import type { Unit } from '../reference/useLists.js';
import { periodOf } from '../obligations/period.js';
import type { FigureChoice } from './useTotals.js';
import { WhereFrom } from './WhereFrom.js';

interface Props {
  readonly choice: FigureChoice;
  readonly place: Unit | undefined;
  readonly address: FiguresAddress;
  readonly set: SetAddress;
}

function Chart({ form, choice, place, address, set }: Props & { readonly form: FigureForm }) {
  const t = useT();
  const f = useFormat();
  const { kind } = periodOf(choice.round);
  const usual = keyItems(form, kind)[0] ?? form.items[0];
  if (!usual) return null;
  const subject = subjectOf(form, address.item, usual, f.language);
  const View = address.view === 'places' ? PlacesView : TrendView;
  return (
    <Panel
      title={`${subject.label} (${subject.unit})`}
      aside={<WhereFrom {...{ form, subject, choice, place }} />}
      flush
    >
      <Box sx={{ px: 2, pb: 1, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <SubjectPicker
          form={form}
          formVersionId={choice.round.formVersionId}
          kind={kind}
          code={subject.code}
          onPick={(item) => set({ item })}
        />
        <Box sx={{ flexGrow: 1 }} />
        <ToggleButtonGroup
          exclusive
          value={address.as}
          onChange={(_, next: string | null) => next && set({ as: next })}
          aria-label={t('figures.view')}
        >
          <ToggleButton value="chart">{t('figures.chart')}</ToggleButton>
          <ToggleButton value="table">{t('figures.table')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <Tabs
        value={address.view}
        onChange={(_, next: string) => set({ view: next })}
        aria-label={t('figures.view')}
        sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Tab value="trend" label={t('figures.trend')} />
        <Tab value="places" label={t('figures.places')} />
      </Tabs>
      <RatioNote form={form} code={subject.code} choice={choice} />
      <View choice={choice} subject={subject} place={place} asTable={address.as === 'table'} />
      <ItemNote formVersionId={choice.round.formVersionId} subject={subject} />
    </Panel>
  );
}

export function ChartPanel(props: Props) {
  return (
    <Loaded reading={useFigureForm(props.choice.round)} small>
      {(form) => (
        <Box sx={drawnOnPaper}>
          <Chart form={form} {...props} />
        </Box>
      )}
    </Loaded>
  );
}
