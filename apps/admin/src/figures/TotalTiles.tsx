/** The eight key totals of a choice, each with its change, its response rate and its course. */
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { FormDefinition } from '@vlis/domain';
import { periodOf } from '../obligations/period.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Loaded } from '../parts/Loaded.js';
import { useForm } from '../reference/useForm.js';
import { keyItems } from './keyItems.js';
import { TotalTile } from './TotalTile.js';
import { useSeries, useTotals, type FigureChoice } from './useTotals.js';
import { WithheldNote } from './WithheldNote.js';

interface Props extends FigureChoice {
  /** Where a tile leads. */
  readonly address: (item: string) => string;
  readonly picked?: string;
}

/** The course up to the chosen period: what came later does not belong to its figure. Periods of one kind sort as text. */
const courseUntil = <Point extends { readonly period: string }>(points: readonly Point[] = [], period: string) =>
  points.filter((point) => point.period <= period);

const grid = {
  display: 'grid',
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(250px, 1fr))' },
  gap: { xs: 1, sm: 1.5 },
} as const;

const quiet = { mt: 0.75, color: 'text.secondary', fontSize: '0.8125rem' } as const;

function GreyTiles() {
  const t = useT();
  return (
    <Box sx={grid} role="status" aria-label={t('app.loading')}>
      {Array.from({ length: 8 }, (_, tile) => (
        <Skeleton key={tile} variant="rounded" height={138} />
      ))}
    </Box>
  );
}

function Tiles({ form, address, picked, ...choice }: Props & { readonly form: FormDefinition }) {
  const t = useT();
  const f = useFormat();
  const items = keyItems(form, periodOf(choice.round).kind);
  const series = useSeries(
    choice,
    items.map(({ code }) => code),
  );
  return (
    <Loaded reading={useTotals(choice, items)} skeleton={<GreyTiles />} small>
      {({ totals, obliged }) => (
        <>
          <Box component="ul" aria-label={t('figures.totals')} sx={{ ...grid, listStyle: 'none', m: 0, p: 0 }}>
            {items.map((item) => {
              const total = totals.find((candidate) => candidate.item === item.code);
              return (
                total && (
                  <Box component="li" key={item.code} sx={{ display: 'grid' }}>
                    <TotalTile
                      item={item}
                      total={total}
                      before={choice.round.calendar.yearBefore}
                      points={courseUntil(series.data?.get(item.code), choice.round.period)}
                      to={address(item.code)}
                      picked={picked === item.code}
                    />
                  </Box>
                )
              );
            })}
          </Box>
          <WithheldNote round={choice.round} figures={totals} />
          {totals.some(({ change }) => change) && <Box sx={quiet}>{t('figures.changeMeans')}</Box>}
          {totals.some(({ expected }) => expected < obliged) && (
            <Box sx={quiet}>{t('figures.askedOnly', { obliged: f.count(obliged) })}</Box>
          )}
        </>
      )}
    </Loaded>
  );
}

export function TotalTiles(props: Props) {
  return (
    <Loaded reading={useForm(props.round.formVersionId)} skeleton={<GreyTiles />} small>
      {(form) => <Tiles form={form} {...props} />}
    </Loaded>
  );
}
