/** What is added up of the submissions of one form version, by key: where each measure stands, and in which rounds it counts. */
import { formulaOf, type IsoDate, type PlacedMeasure } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export class MeasureList {
  /** By key. */
  readonly slots: ReadonlyMap<string, number>;
  private readonly begun = new Map<number, readonly PlacedMeasure[]>();

  /** @param all in the order of their slots */
  constructor(readonly all: readonly PlacedMeasure[]) {
    this.slots = new Map(all.map(({ key, slot }) => [key, slot]));
  }

  /**
   * The measures that are added up in a round; the same object for the same measures.
   * @param endsOn last day of the round's period
   */
  countedIn(endsOn: IsoDate): readonly PlacedMeasure[] {
    const counted = this.all.filter(({ from }) => from <= endsOn);
    // Rounds differ by how many have begun, and those that have begun earlier are the same.
    const known = this.begun.get(counted.length) ?? counted;
    this.begun.set(counted.length, known);
    return known;
  }
}

interface Row {
  readonly slot: number;
  readonly key: string;
  readonly expression: string;
  readonly alongside: string | null;
  readonly from: IsoDate;
}

/** Empty where no submission of the form version has become official yet. */
export async function loadMeasures(db: EntityManager, formVersionId: number): Promise<MeasureList> {
  const rows: Row[] = await db.query(
    `select slot, key, expression, alongside, valid_from::text as "from" from measure
     where form_version_id = $1 order by slot`,
    [formVersionId],
  );
  return new MeasureList(
    rows.map(({ expression, alongside, ...row }) => ({
      ...{ ...row, expression: formulaOf(expression) },
      ...(alongside !== null && { alongside: formulaOf(alongside) }),
    })),
  );
}
