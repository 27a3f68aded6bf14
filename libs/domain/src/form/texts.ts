/**
 * Texts that are published beside a form's document: the instruction for each item, and better words for a label or for
 * a rule's message. By law a statistical report is the form and the instruction for filling it in.
 *
 * A published version never changes, so these texts are dated: each has a first day and stands until a later one of the
 * same code. Only words may change. What would count something else is another question and needs another code.
 */
import { YES_NO_ATTRIBUTES, ATTRIBUTES } from './attributes.js';
import type { FormDefinition, Rule } from './definition.js';
import type { Item } from './item.js';
import type { IsoDate } from '../calendar/day.js';
import { issue, type Issue } from '../shared/issue.js';
import { searchKey, type LocalizedText } from '../shared/text.js';

export interface InstructionWords {
  /** One sentence: what is counted. */
  readonly short: LocalizedText;
  readonly counted: LocalizedText;
  readonly notCounted: LocalizedText;
  /** On which day, or over which days. */
  readonly when: LocalizedText;
  /** The book, file or programme the figure is taken from. */
  readonly record: LocalizedText;
  readonly example: LocalizedText;
  /** Its clause of ISO 2789 (TCVN 12843), or that there is none. */
  readonly clause: LocalizedText;
  /** Who decides on this text. */
  readonly owner: LocalizedText;
}

/** Its parts in the order in which they are read. */
export const INSTRUCTION_PARTS = [
  'short',
  'counted',
  'notCounted',
  'when',
  'record',
  'example',
  'clause',
  'owner',
] as const satisfies readonly (keyof InstructionWords)[];

/**
 * `first`: there was no text before. `meaning`: the author declares that the meaning changes; such a text is always
 * refused.
 */
export type TextChange = 'first' | 'wording' | 'meaning';

interface Dated {
  /** The item, or of a message the rule. */
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly change: TextChange;
}

export interface Instruction extends Dated {
  readonly kind: 'instruction';
  readonly words: InstructionWords;
}

/** Other words for what the published version says: of an item, or of a rule. */
export interface Rewording extends Dated {
  readonly kind: 'label' | 'message';
  readonly words: LocalizedText;
}

export type FormText = Instruction | Rewording;
export type FormTextKind = FormText['kind'];

/** Everything an item is found by: its code, its label and its instruction, without diacritics. */
export const instructionKey = ({ code, label }: Pick<Item, 'code' | 'label'>, words: InstructionWords): string =>
  searchKey([code, label, ...SEARCHED.map((part) => words[part])].map(searchedText).join(' '));

/**
 * The clause and the owner are left out: they are the same for many items, so a search for them would find all of
 * these.
 */
const SEARCHED = INSTRUCTION_PARTS.filter((part) => part !== 'clause' && part !== 'owner');

const searchedText = (one: string | LocalizedText): string => (typeof one === 'string' ? one : `${one.vi} ${one.en}`);

/** `{period.days}`, `{param.max}`: a limit that the sentence names. */
export const PLACE = /\{([a-z_.]+)\}/g;

const placesIn = ({ vi, en }: LocalizedText): readonly string[] =>
  [vi, en].flatMap((text) => [...text.matchAll(PLACE)].map(([, name]) => name!));

function isLimit(name: string, { params = {} }: Rule): boolean {
  if (name.startsWith('param.')) return Object.hasOwn(params, name.slice('param.'.length));
  return (ATTRIBUTES as readonly string[]).includes(name) && !YES_NO_ATTRIBUTES.has(name);
}

const wordsOf = (text: FormText): readonly LocalizedText[] =>
  text.kind === 'instruction' ? INSTRUCTION_PARTS.map((part) => text.words[part]) : [text.words];

const isComplete = ({ vi, en }: LocalizedText): boolean =>
  [vi, en].every((text) => text.trim() !== '' && text === text.normalize('NFC'));

const placeOf = ({ kind, code, validFrom }: FormText): string => `${kind}.${code}.${validFrom}`;

/** The texts of one kind and code, the earliest first. */
function histories(texts: readonly FormText[]): readonly (readonly FormText[])[] {
  const all = new Map<string, FormText[]>();
  for (const text of texts) {
    const key = `${text.kind}.${text.code}`;
    all.set(key, [...(all.get(key) ?? []), text]);
  }
  return [...all.values()].map((some) => some.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)));
}

/** What keeps texts from being landed beside a version; empty: nothing. */
export function checkTexts({ items, rules }: FormDefinition, texts: readonly FormText[]): readonly Issue[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const codes = new Set(items.map(({ code }) => code));
  const wrong = (text: FormText, detail: string): Issue => issue('BAD_DEFINITION', placeOf(text), { detail });
  return histories(texts).flatMap((history) =>
    history.flatMap((text, i): readonly Issue[] => {
      const { kind, code, change } = text;
      const rule = kind === 'message' ? byCode.get(code) : undefined;
      const found: Issue[] = [];
      if (change === 'meaning') found.push(issue('MEANING_CHANGED', placeOf(text), { item: code }));
      else if (change !== (kind === 'instruction' && i === 0 ? 'first' : 'wording')) {
        found.push(wrong(text, `not the kind of change it is: ${change}`));
      }
      if (kind === 'message' ? !rule : !codes.has(code)) found.push(wrong(text, `unknown code: ${code}`));
      if (history[i - 1]?.validFrom === text.validFrom) found.push(wrong(text, 'two texts of one day'));
      if (!wordsOf(text).every(isComplete)) found.push(wrong(text, 'a part is not said in both languages'));
      const strange = [...new Set(wordsOf(text).flatMap(placesIn))].filter((name) => !rule || !isLimit(name, rule));
      found.push(...strange.map((name) => wrong(text, `no limit of this rule: ${name}`)));
      return found;
    }),
  );
}

/** The form in the words that stand now: labels and messages replaced by the latest rewording, all else as published. */
export function inTodaysWords(definition: FormDefinition, texts: readonly FormText[]): FormDefinition {
  const latest = (kind: FormTextKind): ReadonlyMap<string, LocalizedText> =>
    new Map(
      histories(texts.filter((text) => text.kind === kind)).flatMap((history) => {
        const text = history.at(-1)!;
        return text.kind === 'instruction' ? [] : [[text.code, text.words] as const];
      }),
    );
  const [labels, messages] = [latest('label'), latest('message')];
  if (!labels.size && !messages.size) return definition;
  return {
    ...definition,
    items: definition.items.map((item) => ({ ...item, label: labels.get(item.code) ?? item.label })),
    rules: definition.rules.map((rule) => ({ ...rule, message: messages.get(rule.code) ?? rule.message })),
  };
}
