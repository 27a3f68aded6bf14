/**
 * A finding in words, with the figures it speaks of: "Số tên không vượt số bản: B02 = 2.904, B01 = 2.371". The rule's own
 * sentence comes from the form, the other sentences from @vlis/reporting.
 */
import { inLanguage, type CompiledForm, type Issue, type Language } from '@vlis/domain';
import { issueWords, ruleWords, words } from '@vlis/reporting';
import { numberText } from '../../format/number.js';

const SOURCES = {
  vi: { prev_year: 'cùng kỳ năm trước', prev_end: 'cuối kỳ trước', h1: '6 tháng đầu năm', yes: 'Có', no: 'Không' },
  en: { prev_year: 'same period last year', prev_end: 'end of last period', h1: 'first half', yes: 'Yes', no: 'No' },
} as const;

const MAY_BE_SHOWN = /^(?:(prev_year|prev_end|h1)\.)?([A-Z][A-Z0-9_]*)$/;

/** `prev_year.B01`, `1200` → `B01 cùng kỳ năm trước = 1.200`. Undefined for what is no figure of an item. */
function figure(form: CompiledForm, name: string, plain: string, language: Language): string | undefined {
  const [, source, code] = MAY_BE_SHOWN.exec(name) ?? [];
  const item = code === undefined ? undefined : form.items.get(code);
  if (!item) return undefined;
  const sources = SOURCES[language];
  const value = item.type.kind === 'yes-no' ? (plain === '0' ? sources.no : sources.yes) : numberText(plain, language);
  return `${code}${source ? ` ${sources[source as 'h1']}` : ''} = ${value}`;
}

/** Parameters that are numbers, written as the reader writes them; what was typed stays as typed. */
function spoken(params: Issue['params'], language: Language): Record<string, string> {
  const shown = ['first', 'second', 'maximum', 'minimum', 'before', 'now', 'meant'];
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, shown.includes(name) ? numberText(value, language) : value]),
  );
}

/** `inRow`: shown in the row of the item, whose own figure stands beside it and is not repeated. */
export function sentence(found: Issue, form: CompiledForm, language: Language, inRow = false): string {
  const rule = found.rule === undefined ? undefined : form.definition.rules.find(({ code }) => code === found.rule);
  if (!rule) return inLanguage(issueWords({ ...found, params: spoken(found.params, language) }), language);
  const figures = Object.entries(found.params).flatMap(([name, plain]) =>
    inRow && name === found.path ? [] : (figure(form, name, plain, language) ?? []),
  );
  return `${inLanguage(ruleWords(rule, found.params), language)}${figures.length ? `: ${figures.join(', ')}` : ''}`;
}

type Reason = keyof (typeof words)['vi']['missing'];

export const reasonWord = (why: Reason, language: Language): string => words[language].missing[why];

/** When the reason is the right one, in a sentence. */
export const reasonMeans = (why: Reason, language: Language): string => words[language].missingMeans[why];
