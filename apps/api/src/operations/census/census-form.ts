/** The form of a census in the product's own terms: its columns as items, its editors' checks as rules. */
import { LIBRARY, type FormDefinition, type Item, type LibraryType } from '@vlis/domain';
import type { ReviewChain, ReviewStage, Role } from '@vlis/domain';
import type { Study, StudyItem } from './study.js';

/** As long as a form's texts may be; a formula may be longer. */
const LONGEST_MESSAGE = 2000;

const both = (text: string) => ({ vi: text, en: text });

/** Every library of a census answers the same form. */
export const censusType = (since: string): LibraryType => ({
  code: 'CENSUS',
  name: { vi: 'Thư viện trong tổng điều tra', en: 'Library of a census' },
  ...{ form: 'full', answersAs: 'CENSUS', isLibrary: true, isPublic: true, governedBy: 'KHAC' },
  ...{ article: '—', validFrom: since, validTo: null },
});

/** Two pairs of eyes, as the public libraries of the country have them. */
export const censusChain = (since: string): ReviewChain => ({
  ...{ code: 'census', name: { vi: 'Tổng điều tra', en: 'Census' }, types: ['CENSUS'], bodies: [] },
  ...{ validFrom: since, validTo: null, stages: CENSUS_STAGES },
});

const stage = (code: string, vi: string, role: Role): ReviewStage => ({
  ...{ code, name: { vi, en: code }, role, returnsTo: [LIBRARY] },
});

const CENSUS_STAGES = [stage('province', 'Sở', 'province-officer'), stage('ministry', 'Bộ', 'ministry-analyst')];

export const censusItem = ({ code, decimals, label, negative, yesNo }: StudyItem): Item => ({
  code,
  section: 'A',
  label,
  unit: both('—'),
  type: yesNo
    ? { kind: 'yes-no' }
    : { ...(decimals ? { kind: 'decimal', decimals } : { kind: 'integer' }), ...(negative && { negative }) },
  ...{ iso: '', askedOf: ['CENSUS'], shortForm: true, aggregation: yesNo ? 'count_yes' : 'sum', mayRepeat: false },
  ...{ time: 'stock', frequency: 'half-year' },
});

export const censusForm = ({ code, title, items, checks }: Study): FormDefinition => ({
  code,
  version: 1,
  title,
  sections: [{ code: 'A', title }],
  items: items.map(censusItem),
  // Warnings: the census is published, so its editors have settled what a check still finds.
  rules: checks.map((check) => ({
    ...check,
    severity: 'warning',
    message: both(check.expression.trim().slice(0, LONGEST_MESSAGE)),
  })),
});
