/** What the parts of a study must agree on: names of items stand for items, no name twice, formulas can be read. */
import { compileForm, type Issue } from '@vlis/domain';
import { CensusFault } from './census-fault.js';
import { censusForm } from './census-form.js';
import type { Study } from './study.js';

export function checkStudy(study: Study): void {
  const { path, items, checks, related, response } = study;
  const wrong = (part: string, detail: string): never => {
    throw new CensusFault('STUDY_SHAPE', { file: path, part }, detail);
  };
  const known = new Map(items.map((item) => [item.code, item]));
  const mustBeItem = (part: string, name: string): void => {
    if (!known.has(name)) wrong(part, `“${name}” không có trong / is not among items`);
  };
  const mustBeFlagged = (part: string, name: string): void => {
    mustBeItem(part, name);
    if (known.get(name)!.flag === undefined) wrong(part, `“${name}” không có / has no flag`);
  };
  const mustBeOnce = (names: readonly string[], part: (i: number) => string): void =>
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i)
        wrong(part(i), `“${name}” đã có ở / stands already at ${part(names.indexOf(name))}`);
    });

  if (!items.length) wrong('items', '[ ]');
  mustBeOnce(
    items.map(({ code }) => code),
    (i) => `items[${i}]`,
  );
  mustBeOnce(
    checks.map(({ code }) => code),
    (i) => `checks[${i}].code`,
  );
  checkFormulas(study);
  related.forEach(({ counts }, i) =>
    counts.forEach(({ item }, n) => mustBeItem(`related[${i}].counts[${n}].item`, item)),
  );
  if (response) {
    const { except, all, atLeast } = response;
    mustBeItem('response.except.item', except.item);
    all.forEach((name, i) => mustBeFlagged(`response.all[${i}]`, name));
    atLeast.of.forEach((name, i) => mustBeFlagged(`response.atLeast.of[${i}]`, name));
    if (atLeast.count > atLeast.of.length) wrong('response.atLeast.count', `${atLeast.count} > ${atLeast.of.length}`);
  }
}

/** The form's own check, told by the place in the study. */
function checkFormulas(study: Study): void {
  const compiled = compileForm(censusForm(study));
  if (compiled.ok) return;
  const { path, params }: Issue = compiled.issues[0]!;
  const [kind, name] = path.split(/\.(.*)/);
  const { position, expression = name, detail = '' } = params;
  const text = `“${expression}”${position === undefined ? '' : `, ký tự/character ${Number(position) + 1}`}: ${detail}`;
  const part =
    kind === 'items'
      ? `items[${study.items.findIndex(({ code }) => code === name)}]`
      : `checks[${study.checks.findIndex(({ code }) => code === name)}].expression`;
  throw new CensusFault(kind === 'items' ? 'STUDY_SHAPE' : 'STUDY_FORMULA', { file: study.path, part }, text);
}
