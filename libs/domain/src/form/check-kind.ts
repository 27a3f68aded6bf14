/**
 * What an item of each kind must keep before its form may be published. An option, a text or a day cannot be added up, so
 * nothing may be marked on such an item that needs a number; and every answer to a choice must mean one option alone.
 */
import { isDay } from '../calendar/day.js';
import { searchKey } from '../shared/text.js';
import { hasNumber, type ChoiceType, type DateType, type Item, type TextType } from './item.js';

/** The longest answer in words that a cell takes, in characters. */
const LONGEST_TEXT = 2000;

/** A key stands in storage, in files and in the contract. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** @returns what is wrong, for whoever writes forms */
export function checkKind(item: Item, items: ReadonlyMap<string, Item>): readonly string[] {
  const weight = item.weightedBy === undefined ? undefined : items.get(item.weightedBy);
  return [
    ...(weight && !hasNumber(weight) ? [`not a number to weigh by: ${weight.code}`] : []),
    ...(hasNumber(item) ? [] : needsNumber(item)),
    ...wrongDeclaration(item, items),
    ...wrongType(item),
  ];
}

function needsNumber({ aggregation, formula, weightedBy, keyFigure, change, type }: Item): readonly string[] {
  const marks = { formula, weightedBy, keyFigure, change };
  const found = Object.entries(marks).flatMap(([name, mark]) => (mark === undefined ? [] : [name]));
  return [...(aggregation === 'none' ? [] : ['aggregation']), ...found].map(
    (name) => `${name} needs a number, and a ${type.kind} is none`,
  );
}

function wrongDeclaration({ code, type, declares }: Item, items: ReadonlyMap<string, Item>): readonly string[] {
  if (declares === undefined) return [];
  const others = [...items.values()].filter((other) => other.declares === declares && other.code !== code);
  return [
    ...(type.kind === 'yes-no' ? [] : ['only a yes declares something']),
    ...others.map((other) => `declared by another item too: ${other.code}`),
  ];
}

function wrongType({ type }: Item): readonly string[] {
  switch (type.kind) {
    case 'choice':
      return wrongOptions(type);
    case 'text':
      return wrongLength(type);
    case 'date':
      return wrongDays(type);
    default:
      return [];
  }
}

function wrongOptions({ options }: ChoiceType): readonly string[] {
  if (options.length < 2) return ['a choice has two options or more'];
  const bad = options.filter(({ key }) => !KEY.test(key)).map(({ key }) => `not a key: ${key}`);
  return [...bad, ...alike(options).map((answer) => `means two options: ${answer}`)];
}

/** Answers that are read as more than one option: its key, or its label in either language. */
function alike(options: ChoiceType['options']): readonly string[] {
  const meant = new Map<string, string>();
  const twice = new Set<string>();
  options.forEach(({ key, label }, at) => {
    for (const answer of [key, label.vi, label.en]) {
      const known = meant.get(searchKey(answer));
      if (known !== undefined && known !== `${at}`) twice.add(answer);
      meant.set(searchKey(answer), `${at}`);
    }
  });
  return [...twice];
}

const wrongLength = ({ longest }: TextType): readonly string[] =>
  Number.isInteger(longest) && longest >= 1 && longest <= LONGEST_TEXT
    ? []
    : [`a text has from 1 to ${LONGEST_TEXT} characters`];

function wrongDays({ first, last }: DateType): readonly string[] {
  const bad = [first, last].flatMap((day) => (day === undefined || isDay(day) ? [] : [`not a day: ${day}`]));
  if (bad.length) return bad;
  return first !== undefined && last !== undefined && last < first ? [`${last} is before ${first}`] : [];
}
