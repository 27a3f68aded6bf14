/** The form of a version. What the API refuses stands at its field, and nothing that was typed is lost. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { DIRECTIONS, type Direction, type IndicatorDocument, type LocalizedText } from '@vlis/domain';
import { useRef, useState, type SubmitEvent } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import { request } from '../api/line.js';
import { useDeed } from '../api/useDeed.js';
import { usePress } from '../api/usePress.js';
import { PublishIndicatorDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { DayField } from '../parts/DayField.js';
import { FormTrouble, useFirstFault } from '../parts/FormTrouble.js';
import { PressButton } from '../parts/KeptPress.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { Said } from '../parts/Said.js';
import { indicatorAddress } from './address.js';
import { TermFields } from './TermFields.js';

interface Props {
  readonly begin: IndicatorDocument;
  /** Codes of the forms that there are. */
  readonly forms: readonly string[];
}

const twoColumns = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 } as const;
const isFirst = ({ version }: IndicatorDocument): boolean => version === 1;

export function PublishForm({ begin, forms }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const notify = useNotify();
  const deed = useDeed();
  const [document, setDocument] = useState(begin);
  const [types, setTypes] = useState(begin.types.join(', '));
  const [tries, setTries] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  useFirstFault(element, tries || undefined);
  const errorAt = (path: string): string | undefined => deed.trouble?.errors[path] || undefined;
  const change = (part: Partial<IndicatorDocument>): void => {
    setDocument((all) => ({ ...all, ...part }));
    for (const path of Object.keys(part))
      for (const one of [path, `${path}.vi`, `${path}.en`, `${path}.per`]) deed.forget(one);
  };
  const press = usePress([], async () => {
    const sent = { ...document, types: types.split(/[\s,]+/).filter(Boolean), validTo: document.validTo || null };
    const published = await deed.run(
      async () => (await request(PublishIndicatorDocument, { definition: sent })).publishIndicator,
    );
    if (published) {
      notify(t('indicators.published', { code: published.code, version: published.version }), { type: 'success' });
      navigate(indicatorAddress(published.id));
    } else setTries((n) => n + 1);
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    press.press();
  };
  const field = (path: string, label: string, value: string, onChange: (value: string) => void, means?: string) => (
    <TextField
      label={label}
      value={value}
      error={Boolean(errorAt(path))}
      helperText={<Said error={errorAt(path)} means={means} />}
      onChange={({ target }) => onChange(target.value)}
    />
  );
  const inBoth = (path: 'name' | 'unit', text: LocalizedText) =>
    (['vi', 'en'] as const).map((language) => (
      <Box key={language} sx={{ display: 'grid' }}>
        {field(`${path}.${language}`, t(`indicators.${path}In.${language}`), text[language] ?? '', (value) =>
          change({ [path]: { ...text, [language]: value } }),
        )}
        {language === 'vi' && errorAt(path) && <Said error={errorAt(path)} />}
      </Box>
    ));

  return (
    <Box
      component="form"
      ref={element}
      noValidate
      onSubmit={submit}
      aria-label={t('indicators.publish')}
      sx={{ display: 'grid', gap: 2 }}
    >
      <Panel title={t('indicators.what')}>
        <Box sx={twoColumns}>
          <TextField
            select
            disabled={!isFirst(begin)}
            label={t('indicators.form')}
            value={document.form}
            error={Boolean(errorAt('form'))}
            helperText={<Said error={errorAt('form')} />}
            onChange={({ target }) => change({ form: target.value })}
          >
            {forms.map((code) => (
              <MenuItem key={code} value={code}>
                {code}
              </MenuItem>
            ))}
          </TextField>
          {isFirst(begin) &&
            field('code', t('indicators.code'), document.code, (code) => change({ code }), t('indicators.codeMeans'))}
          {inBoth('name', document.name)}
        </Box>
      </Panel>
      <Panel title={t('indicators.formula')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {(['numerator', 'denominator'] as const).map((path) => (
            <TermFields
              key={path}
              label={t(`indicators.${path}`)}
              term={document[path]}
              error={errorAt(path)}
              perError={errorAt(`${path}.per`)}
              onChange={(term) => change({ [path]: term })}
            />
          ))}
        </Box>
        <Box sx={twoColumns}>
          {inBoth('unit', document.unit)}
          <FormControlLabel
            control={<Checkbox checked={document.percent} onChange={(_, percent) => change({ percent })} />}
            label={t('indicators.percent')}
          />
          {field('decimals', t('indicators.decimals'), String(document.decimals), (value) =>
            change({ decimals: Number(value.replace(/\D/g, '')) }),
          )}
          <TextField
            select
            label={t('indicators.direction')}
            value={document.better}
            onChange={({ target }) => change({ better: target.value as Direction })}
          >
            {DIRECTIONS.map((direction) => (
              <MenuItem key={direction} value={direction}>
                {t(`indicators.better.${direction}`)}
              </MenuItem>
            ))}
          </TextField>
          {field('types', t('indicators.types'), types, setTypes, t('indicators.typesMeans'))}
          {field('basis', t('indicators.basis'), document.basis, (basis) => change({ basis }))}
        </Box>
      </Panel>
      <Panel title={t('indicators.days')}>
        <Box sx={twoColumns}>
          <DayField
            label={t('indicators.firstDay')}
            means={t('indicators.firstDayMeans')}
            value={document.validFrom}
            error={errorAt('validFrom')}
            onChange={(validFrom) => change({ validFrom })}
          />
        </Box>
        <FormTrouble trouble={deed.trouble} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, pt: 2 }}>
          <PressButton type="submit" variant="contained" state={press.state}>
            {t('indicators.publish')}
          </PressButton>
          <ButtonLink to="/indicators">{t('form.cancel')}</ButtonLink>
        </Box>
      </Panel>
    </Box>
  );
}
