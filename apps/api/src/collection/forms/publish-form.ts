/**
 * Publishes a version of a form: reads the document, compiles it (parses every formula, checks every name) and stores it for
 * good. Publishing the same document again returns the version that it became.
 */
import { Injectable } from '@nestjs/common';
import {
  compileForm,
  issue,
  isRefusal,
  partOfForm,
  refuse,
  type FormDefinition,
  type Issue,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { insert } from '../../platform/database/insert.js';
import { isSameDocument } from '../../platform/schema/same-document.js';
import { FormEntity, FormVersionEntity } from './form.entity.js';
import { loadFormVersions, type FormVersionRow } from './form-versions.js';
import { keepMarksOfVersionBefore } from './key-figures.js';
import { readDefinition } from './read-definition.js';

@Injectable()
export class PublishForm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, document: unknown): Promise<FormVersionRow | Refusal> {
    return this.database.run(viewer, 'form.publish', async (tx, audit) => {
      const version = await publishDocument(tx, document, this.clock.now());
      if (isRefusal(version)) return version;
      audit.about('form-version', [version.id]).note({ number: version.number });
      return version;
    });
  }
}

/** The same in the caller's transaction; the caller writes the audit. */
export async function publishDocument(
  tx: EntityManager,
  document: unknown,
  now: Date,
): Promise<FormVersionRow | Refusal> {
  const reading = readDefinition(document);
  if (!reading.ok) return refuseDefinition(reading.issues);
  const compilation = compileForm(reading.definition);
  if (!compilation.ok) return refuseDefinition(compilation.issues);
  const id = await store(tx, reading.definition, now);
  return isRefusal(id) ? id : (await loadFormVersions(tx, [id]))[0]!;
}

async function store(tx: EntityManager, definition: FormDefinition, now: Date): Promise<number | Refusal> {
  const formId = await lockForm(tx, definition.code);
  const number = definition.version;
  const existing = await tx.findOne(FormVersionEntity, {
    where: { formId, number },
    select: { id: true, definition: true },
  });
  if (existing)
    return isSameDocument(partOfForm(existing.definition), definition) ? existing.id : refuse('ALREADY_EXISTS');
  const next = ((await tx.maximum(FormVersionEntity, 'number', { formId })) ?? 0) + 1;
  if (number !== next) {
    return refuseDefinition([issue('BAD_DEFINITION', 'version', { detail: `the next version is ${next}` })]);
  }
  const version = tx.create(FormVersionEntity, { formId, number, status: 'published', definition, publishedAt: now });
  const { id } = await tx.save(version);
  await keepMarksOfVersionBefore(tx, { id, formId }, definition);
  return id;
}

const refuseDefinition = (issues: readonly Issue[]): Refusal =>
  refuse('INVALID_DEFINITION', issues, { count: `${issues.length}` });

/**
 * The id of the form, which is created where it is new. The row stays locked, so that two who publish at once wait for each
 * other.
 */
async function lockForm(tx: EntityManager, code: string): Promise<number> {
  await insert(tx, FormEntity, [{ code }]).orIgnore().execute();
  return (await tx.findOneOrFail(FormEntity, { where: { code }, lock: { mode: 'pessimistic_write' } })).id;
}
