/** The form of a version. What the API refuses stands at its field, and nothing that was typed is lost. */
import Box from '@mui/material/Box';
import { DIRECTIONS, type IndicatorDocument } from '@vlis/domain';
import { useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import { useCreating } from '../api/useCreating.js';
import { useDeed, type Deed } from '../api/useDeed.js';
import { usePress } from '../api/usePress.js';
import type { IndicatorVersionLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { CheckInput } from '../parts/form/CheckInput.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { faultsAt } from '../parts/form/faults.js';
import { FormEnd, RecordForm } from '../parts/form/RecordForm.js';
import { SelectInput } from '../parts/form/SelectInput.js';
import { TextInput } from '../parts/form/TextInput.js';
import { Panel } from '../parts/Panel.js';
import { indicatorAddress } from './address.js';
import { documentOf, draftOf, type Draft } from './draft.js';
import { TermFields } from './TermFields.js';

interface Props {
  readonly begin: IndicatorDocument;
  /** Codes of the forms that there are. */
  readonly forms: readonly string[];
}

const twoColumns = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 } as const;

/** A text in both languages. What is said of it as a whole is said at the first. */
function InBoth({ source, deed }: { readonly source: 'name' | 'unit'; readonly deed: Deed }) {
  const t = useT();
  return (
    <>
      {(['vi', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          required={false}
          source={`${source}.${language}`}
          label={t(`indicators.${source}In.${language}`)}
          {...faultsAt(deed, `${source}.${language}`, ...(language === 'vi' ? [source] : []))}
        />
      ))}
    </>
  );
}

/** Which indicator it is; of one that is there already that does not change. */
function Identity({ deed, forms, isFirst }: Pick<Props, 'forms'> & { readonly deed: Deed; readonly isFirst: boolean }) {
  const t = useT();
  return (
    <>
      <SelectInput
        source="form"
        required={false}
        disabled={!isFirst}
        label={t('indicators.form')}
        options={forms.map((code) => ({ id: code, label: code }))}
        {...faultsAt(deed, 'form')}
      />
      {isFirst && (
        <TextInput
          source="code"
          required={false}
          label={t('indicators.code')}
          means={t('indicators.codeMeans')}
          {...faultsAt(deed, 'code')}
        />
      )}
    </>
  );
}

/** How it is shown and where it comes from. */
function Meaning({ deed }: { readonly deed: Deed }) {
  const t = useT();
  const field = <Name extends 'decimals' | 'types' | 'basis'>(source: Name) => ({
    source,
    required: false,
    label: t(`indicators.${source}`),
    ...faultsAt(deed, source),
  });
  return (
    <>
      <InBoth source="unit" deed={deed} />
      <CheckInput source="percent" label={t('indicators.percent')} />
      <TextInput {...field('decimals')} />
      <SelectInput
        source="better"
        required={false}
        label={t('indicators.direction')}
        options={DIRECTIONS.map((direction) => ({ id: direction, label: t(`indicators.better.${direction}`) }))}
        {...faultsAt(deed, 'better')}
      />
      <TextInput {...field('types')} means={t('indicators.typesMeans')} />
      <TextInput {...field('basis')} />
    </>
  );
}

export function PublishForm({ begin, forms }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const notify = useNotify();
  const deed = useDeed();
  const publish = useCreating<IndicatorDocument, IndicatorVersionLineFragment>('indicators');
  const [tries, setTries] = useState(0);
  const press = usePress([], async (draft: Draft) => {
    const published = await deed.run(() => publish(documentOf(draft)));
    if (!published) return setTries((n) => n + 1);
    notify(t('indicators.published', { code: published.code, version: published.version }), { type: 'success' });
    navigate(indicatorAddress(published.id));
  });
  return (
    <RecordForm label={t('indicators.publish')} blank={draftOf(begin)} onSend={press.press} told={tries || undefined}>
      <Panel title={t('indicators.what')}>
        <Box sx={twoColumns}>
          <Identity {...{ deed, forms, isFirst: begin.version === 1 }} />
          <InBoth source="name" deed={deed} />
        </Box>
      </Panel>
      <Panel title={t('indicators.formula')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <TermFields source="numerator" deed={deed} />
          <TermFields source="denominator" deed={deed} />
        </Box>
        <Box sx={twoColumns}>
          <Meaning deed={deed} />
        </Box>
      </Panel>
      <Panel title={t('indicators.days')}>
        <Box sx={{ ...twoColumns, pb: 2 }}>
          <DayOfForm
            source="validFrom"
            required
            label={t('indicators.firstDay')}
            means={t('indicators.firstDayMeans')}
            {...faultsAt(deed, 'validFrom')}
          />
        </Box>
        <FormEnd {...{ deed, press }} button={t('indicators.publish')} back="/indicators" />
      </Panel>
    </RecordForm>
  );
}
