/** Which figures of a report the data have left behind. Read before a step is taken, in a snapshot of its own. */
import { Injectable } from '@nestjs/common';
import { figureOf, isStale, parseBoundKey, type BoundKey, type Viewer } from '@vlis/domain';
import { PublishedForms } from '../../collection/forms/index.js';
import { Database } from '../../platform/database/database.js';
import { asItStands, itemsOfKeys, ReadProvinceFigures, readReport } from '../reports/index.js';

@Injectable()
export class StaleFigures {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly figures: ReadProvinceFigures,
  ) {}

  /** Of what is signed where it is signed. None of a report that is not the viewer's. */
  async run(viewer: Viewer, id: number): Promise<readonly BoundKey[]> {
    const kept = await this.database.read(viewer, (db) => readReport(db, viewer, this.forms, { id }));
    if (!kept) return [];
    const { round, province, figures } = asItStands(kept);
    const items = itemsOfKeys(figures.map(({ key }) => key));
    const now = await this.figures.run(viewer, { round, provinceId: province.id }, items);
    return figures.filter((kept) => isStale(kept, figureOf(parseBoundKey(kept.key)!, now))).map(({ key }) => key);
  }
}
