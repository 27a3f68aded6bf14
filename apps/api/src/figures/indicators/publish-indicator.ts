/**
 * Publishes a version of an indicator: reads the document, has it decided by the domain, stores it for good, and fills what
 * it adds up, in the rounds of its days and nowhere else. Publishing the same document again answers with the version it
 * became.
 */
import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type IndicatorDocument, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { limitStatements } from '../../platform/database/statement-allowance.js';
import {
  type IndicatorVersionRow,
  loadIndicatorVersions,
  moveStamp,
  isSameVersion,
  storeIndicator,
} from '../dictionary/index.js';
import { fillMeasures } from '../rollups/index.js';
import { readIndicator } from './read-indicator.js';

@Injectable()
export class PublishIndicator {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, sent: unknown): Promise<IndicatorVersionRow | Refusal> {
    // The number of rounds grows with the years, not with what a request asks for.
    limitStatements(Infinity);
    return this.database.run(
      viewer,
      'indicator.publish',
      async (tx, audit) => {
        const document = readIndicator(sent);
        if (isRefusal(document)) return document;
        await moveStamp(tx);
        const there = await findVersion(tx, document);
        if (there) {
          if (!isSameVersion(there, document)) return refuse('ALREADY_EXISTS');
          audit.nothingDone();
          return there;
        }
        const stored = await storeIndicator(tx, document, this.clock.now());
        if (isRefusal(stored)) return stored;
        const filled = await fillMeasures(tx, stored);
        const row = (await findVersion(tx, document))!;
        const { validFrom, validTo, version } = document;
        // Not its code, which is a text that a person typed; the dictionary has it.
        audit.about('indicator', [row.id]).note({ version, validFrom, validTo, ...filled });
        return row;
      },
      'nation',
    );
  }
}

async function findVersion(tx: EntityManager, document: IndicatorDocument): Promise<IndicatorVersionRow | undefined> {
  const versions = await loadIndicatorVersions(tx, document.form);
  return versions.find(({ code, version }) => code === document.code && version === document.version);
}
