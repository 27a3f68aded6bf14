/**
 * A form version that has been published is what submissions were made by: its document is never edited, and what changes is
 * another version (docs/how-to/change-the-form.md).
 */
import type { IndicatorDocument } from '@vlis/domain';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readJson, readText } from './files.js';

/** A new version adds its line; no line is ever changed. */
const LANDED: Readonly<Record<string, string>> = {
  'tktv-1.json': '033812a48ac6463a',
};

const fingerprint = (name: string): string =>
  createHash('sha256')
    .update(readText(`forms/${name}`).replaceAll('\r\n', '\n'))
    .digest('hex')
    .slice(0, 16);

it('is what it was when it was published, each of them', () => {
  const folder = new URL('../../reference/forms/', import.meta.url);
  const documents = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(Object.fromEntries(documents.map((name) => [name, fingerprint(name)]))).toEqual(LANDED);
});

it('has gone into the dictionary as it stood: the first version of each indicator says what the document says', () => {
  const { indicators } = readJson<{ readonly indicators: readonly object[] }>('forms/tktv-1.json');
  const first = readJson<readonly IndicatorDocument[]>('indicators.json').filter(({ version }) => version === 1);
  expect(first.map(({ form: _, version: __, validFrom: ___, validTo: ____, ...content }) => content)).toEqual(
    indicators,
  );
});
