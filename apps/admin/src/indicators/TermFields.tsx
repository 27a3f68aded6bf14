/** One term of a ratio: a sum over libraries, or a figure of the place divided by a number. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { PLACE_FIGURES, type IndicatorTerm, type PlaceFigure } from '@vlis/domain';
import { useInput } from 'react-admin';
import type { Mutation } from '../api/useMutation.js';
import { useT } from '../i18n/useT.js';
import { issueAt } from '../parts/form/issues.js';
import { HelperText } from '../parts/HelperText.js';

interface Props {
  readonly source: 'numerator' | 'denominator';
  readonly mutation: Mutation;
}

const SUM = 'sum';

export function TermFields({ source, mutation }: Props) {
  const t = useT();
  const label = t(`indicators.${source}`);
  const { field } = useInput<IndicatorTerm>({ source });
  const { issue: error, onChange } = issueAt(mutation, source, `${source}.per`);
  const term = field.value as IndicatorTerm;
  const change = (next: IndicatorTerm): void => {
    field.onChange(next);
    onChange();
  };
  const choose = (value: string): void =>
    change(value === SUM ? { kind: 'sum', expression: '' } : { kind: 'place', figure: value as PlaceFigure, per: '1' });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
      <TextField
        select
        label={label}
        value={term.kind === 'sum' ? SUM : term.figure}
        onChange={({ target }) => choose(target.value)}
      >
        <MenuItem value={SUM}>{t('indicators.sum')}</MenuItem>
        {PLACE_FIGURES.map((figure) => (
          <MenuItem key={figure} value={figure}>
            {t(`indicators.figure.${figure}`)}
          </MenuItem>
        ))}
      </TextField>
      {term.kind === 'sum' ? (
        <TextField
          required
          label={t('indicators.expression', { term: label })}
          value={term.expression}
          error={Boolean(error)}
          helperText={<HelperText error={error} means={t('indicators.expressionMeans')} />}
          onChange={({ target }) => change({ kind: 'sum', expression: target.value })}
        />
      ) : (
        <TextField
          required
          label={t('indicators.per', { term: label })}
          value={term.per}
          error={Boolean(error)}
          helperText={<HelperText error={error} means={t('indicators.perMeans')} />}
          onChange={({ target }) => change({ ...term, per: target.value })}
        />
      )}
    </Box>
  );
}
