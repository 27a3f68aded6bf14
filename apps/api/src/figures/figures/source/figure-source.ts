/**
 * Where figures are read from: today the live roll-ups (live-figures.ts); a frozen release will be a second source.
 * Whoever reads figures uses this interface alone, so that the same tables and series can be read from either source.
 *
 * A source hands over rows that are added up by round or by place, and what they are shown on and under. It decides
 * nothing about figures except what must be withheld from the viewer for whom it was opened.
 */
import type { CompiledForm, Indicator, IsoDate, LibraryType, LocalizedText, PlaceFigure, Viewer } from '@vlis/domain';
import type { RoundRow } from '../../../collection/calendar/index.js';
import type { UnitRow } from '../../../ground/territory/index.js';
import type { Guards } from '../disclosure/disclosure.js';
import type { DisclosureByItem } from '../matched/matched-disclosure.js';
import type { RoundPair } from '../matched/matched-facts.js';
import type { MatchedPair } from '../matched/matched-pair.js';
import type { FormReading, RoundReading } from '../reading/form-reading.js';
import type { ObligedRow } from '../reading/read-obliged.js';
import type { PlaceFactRow } from '../reading/read-place-facts.js';
import type { AskedSum, SumsQuery, RollupScope, SumsRow } from '../reading/read-sums.js';
import type { NationShown, ShownPlaces } from '../reading/shown-places.js';

/** A source opened for one viewer and one question: everything in it is of one moment. */
export interface OpenSource {
  /** The day on which it is asked; of what is frozen, the day on which it was frozen. */
  readonly today: IsoDate;

  /** Newest first. @param ids absent: all */
  rounds(ids?: readonly number[]): Promise<readonly RoundRow[]>;
  form(formVersionId: number): Promise<CompiledForm>;
  /** Indicators that read the form, as they stand on a day, by code. */
  indicators(form: CompiledForm, day: IsoDate): Promise<ReadonlyMap<string, Indicator>>;
  /** What items of a form count, in one sentence, by code; an item may have none. */
  counted(formVersionId: number, codes: readonly string[]): Promise<ReadonlyMap<string, LocalizedText>>;
  types(): Promise<ReadonlyMap<string, LibraryType>>;

  /** The map of a day. */
  places(day: IsoDate): Promise<ShownPlaces>;
  /** Units of any map; an id that is unknown is passed over. */
  units(ids: readonly number[]): Promise<readonly UnitRow[]>;
  /** The nation as on a day, and units of any map beside it. */
  nation(day: IsoDate, others: readonly number[]): Promise<NationShown>;

  /** @param asked what is wanted of a form version; a measure that it does not have is passed over */
  sums(
    rounds: readonly RoundReading[],
    asked: (reading: FormReading) => readonly AskedSum[],
    within: SumsQuery,
  ): Promise<readonly SumsRow[]>;
  obliged(roundIds: readonly number[], within: RollupScope, by: 'round' | 'place'): Promise<readonly ObligedRow[]>;
  placeFacts(
    rounds: readonly RoundRow[],
    figures: readonly PlaceFigure[],
    within: RollupScope,
  ): Promise<readonly PlaceFactRow[]>;
  /** What the population of a year is called. */
  populationLabels(year: number): Promise<readonly LocalizedText[]>;

  /** What is withheld from the viewer. @param items that the figures of a round read, by its own form */
  guards(rounds: readonly RoundReading[], items: (reading: RoundReading) => readonly string[]): Promise<Guards>;
  /** Libraries that are in both rounds of each pair, by the later round. */
  matched(
    pairs: readonly RoundPair[],
    keys: (pair: RoundPair) => readonly string[],
  ): Promise<ReadonlyMap<number, MatchedPair>>;
  /** To whom changes of the nation may be shown, by the later round of each pair. */
  disclosures(
    guards: Guards,
    pairs: readonly RoundPair[],
    items: (pair: RoundPair) => readonly string[],
  ): Promise<ReadonlyMap<number, DisclosureByItem>>;
}

export abstract class FigureSource {
  /** Nothing that it hands to `work` may be used after `work` has ended. */
  abstract open<T>(viewer: Viewer, work: (source: OpenSource) => Promise<T>): Promise<T>;
}
