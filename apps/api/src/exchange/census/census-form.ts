/** The form of a census in the product's own terms: its columns as items, its editors' checks as rules. */
import { compileForm, type FormDefinition, type Item, type LibraryType } from '@vlis/domain';
import { CensusFault } from './census-fault.js';
import type { Study } from './study.js';

const both = (text: string) => ({ vi: text, en: text });

/** Every library of a census answers the same form. */
export const censusType = (since: string): LibraryType => ({
  code: 'CENSUS',
  name: { vi: 'Thư viện trong tổng điều tra', en: 'Library of a census' },
  ...{ form: 'full', answersAs: 'CENSUS', isLibrary: true, isPublic: true, reviewedBy: ['province', 'ministry'] },
  ...{ article: '—', validFrom: since, validTo: null },
});

export function censusForm(study: Study): FormDefinition {
  const items = study.items.map(({ column, decimals, label }): Item => ({
    code: column,
    section: 'A',
    label,
    unit: both('—'),
    type: decimals ? { kind: 'decimal', decimals } : { kind: 'integer' },
    ...{ iso: '', askedOf: ['CENSUS'], shortForm: true, aggregation: 'sum', mayRepeat: false },
    ...{ time: 'stock', frequency: 'half-year' },
  }));
  const definition: FormDefinition = {
    code: study.code,
    version: 1,
    title: study.title,
    sections: [{ code: 'A', title: study.title }],
    items,
    // Warnings: the census is published, so its editors have settled what a check still finds.
    rules: study.checks.map(({ code, expression }) => ({
      ...{ code, expression, severity: 'warning', message: both(expression) },
    })),
    indicators: [],
  };
  const compiled = compileForm(definition);
  if (!compiled.ok) {
    const { path, params } = compiled.issues[0]!;
    throw new CensusFault('STUDY_FORMULA', { file: study.path, column: path }, Object.values(params).join(' '));
  }
  return definition;
}
