/**
 * The head of the dashboard: each figure of a round beside the one of the same period a year before, how many libraries
 * there are, how many owe a submission and how many submissions are official. Last year's figure is read with last year's own
 * form version; an item that it did not have, or a year without a round, has none.
 */
import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type ShownChange, type Viewer } from '@vlis/domain';
import type { RoundRow } from '../../collection/calendar/index.js';
import type { UnitRow } from '../../ground/territory/index.js';
import { type FigureFilter, FigureReader, type OpenFigures, tallyRounds, unitShown } from '../figures/index.js';
import { AskedItems, asShown, type ItemFigure, type FigureExtras } from './item-figures.js';
import { readChanges } from './read-changes.js';

export interface ItemTotal extends ItemFigure {
  readonly previous?: ItemFigure;
  readonly change?: ShownChange;
}

export interface NationalTotals {
  readonly round: RoundRow;
  /** Whose totals they are; undefined: the nation's. */
  readonly place?: UnitRow;
  /** Active on the last day of the period, or today while it runs; managing bodies are none. */
  readonly libraries: number;
  readonly accepted: number;
  readonly obliged: number;
  readonly totals: readonly ItemTotal[];
}

@Injectable()
export class ReadNationalTotals {
  constructor(private readonly reader: FigureReader) {}

  /** Undefined: there is no such round. */
  run(
    viewer: Viewer,
    filter: FigureFilter,
    items: readonly string[],
    wanted: FigureExtras,
  ): Promise<NationalTotals | Refusal | undefined> {
    return this.reader.ask(viewer, (figures) => nationalTotals(figures, filter, items, wanted));
  }
}

async function nationalTotals(
  figures: OpenFigures,
  filter: FigureFilter,
  items: readonly string[],
  { changes, reasons }: FigureExtras,
): Promise<NationalTotals | Refusal | undefined> {
  const { source } = figures;
  const asked = new AskedItems(items, reasons);
  const open = await figures.round(filter, asked, true);
  if (!open || isRefusal(open)) return open;
  const { round, now: reading, past, guards } = open;
  const { submissions, registers } = open.scope;
  const place = await unitShown(source, filter, open.places);

  const { own, followed } = await tallyRounds(source, open.readings, asked, open, registers);
  const now = own.of(round.id);
  for (const row of await source.placeFacts([round], ['libraries'], registers)) now.takeFact(row);
  const pair = changes && past ? { now: reading, before: past } : undefined;
  const ofNation = !submissions.types && !submissions.placeIds;
  const changeOf = await readChanges(source, open, { pairs: pair ? [pair] : [], items, ofNation });

  const totals = items.map((item): ItemTotal => {
    const figure = asShown(item, now, reading, guards, submissions);
    if (!past?.form.items.has(item)) return figure;
    return {
      ...figure,
      previous: asShown(item, own.of(past.round.id), past, guards, submissions),
      ...(pair && {
        change: changeOf(item, {
          ...{ pair, now, before: followed.of(past.round.id) },
          ...{ ofNow: submissions, ofBefore: registers },
        }),
      }),
    };
  });
  const libraries = now.fact('libraries')?.toNumber() ?? 0;
  return { round, place, libraries, accepted: now.accepted, obliged: now.obliged, totals };
}
