/** A subject over the years, for the country or one province. */
import { rearrangements } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { IndicatorSeriesDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { seriesOf } from '../obligations/period.js';
import { Loaded } from '../parts/Loaded.js';
import { screen } from '../parts/screen.js';
import { useProvinces } from '../reference/useLists.js';
import { changeWords } from './changeWords.js';
import { ChartFrame } from './ChartFrame.js';
import { apartFromBefore } from './comparable.js';
import { seriesBreaks } from './rearrangement.js';
import type { FigureSubject } from './subject.js';
import { everyYear, trendRows, type Point } from './trend.js';
import type { Unit } from '../reference/useLists.js';
import { useScope } from './useScope.js';
import { typesOf, useSeries, type FigureChoice } from './useTotals.js';

const TrendChart = screen(() => import('./chart/TrendChart.js'));

export interface ViewProps {
  readonly choice: FigureChoice;
  readonly subject: FigureSubject;
  readonly place: Unit | undefined;
  readonly asTable: boolean;
}

function usePoints(choice: FigureChoice, { kind, code }: FigureSubject) {
  const items = useSeries(choice, kind === 'item' ? [code] : []);
  const { placeId, basis, round } = choice;
  const variables = { code, ...seriesOf(round), placeId, basis, types: typesOf(choice) };
  const indicator = useOperation(IndicatorSeriesDocument, variables, { enabled: kind === 'indicator', keep: true });
  return kind === 'item'
    ? { ...items, data: items.data && (items.data.get(code) ?? []) }
    : { ...indicator, data: indicator.data?.indicatorSeries as readonly Point[] | undefined };
}

export function TrendView({ choice, subject, place, asTable }: ViewProps) {
  const t = useT();
  const f = useFormat();
  const where = place ? f.words(place.name) : t('figures.nation');
  const scope = useScope(choice, [t('figures.place'), where]);
  const days = rearrangements(useProvinces().list);
  return (
    <Loaded reading={usePoints(choice, subject)}>
      {(points) => {
        const years = everyYear(points);
        const breaks = seriesBreaks(
          years.map(({ lastDay }) => lastDay),
          days,
        );
        const rows = trendRows(years, breaks, {
          name: f.periodShort,
          apart: t('figures.apart'),
          redefined: t('figures.redefined'),
          rearranged: (day) => t('figures.rearranged', { date: f.date(day) }),
          change: ({ yearBefore, change, reported }) =>
            changeWords({ change, reported, before: f.periodShort(yearBefore) }, t, f),
        });
        const marks = breaks.map(({ at, day }) => ({ at, text: t('figures.breakMark', { date: f.date(day) }) }));
        const legend = [
          t('figures.legendPreliminary'),
          apartFromBefore(rows).size > 0 && t('figures.legendApart'),
          rows.some((row) => row.redefined) && t('figures.legendRedefined'),
          ...breaks.map(({ day }) => t('figures.legendBreak', { date: f.date(day) })),
        ];
        const newest = rows.findLast(({ value }) => value !== null);
        const label = `${subject.label}, ${where}`;
        return (
          <ChartFrame
            rows={rows}
            subject={subject}
            label={label}
            scope={scope}
            nameHead={t('figures.year')}
            asTable={asTable}
            legend={legend.filter(Boolean).join(' ')}
            responseRate={
              newest
                ? t('figures.newestResponseRate', {
                    period: newest.name,
                    reported: f.count(newest.reported),
                    expected: f.count(newest.expected),
                  })
                : ''
            }
            height={360}
          >
            <TrendChart rows={rows} subject={subject} label={label} breaks={marks} />
          </ChartFrame>
        );
      }}
    </Loaded>
  );
}
