/**
 * A migration that has landed has run on somebody's data: another text under the same name would leave two kinds of
 * database behind. What it did is changed by a migration of its own (docs/how-to/write-a-migration.md).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const fingerprint = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex')
    .slice(0, 16);

/** A new migration adds its line; no line is ever changed. */
const LANDED: Readonly<Record<string, string>> = {
  '1764000000000-people-and-audit.ts': '2ce8ee23428eb6bb',
  '1764000001000-ground-floor.ts': 'f938074d6cc7d94f',
  '1764000002000-forms-and-rounds.ts': '2081e8d7744e9ff5',
  '1764000003000-submissions.ts': '0e86ac47784230de',
  '1764000004000-facts-and-rollups.ts': '3f514e3a66cd173b',
  '1764100003000-backups.ts': '5afd291e5b7c0491',
  '1764100004000-audit-chain.ts': '474c7f9c36186d5b',
  '1764100005000-governing-bodies.ts': '88297ac8630d2507',
  '1764100005100-what-was-sent.ts': '6ca7bb134446c3c6',
  '1764100006000-two-people.ts': '45367b2e39262e9e',
  '1764100006100-returned-until.ts': 'df2bdf0c6e2d75c2',
  '1764100006200-rights-end.ts': '085c31a9c08b1ba4',
  '1764100006300-rights-hold.ts': '5ab495fd56187ac9',
  '1764100006400-earlier-answers.ts': '119f218a62302d3c',
  '1764100006500-editions.ts': '60e3876015d14f56',
  '1764100006600-ended-sessions.ts': '5d466af71349d8b6',
  '1764100006700-rights-demanded.ts': '20157e298a078d86',
  '1764100006800-edition-day.ts': 'f239dff66f0fbb7a',
  '1764100006930-form-texts.ts': '036eb8a830421047',
  '1764100006940-missing-answers.ts': 'd650c33cbac43198',
  '1764100006950-reports-begun.ts': '7653d06c8e812b7d',
  '1764100006960-sparse-missing.ts': '0aab57efb6e02f36',
  '1764100006970-to-look-at.ts': '48ec31794b7a5dba',
  '1764100006980-facts-by-place.ts': '2df410f442fef2a2',
  '1764100006990-no-facts-by-place.ts': 'f676508b95a4fcba',
  '1764100007000-row-security.ts': '2b679af5fbca118c',
  '1764100007100-news.ts': '8e91c7ab7a286281',
  '1764100007200-active-libraries.ts': '5c7c3c148b44f444',
  '1764100007300-review-chains.ts': 'b65b42f3f432e9f9',
  '1764100007310-facts-taken-back.ts': 'a41d21a003db7217',
  '1764100007400-indicators.ts': '8efbcb8e174b5dc7',
  '1764100007410-key-figures.ts': '1693d97e828244ce',
  '1764100007500-mail.ts': '1cca87b6f4d1e72f',
  '1764100007510-files.ts': 'eee0eaafd49c20a4',
};

it('is what it was when it landed, each of them', () => {
  const files = readdirSync(folder).filter((name) => /^\d{13}-.*\.ts$/.test(name) && !name.includes('.spec.'));
  expect(Object.fromEntries(files.sort().map((name) => [name, fingerprint(name)]))).toEqual(LANDED);
});
