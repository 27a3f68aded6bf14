/** A subject across provinces in one period. The national line stands only where it is comparable: for indicators. */
import { useOperation, type OperationReading } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { IndicatorTableDocument, RankedPlacesDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Loaded } from '../parts/Loaded.js';
import { screen } from '../parts/screen.js';
import { changeWords, type ComparedChange } from './changeWords.js';
import { ChartFrame } from './ChartFrame.js';
import { isRankable, lacksVolume, ranked, RANKED_FROM, type FigureRow } from './figureRow.js';
import type { FigureSubject } from './subject.js';
import type { ViewProps } from './TrendView.js';
import { useScope } from './useScope.js';
import { filterOf, type FigureChoice } from './useTotals.js';
import { whyNoValue } from './whyNoValue.js';

const PlacesChart = screen(() => import('./chart/PlacesChart.js'));

interface Compared {
  readonly rows: readonly FigureRow[];
  readonly nation: string | null | undefined;
}

/**
 * The share held a year before by libraries that have a number now. Undefined where places were merged or no library is compared: then
 * the share does not measure who is missing.
 */
const heldOfBefore = (change: ComparedChange | null | undefined) =>
  change?.why == null ? change?.shareOfBefore : undefined;

function useCompared(choice: FigureChoice, { kind, code }: FigureSubject): OperationReading<Compared> {
  const f = useFormat();
  const t = useT();
  const filter = { ...filterOf(choice), placeId: undefined };
  const items = useOperation(RankedPlacesDocument, { filter, items: [code] }, { enabled: kind === 'item', keep: true });
  const indicators = useOperation(
    IndicatorTableDocument,
    { filter, codes: [code] },
    { enabled: kind === 'indicator', keep: true },
  );
  if (kind === 'item') {
    const before = f.periodShort(choice.round.calendar.yearBefore);
    const rows = items.data?.placeTable?.rows.map(({ place, figures: [figure], changes }): FigureRow => ({
      key: String(place.id),
      name: f.words(place.name),
      value: figure?.value ?? null,
      withheld: figure?.withheld,
      reported: figure?.reported ?? 0,
      expected: figure?.expected ?? 0,
      missing: figure?.missing,
      volume: heldOfBefore(changes?.[0]),
      change: changeWords({ change: changes?.[0], reported: figure?.reported ?? 0, before }, t, f),
    }));
    return { ...items, data: rows && { rows, nation: undefined } };
  }
  const table = indicators.data?.indicatorTable;
  const rows = table?.rows.map(({ place, figures: [figure] }): FigureRow => ({
    key: String(place.id),
    name: f.words(place.name),
    value: figure?.value ?? null,
    withheld: figure?.withheld,
    reported: figure?.used ?? 0,
    expected: figure?.obliged ?? 0,
    missing: figure?.missing,
    unofficialPeople: figure?.unofficialPeople,
    note: whyNoValue(figure?.why, t),
  }));
  return { ...indicators, data: rows && { rows, nation: table?.nation.figures[0]?.value } };
}

export function PlacesView({ choice, subject, asTable }: ViewProps) {
  const t = useT();
  const f = useFormat();
  const scope = useScope(choice, [t('figures.period'), f.periodShort(choice.round.period)]);
  const why = (row: FigureRow): string =>
    lacksVolume(row) && row.volume != null
      ? t('figures.unrankedVolume', { share: f.held(row.volume) })
      : t('figures.unrankedRow', { threshold: RANKED_FROM });
  const markUnranked = (row: FigureRow): FigureRow =>
    row.value === null || isRankable(row) ? row : { ...row, unranked: true, note: why(row) };
  return (
    <Loaded reading={useCompared(choice, subject)}>
      {({ rows, nation }) => {
        const sorted = ranked(rows).map(markUnranked);
        const label = `${subject.label}, ${f.periodShort(choice.round.period)}`;
        return (
          <ChartFrame
            rows={sorted}
            subject={subject}
            label={label}
            scope={scope}
            nameHead={t('figures.province')}
            asTable={asTable}
            legend={t('figures.unranked', { threshold: RANKED_FROM })}
            responseRate={t('figures.placesResponseRate', { ranked: rows.filter(isRankable).length, all: rows.length })}
          >
            <PlacesChart
              rows={sorted}
              subject={subject}
              label={label}
              nation={nation}
              highlighted={choice.placeId === undefined ? undefined : String(choice.placeId)}
            />
          </ChartFrame>
        );
      }}
    </Loaded>
  );
}
