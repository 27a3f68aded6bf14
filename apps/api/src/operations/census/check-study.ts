/** What the parts of a study must agree on: names of items stand for items, no name twice, formulas can be read. */
import { checkReason, compileForm, tooLong, type Issue } from '@vlis/domain';
import { fill, issueWords, words, type Words } from '@vlis/reporting';
import { readDefinition } from '../../collection/forms/index.js';
import { CensusIssue, type Detail } from './census-issue.js';
import { censusForm } from './census-form.js';
import { eachOf, IssueList } from './issues.js';
import type { CsvSource, Study } from './study.js';

export function checkStudy(study: Study): void {
  const { path, items, texts, checks, related, response } = study;
  const issues = new IssueList();
  const wrong = (part: string, detail: Detail): void =>
    issues.add(new CensusIssue('STUDY_SHAPE', { file: path, part }, detail));
  const known = new Map(items.map((item) => [item.code, item]));
  const mustBeItem = (part: string, name: string): void => {
    if (!known.has(name)) wrong(part, `“${name}” không có trong / is not among items`);
  };
  const mustBeFlagged = (part: string, name: string): void => {
    mustBeItem(part, name);
    if (known.has(name) && known.get(name)!.flag === undefined) wrong(part, `“${name}” không có / has no flag`);
  };
  const mustBeOnce = (names: readonly string[], part: (i: number) => string): void =>
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i)
        wrong(part(i), `“${name}” đã có ở / stands already at ${part(names.indexOf(name))}`);
    });

  if (!items.length) wrong('items', '[ ]');
  const all = [...items, ...texts].sort((a, b) => a.index - b.index);
  mustBeOnce(
    all.map(({ code }) => code),
    (i) => `items[${i}]`,
  );
  mustBeOnce(
    checks.map(({ code }) => code),
    (i) => `checks[${i}].code`,
  );
  issues.attempt(() => checkExplanation(study));
  issues.attempt(() => checkDocument(study));
  // A code that stands twice or is too long would otherwise be listed twice.
  const isSound = !issues.any;
  if (isSound) issues.attempt(() => checkFormulas(study));
  related.forEach(({ counts, sums, library }, i) => {
    counts.forEach(({ item }, n) => mustBeItem(`related[${i}].counts[${n}].item`, item));
    sums.forEach(({ item }, n) => mustBeItem(`related[${i}].sums[${n}].item`, item));
    if (library.length !== study.libraries.key.length) {
      wrong(`related[${i}].library`, `${library.length} ≠ libraries.key: ${study.libraries.key.length}`);
    }
  });
  for (const [part, source] of sourcesOf(study)) {
    if (source.groupMark === source.decimalMark) wrong(`${part}.groupMark`, `“${source.groupMark}” = decimalMark`);
  }
  if (response) {
    const { except, all, atLeast } = response;
    mustBeItem('response.except.item', except.item);
    all.forEach((name, i) => mustBeFlagged(`response.all[${i}]`, name));
    atLeast.of.forEach((name, i) => mustBeFlagged(`response.atLeast.of[${i}]`, name));
    if (atLeast.count > atLeast.of.length) wrong('response.atLeast.count', `${atLeast.count} > ${atLeast.of.length}`);
  }
  issues.end();
}

const sourcesOf = ({ libraries, published, related }: Study): ReadonlyArray<readonly [part: string, CsvSource]> => [
  ['libraries', libraries],
  ...(published ? [['published', published] as const] : []),
  ...related.map((one, i) => [`related[${i}]`, one] as const),
];

/** Enough of it for whoever reviews a finding, and not more than is kept. A study without checks finds nothing. */
function checkExplanation({ path, checks, explanation }: Study): void {
  const part = 'explanation';
  const [wrong] = checks.length ? checkReason(explanation, part) : tooLong(explanation, part);
  if (wrong) throw new CensusIssue('STUDY_SHAPE', { file: path, part }, issueWords(wrong));
}

/** How long codes and names may be, and how many there may be of them: what publishing the form would refuse later. */
function checkDocument(study: Study): void {
  const reading = readDefinition(censusForm(study));
  if (reading.ok) return;
  eachOf(reading.issues, ({ path, params }) => {
    const inStudy = path.replace(/^items\.(\d+)/, (_, i: string) => `items.${study.items[Number(i)]!.index}`);
    const part = inStudy.replace(/^rules/, 'checks').replace(/\.(\d+)/g, '[$1]');
    throw new CensusIssue('STUDY_SHAPE', { file: study.path, part }, params['detail']!);
  });
}

/** The form's own check, with its issues named by their place in the study. */
function checkFormulas(study: Study): void {
  const compiled = compileForm(censusForm(study));
  if (compiled.ok) return;
  eachOf(compiled.issues, (found) => {
    throw formulaIssue(study, found);
  });
}

function formulaIssue(study: Study, { path, params }: Issue): CensusIssue {
  const [kind, name] = path.split(/\.(.*)/);
  const { position, expression = name, detail = '' } = params;
  const text = `“${expression}”${position === undefined ? '' : `, ký tự/character ${Number(position) + 1}`}: ${detail}`;
  const part =
    kind === 'items'
      ? `items[${study.items.find(({ code }) => code === name)?.index}]`
      : `checks[${study.checks.findIndex(({ code }) => code === name)}].expression`;
  const [inVi, inEn] = [spoken(words.vi, params), spoken(words.en, params)];
  const fullDetail = { vi: `${text}${inVi}`, en: `${text}${inEn}` };
  return new CensusIssue(kind === 'items' ? 'STUDY_SHAPE' : 'STUDY_FORMULA', { file: study.path, part }, fullDetail);
}

/** What is wrong with a formula, in words. */
function spoken({ formulas }: Words, params: Issue['params']): string {
  const template = formulas[params['fault'] as keyof Words['formulas']];
  return template === undefined ? '' : ` – ${fill(template, params)}`;
}
