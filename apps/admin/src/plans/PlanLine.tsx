/** One item: last year's figure, this year's so far, the plan to type, and how much of it is reached. One under the other on a phone. */
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { KeyboardEvent, ReactNode } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Num } from '../parts/Num.js';
import { shareTyped, type PlanRow } from './plan-rows.js';

interface Props {
  readonly row: PlanRow;
  readonly year: number;
  readonly text: string;
  /** What the server has refused here. */
  readonly issue: string | undefined;
  readonly onWrite: (text: string) => void;
}

export const PLAN_COLUMNS = { xs: '1fr 1fr', md: 'minmax(0, 1fr) 130px 130px 180px 90px' } as const;

/** To the field of the line below or above, as in a table of figures. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.nativeEvent.isComposing) return;
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-plan-field] input')];
  const next = fields[fields.indexOf(event.target as HTMLInputElement) + step];
  event.preventDefault();
  next?.focus();
  next?.select();
}

/** A figure under its caption; on a desk the head of the list has the captions for the eye. */
function Captioned({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ textAlign: { xs: 'left', md: 'right' } }}>
      <Box
        component="span"
        sx={{
          ...{ color: 'text.secondary', fontSize: '0.75rem', display: 'block' },
          // Still read aloud.
          '@media (min-width: 900px)': {
            position: 'absolute',
            width: 1,
            height: 1,
            overflow: 'hidden',
            clip: 'rect(0 0 0 0)',
          },
        }}
      >
        {caption}
      </Box>
      {children}
    </Box>
  );
}

export function PlanLine({ row, year, text, issue, onWrite }: Props) {
  const t = useT();
  const f = useFormat();
  const { item, before, now } = row;
  const share = shareTyped(row, text);
  const label = f.words(item.label);
  const isPart = now !== undefined && now.period !== `${year}`;
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'grid', gridTemplateColumns: PLAN_COLUMNS, columnGap: 2, rowGap: 1, alignItems: 'center' },
        ...{ position: 'relative', px: 2, py: 1, borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, minWidth: 0 }}>
        <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
          {item.code}
        </Box>
        {label}
        <Box component="span" sx={{ color: 'text.secondary' }}>{` (${f.words(item.unit)})`}</Box>
      </Box>
      <Captioned caption={t('plans.lastYear', { year: year - 1 })}>
        <Num value={before?.value} withheld={before?.withheld} />
      </Captioned>
      <Captioned caption={t('plans.soFar')}>
        <Num value={now?.value} withheld={now?.withheld} />
        {isPart && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', display: 'block' }}>
            {t('plans.soFarUntil', { period: f.periodShort(now.period) })}
          </Box>
        )}
      </Captioned>
      <TextField
        data-plan-field
        size="small"
        value={text}
        onChange={({ target }) => onWrite(target.value)}
        onKeyDown={moveOn}
        error={Boolean(issue)}
        helperText={issue}
        slotProps={{
          htmlInput: {
            'aria-label': t('plans.planOf', { year, item: `${item.code} ${label}` }),
            inputMode: 'decimal',
            autoComplete: 'off',
            style: { textAlign: 'right' },
          },
        }}
      />
      <Captioned caption={t('plans.share')}>{share === undefined ? <Num value={null} /> : f.share(share, 1)}</Captioned>
    </Box>
  );
}
