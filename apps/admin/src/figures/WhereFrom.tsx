/** "Số này từ đâu ra?": how the figure is made, in the form's own terms. */
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import type { FormDefinition, IndicatorTerm, Item } from '@vlis/domain';
import { useState } from 'react';
import { useFormat, type Format } from '../format/useFormat.js';
import type { MessageKey } from '../i18n/messages.js';
import { useT, type Translate } from '../i18n/useT.js';
import { Facts, type Fact } from '../parts/Facts.js';

const AGGREGATION: Readonly<Record<Item['aggregation'], MessageKey>> = {
  sum: 'figures.fromSum',
  average: 'figures.fromAverage',
  count_yes: 'figures.fromCountYes',
  none: 'figures.fromNone',
};

/** A basis of our own says nothing to the reader. */
const OWN = 'own';

function termText(term: IndicatorTerm, f: Format, t: Translate): string {
  if (term.kind === 'sum') return `Σ ${term.expression}`;
  const figure = t(`figures.placeFigure.${term.figure}`);
  return term.per === '1' ? figure : t('figures.fromPer', { figure, per: f.number(term.per) });
}

function useFacts(form: FormDefinition, code: string): { facts: readonly Fact[]; note: string | undefined } {
  const t = useT();
  const f = useFormat();
  const indicator = form.indicators.find((candidate) => candidate.code === code);
  if (indicator) {
    return {
      facts: [
        [t('figures.fromItem'), `${code} · ${f.words(indicator.name)}`],
        [t('figures.fromNumerator'), termText(indicator.numerator, f, t)],
        [t('figures.fromDenominator'), termText(indicator.denominator, f, t)],
        ...(indicator.basis === OWN ? [] : [[t('figures.fromBasis'), indicator.basis] as const]),
      ],
      note: t('figures.fromRatio'),
    };
  }
  const item = form.items.find((candidate) => candidate.code === code);
  if (!item) return { facts: [], note: undefined };
  const facts: Fact[] = [
    [t('figures.fromItem'), `${code} · ${f.words(item.label)}`],
    [
      t('figures.fromFormula'),
      [item.formula && `${code} = ${item.formula}`, t(AGGREGATION[item.aggregation])].filter(Boolean).join('; '),
    ],
    [t('figures.fromTime'), t(item.time === 'stock' ? 'figures.fromStock' : 'figures.fromFlow')],
    ...(item.iso ? [[t('figures.fromIso'), item.iso] as const] : []),
  ];
  return { facts, note: item.mayRepeat ? t('figures.fromRepeat') : undefined };
}

export function WhereFrom({ form, code }: { readonly form: FormDefinition; readonly code: string }) {
  const t = useT();
  const { facts, note } = useFacts(form, code);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        startIcon={<HelpOutline />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('figures.from')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('figures.from'), sx: { border: 1, borderColor: 'divider' } },
        }}
      >
        <Box sx={{ p: 2, maxWidth: 440 }}>
          <Facts facts={facts} />
          {note && (
            <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
              {note}
            </Typography>
          )}
        </Box>
      </Popover>
    </>
  );
}
