/** From a code and its parameters to a sentence in both languages. */
import {
  INSTRUCTION_PARTS,
  ISSUE_CODES,
  PLACE,
  REFUSAL_CODES,
  type InstructionWords,
  type Issue,
  type Language,
  type LocalizedText,
  type Refusal,
  type Rule,
} from '@vlis/domain';
import { formatDate, formatNumber } from '../format/number.js';
import { periodText } from '../format/period.js';
import { ADMISSION_CODES, type AdmissionCode, type Words } from './codes.js';
import { words } from './words-of-all.js';

type Params = Readonly<Record<string, string>>;

/** Puts parameters into their places; a place without a parameter stays visible rather than vanishing. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => params[name] ?? place);

export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Parameters that are codes themselves are put into words: a submission's state, what is wrong with a formula, an
 * earlier submission, a slip, a period; so are days.
 */
function spoken(w: Words, given: Params): Params {
  const params = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, DAY.test(value) ? formatDate(value) : value]),
  );
  const { state, fault, since, slip, period } = params;
  const formula = w.formulas[fault as keyof Words['formulas']];
  return {
    ...params,
    ...(state !== undefined && { state: w.states[state as keyof Words['states']] ?? state }),
    ...(period !== undefined && { period: periodText(period, w === words.vi ? 'vi' : 'en') }),
    ...(since !== undefined && { since: w.earlier[since as keyof Words['earlier']] ?? since }),
    ...(slip !== undefined && { slip: slipWords(w, slip, params) }),
    ...(formula !== undefined && { detail: fill(formula, params) }),
  };
}

/** Added after a sentence; empty where nothing looks like a slip. */
function slipWords(w: Words, slip: string, params: Params): string {
  const sentence = w.slips[slip as keyof Words['slips']];
  return sentence === undefined ? '' : ` ${fill(sentence, params)}`;
}

const inBoth = (pick: (w: Words) => string | undefined, params: Params): LocalizedText | undefined => {
  const [first, second] = [pick(words.vi), pick(words.en)];
  return first === undefined || second === undefined
    ? undefined
    : { vi: fill(first, spoken(words.vi, params)), en: fill(second, spoken(words.en, params)) };
};

const has = <C extends string>(codes: readonly C[], code: string): code is C =>
  (codes as readonly string[]).includes(code);

export const issueWords = ({ code, params, path }: Pick<Issue, 'code' | 'params' | 'path'>): LocalizedText =>
  inBoth((w) => w.issues[code], { item: path, path, ...params })!;

export const refusalWords = ({ code, params }: Pick<Refusal, 'code' | 'params'>): LocalizedText =>
  inBoth((w) => w.refusals[code], params)!;

/** A sentence about a stage of review, whose name is data (libs/domain review/chain.ts). */
export const stageWords = (sentence: keyof Words['stages'], name: LocalizedText): LocalizedText => ({
  vi: fill(words.vi.stages[sentence], { stage: name.vi }),
  en: fill(words.en.stages[sentence], { stage: name.en }),
});

export const admissionWords = (code: AdmissionCode, params: Params = {}): LocalizedText =>
  inBoth((w) => w.admission[code], params)!;

/**
 * A rule's own sentence with the limits it names: its thresholds (`{param.max}`), and facts about the submission
 * (`{period.days}`), which come with the finding. A limit that is not known is printed as "…".
 */
export function ruleWords({ message, params = {} }: Pick<Rule, 'message' | 'params'>, facts: Params): LocalizedText {
  const known: Params = {
    ...facts,
    ...Object.fromEntries(Object.entries(params).map(([name, value]) => [`param.${name}`, value])),
  };
  const sentence = (language: Language): string =>
    message[language].replace(PLACE, (_, name: string) => {
      const limit = known[name];
      return limit === undefined ? '…' : formatNumber(limit, language);
    });
  return { vi: sentence('vi'), en: sentence('en') };
}

/** A whole instruction as running text, one part a line. */
export function instructionText(instruction: InstructionWords): LocalizedText {
  const whole = (language: Language): string =>
    INSTRUCTION_PARTS.map((part) => {
      const head = words[language].instruction[part];
      return head ? `${head}: ${instruction[part][language]}` : instruction[part][language];
    }).join('\n');
  return { vi: whole('vi'), en: whole('en') };
}

/** Words for any code of the system, whichever list it is in; an unknown code is its own word. */
export function wordsFor(code: string, params: Params = {}): LocalizedText {
  if (has(REFUSAL_CODES, code)) return refusalWords({ code, params });
  if (has(ISSUE_CODES, code)) return issueWords({ code, params, path: params['item'] ?? '' });
  if (has(ADMISSION_CODES, code)) return admissionWords(code, params);
  return { vi: code, en: code };
}
