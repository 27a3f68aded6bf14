/** One term of a ratio: a sum over libraries, or a figure of the place divided by a number. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { PLACE_FIGURES, type IndicatorTerm, type PlaceFigure } from '@vlis/domain';
import { useT } from '../i18n/useT.js';
import { Said } from '../parts/Said.js';

interface Props {
  readonly label: string;
  readonly term: IndicatorTerm;
  readonly error: string | undefined;
  readonly perError: string | undefined;
  readonly onChange: (term: IndicatorTerm) => void;
}

const SUM = 'sum';

export function TermFields({ label, term, error, perError, onChange }: Props) {
  const t = useT();
  const chosen = term.kind === 'sum' ? SUM : term.figure;
  const choose = (value: string): void =>
    onChange(
      value === SUM ? { kind: 'sum', expression: '' } : { kind: 'place', figure: value as PlaceFigure, per: '1' },
    );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
      <TextField select label={label} value={chosen} onChange={({ target }) => choose(target.value)}>
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
          helperText={<Said error={error} means={t('indicators.expressionMeans')} />}
          onChange={({ target }) => onChange({ kind: 'sum', expression: target.value })}
        />
      ) : (
        <TextField
          required
          label={t('indicators.per', { term: label })}
          value={term.per}
          error={Boolean(error ?? perError)}
          helperText={<Said error={error ?? perError} means={t('indicators.perMeans')} />}
          onChange={({ target }) => onChange({ ...term, per: target.value })}
        />
      )}
    </Box>
  );
}
