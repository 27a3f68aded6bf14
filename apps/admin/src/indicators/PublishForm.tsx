/** The form of a version. What the API refuses stands at its field, and nothing that was typed is lost. */
import Box from '@mui/material/Box';
import { DIRECTIONS, type IndicatorDocument } from '@vlis/domain';
import { useState } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import { useCreating } from '../api/useCreating.js';
import { useMutation, type Mutation } from '../api/useMutation.js';
import { usePress } from '../api/usePress.js';
import type { IndicatorVersionLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { CheckInput } from '../parts/form/CheckInput.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { issueAt } from '../parts/form/issues.js';
import { FormEnd, RecordForm } from '../parts/form/RecordForm.js';
import { SelectInput } from '../parts/form/SelectInput.js';
import { TextInput } from '../parts/form/TextInput.js';
import { Panel } from '../parts/Panel.js';
import { indicatorAddress } from './address.js';
import { documentOf, draftOf, type IndicatorDraft } from './draft.js';
import { TermFields } from './TermFields.js';

interface Props {
  readonly begin: IndicatorDocument;
  /** Codes of the forms that there are. */
  readonly forms: readonly string[];
}

const twoColumns = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 } as const;

/** A text in both languages. An issue of the text as a whole stands at the first field. */
function InBoth({ source, mutation }: { readonly source: 'name' | 'unit'; readonly mutation: Mutation }) {
  const t = useT();
  return (
    <>
      {(['vi', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          required={false}
          source={`${source}.${language}`}
          label={t(`indicators.${source}In.${language}`)}
          {...issueAt(mutation, `${source}.${language}`, ...(language === 'vi' ? [source] : []))}
        />
      ))}
    </>
  );
}

/** Which indicator it is; of one that is there already that does not change. */
function Identity({
  mutation,
  forms,
  isFirst,
}: Pick<Props, 'forms'> & { readonly mutation: Mutation; readonly isFirst: boolean }) {
  const t = useT();
  return (
    <>
      <SelectInput
        source="form"
        required={false}
        disabled={!isFirst}
        label={t('indicators.form')}
        options={forms.map((code) => ({ id: code, label: code }))}
        {...issueAt(mutation, 'form')}
      />
      {isFirst && (
        <TextInput
          source="code"
          required={false}
          label={t('indicators.code')}
          means={t('indicators.codeMeans')}
          {...issueAt(mutation, 'code')}
        />
      )}
    </>
  );
}

/** How it is shown and where it comes from. */
function Meaning({ mutation }: { readonly mutation: Mutation }) {
  const t = useT();
  const field = <Name extends 'decimals' | 'types' | 'basis'>(source: Name) => ({
    source,
    required: false,
    label: t(`indicators.${source}`),
    ...issueAt(mutation, source),
  });
  return (
    <>
      <InBoth source="unit" mutation={mutation} />
      <CheckInput source="percent" label={t('indicators.percent')} />
      <TextInput {...field('decimals')} />
      <SelectInput
        source="better"
        required={false}
        label={t('indicators.direction')}
        options={DIRECTIONS.map((direction) => ({ id: direction, label: t(`indicators.better.${direction}`) }))}
        {...issueAt(mutation, 'better')}
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
  const mutation = useMutation();
  const publish = useCreating<IndicatorDocument, IndicatorVersionLineFragment>('indicators');
  const [tries, setTries] = useState(0);
  const press = usePress([], async (draft: IndicatorDraft) => {
    const published = await mutation.run(() => publish(documentOf(draft)));
    if (!published) return setTries((n) => n + 1);
    notify(t('indicators.published', { code: published.code, version: published.version }), { type: 'success' });
    navigate(indicatorAddress(published.id));
  });
  return (
    <RecordForm
      label={t('indicators.publish')}
      blank={draftOf(begin)}
      onSend={press.press}
      refusedTries={tries || undefined}
    >
      <Panel title={t('indicators.what')}>
        <Box sx={twoColumns}>
          <Identity {...{ mutation, forms, isFirst: begin.version === 1 }} />
          <InBoth source="name" mutation={mutation} />
        </Box>
      </Panel>
      <Panel title={t('indicators.formula')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <TermFields source="numerator" mutation={mutation} />
          <TermFields source="denominator" mutation={mutation} />
        </Box>
        <Box sx={twoColumns}>
          <Meaning mutation={mutation} />
        </Box>
      </Panel>
      <Panel title={t('indicators.days')}>
        <Box sx={{ ...twoColumns, pb: 2 }}>
          <DayOfForm
            source="validFrom"
            required
            label={t('indicators.firstDay')}
            means={t('indicators.firstDayMeans')}
            {...issueAt(mutation, 'validFrom')}
          />
        </Box>
        <FormEnd {...{ mutation, press }} button={t('indicators.publish')} back="/indicators" />
      </Panel>
    </RecordForm>
  );
}
