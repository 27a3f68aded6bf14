/** The items of the form that can be planned, found by words, with the figures beside them; saved by one press. */
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { LONGEST_NAME, LONGEST_SEARCH, searchFor, type FormDefinition } from '@vlis/domain';
import { useRef, useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { PlanSeriesDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useKeys } from '../keys/useKeys.js';
import { FormIssueAlert, useFirstIssue } from '../parts/FormIssueAlert.js';
import { HelperText } from '../parts/HelperText.js';
import { PressButton } from '../parts/KeptPress.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { useCounted } from '../parts/useCounted.js';
import { useForm } from '../reference/useForm.js';
import { plannable, planRows, type Series } from './plan-rows.js';
import { PLAN_COLUMNS, PlanLine } from './PlanLine.js';
import { usePlanDraft, type PlanOfPage } from './usePlanDraft.js';

/** Over the columns, for the eye: each line names its figures itself. */
function Head({ year }: { readonly year: number }) {
  const t = useT();
  const names = [
    t('plans.lastYear', { year: year - 1 }),
    t('plans.soFar'),
    t('plans.plan', { year }),
    t('plans.share'),
  ];
  return (
    <Box
      aria-hidden
      sx={{
        ...{ display: { xs: 'none', md: 'grid' }, gridTemplateColumns: PLAN_COLUMNS, columnGap: 2 },
        ...{ px: 2, py: 1, color: 'text.secondary', fontSize: '0.8125rem', textAlign: 'right' },
      }}
    >
      <Box sx={{ textAlign: 'left' }}>{t('plans.item')}</Box>
      {names.map((name) => (
        <Box key={name}>{name}</Box>
      ))}
    </Box>
  );
}

function useSeries(form: FormDefinition, kind: 'YEAR' | 'HALF', placeId: number) {
  const items = plannable(form)
    .filter(({ frequency }) => kind === 'YEAR' || frequency === 'half-year')
    .map(({ code }) => code);
  return useOperation(PlanSeriesDocument, { items, kind, placeId });
}

interface FormProps extends PlanOfPage {
  readonly form: FormDefinition;
  readonly years: Series;
  readonly halves: Series;
}

function PlanForm({ form, years, halves, ...of }: FormProps) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { plan, year } = of;
  const { mutation, tries, state, press, count, basis, textOf, write, writeBasis } = usePlanDraft(of);
  const [q, setQ] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLFormElement>(null);
  useKeys([{ chord: '/', label: 'keys.search', run: () => search.current?.focus() }]);
  useFirstIssue(list, tries || undefined);
  const isAsked = searchFor(q);
  const errors = mutation.issue?.errors ?? {};
  const rows = planRows(form, year, { plan, years, halves });
  // A line that was refused is shown whatever is searched for.
  const shown = rows.filter(({ item }) => errors[item.code] || isAsked(`${item.code} ${f.words(item.label)}`));
  return (
    <Box
      component="form"
      ref={list}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2 }}>
        <TextField
          label={t('plans.basis')}
          value={basis}
          onChange={({ target }) => writeBasis(target.value)}
          error={Boolean(errors['basis'])}
          helperText={<HelperText error={errors['basis']} means={t('plans.basisMeans')} />}
          slotProps={{ htmlInput: { maxLength: LONGEST_NAME, autoComplete: 'off' } }}
        />
        <TextField
          inputRef={search}
          type="search"
          label={t('plans.search')}
          helperText={t('plans.searchHint')}
          value={q}
          onChange={({ target }) => setQ(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          slotProps={{ htmlInput: { maxLength: LONGEST_SEARCH } }}
        />
      </Box>
      <Panel title={t('plans.list')} flush>
        <Head year={year} />
        <Box component="ul" aria-label={t('plans.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {shown.map((row) => (
            <PlanLine
              key={row.item.code}
              {...{ row, year }}
              text={textOf(row)}
              issue={errors[row.item.code]}
              onWrite={(text) => write(row, text)}
            />
          ))}
        </Box>
        {shown.length === 0 && <Box sx={{ p: 2, color: 'text.secondary' }}>{t('plans.noneFound')}</Box>}
      </Panel>
      <Box
        sx={{
          ...{ position: 'sticky', bottom: 0, zIndex: 2, py: 1, bgcolor: 'background.default' },
          ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 },
        }}
      >
        <FormIssueAlert issue={mutation.issue} />
        <PressButton type="submit" variant="contained" state={state} disabled={count === 0}>
          {t('plans.save')}
        </PressButton>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {count ? t('plans.unsaved', counted(count)) : t('plans.allSaved')}
        </Box>
      </Box>
    </Box>
  );
}

/** A dash stands for a figure that is not there, so none is shown while they are on their way. */
function WithFigures({ form, ...of }: Omit<FormProps, 'years' | 'halves'>) {
  const [years, halves] = [useSeries(form, 'YEAR', of.provinceId), useSeries(form, 'HALF', of.provinceId)];
  return (
    <Loaded reading={years}>
      {({ series: whole }) => (
        <Loaded reading={halves}>
          {({ series: half }) => <PlanForm {...{ form, ...of }} years={whole} halves={half} />}
        </Loaded>
      )}
    </Loaded>
  );
}

export function PlanTable(of: PlanOfPage) {
  const reading = useForm(of.plan.formVersionId);
  return <Loaded reading={reading}>{(form) => <WithFigures form={form} {...of} />}</Loaded>;
}
