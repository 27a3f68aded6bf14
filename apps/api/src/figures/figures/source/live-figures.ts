/**
 * The figures as they are now: the roll-ups and the registers, in one snapshot of the database. Totals are national
 * knowledge, so the snapshot sees the nation; the guards decide what is withheld from the viewer.
 */
import { Injectable } from '@nestjs/common';
import type { IsoDate, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds } from '../../../collection/calendar/index.js';
import { loadInstructions, PublishedForms } from '../../../collection/forms/index.js';
import { loadUnits } from '../../../ground/territory/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Dictionary, MeasureBook } from '../../dictionary/index.js';
import { Disclosure } from '../disclosure/disclosure.js';
import { MatchedDisclosure } from '../matched/matched-disclosure.js';
import { MatchedFacts } from '../matched/matched-facts.js';
import { readTypesAndStamp, type TypesAndStamp } from '../reading/read-types-and-stamp.js';
import { populationLabels } from '../reading/population-labels.js';
import { readObliged } from '../reading/read-obliged.js';
import { readPlaceFacts } from '../reading/read-place-facts.js';
import { readSums } from '../reading/read-sums.js';
import { loadNation, placesOn } from '../reading/shown-places.js';
import type { FigureSource, OpenSource } from './figure-source.js';

@Injectable()
export class LiveFigures implements FigureSource {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly dictionary: Dictionary,
    private readonly book: MeasureBook,
    private readonly clock: Clock,
    private readonly disclosure: Disclosure,
    private readonly matchedFacts: MatchedFacts,
    private readonly matchedDisclosure: MatchedDisclosure,
  ) {}

  async open<T>(viewer: Viewer, work: (source: OpenSource) => Promise<T>): Promise<T> {
    const today = this.clock.today();
    await this.disclosure.prepare(viewer, today);
    return this.database.read(viewer, (db) => work(this.opened(db, viewer, today)), 'nation');
  }

  private opened(db: EntityManager, viewer: Viewer, today: IsoDate): OpenSource {
    let begun: Promise<TypesAndStamp> | undefined;
    const typesAndStamp = (): Promise<TypesAndStamp> => (begun ??= readTypesAndStamp(db));
    return {
      today,
      rounds: (ids) => loadRounds(db, ids),
      form: (formVersionId) => this.forms.get(db, formVersionId),
      indicators: async ({ definition }, day) => {
        const dictionary = await this.dictionary.open(db, (await typesAndStamp()).stamp);
        return dictionary.of(definition, day);
      },
      counted: async (formVersionId, codes) => {
        const instructions = await loadInstructions(db, formVersionId, codes, null);
        return new Map(instructions.map(({ code, words }) => [code, words.short]));
      },
      types: async () => (await typesAndStamp()).types,
      places: (day) => placesOn(db, day),
      units: (ids) => loadUnits(db, ids),
      nation: (day, others) => loadNation(db, day, others),
      sums: (rounds, asked, within) =>
        readSums(db, rounds, asked, within, async (formVersionId) => {
          const list = await this.book.list(db, formVersionId, (await typesAndStamp()).stamp);
          return list.slots;
        }),
      obliged: (roundIds, within, by) => readObliged(db, roundIds, within, by),
      placeFacts: (rounds, figures, within) => readPlaceFacts(db, rounds, figures, today, within),
      populationLabels: (year) => populationLabels(db, year),
      guards: (rounds, items) => this.disclosure.guards(db, viewer, rounds, items, today),
      matched: (pairs, keys) => this.matchedFacts.read(db, pairs, keys),
      disclosures: (guards, pairs, items) => this.matchedDisclosure.disclosures(db, guards, pairs, items, today),
    };
  }
}
