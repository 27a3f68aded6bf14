/**
 * The address of an export, read: `round=12&basis=CURRENT&items=B01,E10&indicators=CS04&types=T,X&language=vi`. Only the round
 * is needed.
 * Every parameter that cannot be read is named with what it may be; none is guessed or passed over.
 */
import { refuse, type Language, type Refusal } from '@vlis/domain';
import { type MapBasis, MOST_CODES } from '../figures/index.js';

export interface ExportRequest {
  readonly roundId: number;
  readonly basis: MapBasis;
  readonly items: readonly string[];
  /** Where neither items nor indicators are named: the key totals of the form. */
  readonly indicators: readonly string[];
  /** Empty: every library type. */
  readonly types: readonly string[];
  readonly language: Language;
}

/** As the web server hands it over: a parameter that stands twice is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const bases: ReadonlyMap<string, MapBasis> = new Map([
  ['AS_REPORTED', 'as-reported'],
  ['CURRENT', 'current'],
]);
const languages: ReadonlyMap<string, Language> = new Map([
  ['vi', 'vi'],
  ['en', 'en'],
]);

const LARGEST_ID = 2_147_483_647;
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export function readExportRequest(query: Query): ExportRequest | Refusal {
  const wrong: string[] = [];
  const single = (name: string): string => {
    const value = query[name] ?? '';
    if (typeof value === 'string') return value;
    wrong.push(`${name} ×${value.length}`);
    return '';
  };
  const oneOf = <T>(name: string, choices: ReadonlyMap<string, T>, otherwise: T): T => {
    const text = single(name);
    const chosen = text === '' ? otherwise : choices.get(text);
    if (chosen === undefined) wrong.push(`${name}=${shortened(text)} (${[...choices.keys()].join(' | ')})`);
    return chosen ?? otherwise;
  };
  const list = (name: string): readonly string[] => {
    const codes = new Set(
      single(name)
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
    );
    if (codes.size > MOST_CODES) wrong.push(`${name} ×${codes.size} (≤ ${MOST_CODES})`);
    return [...codes];
  };
  const round = single('round');
  if (!/^\d{1,10}$/.test(round) || Number(round) > LARGEST_ID) wrong.push(`round=${shortened(round)}`);
  const request = {
    roundId: Number(round),
    basis: oneOf('basis', bases, 'as-reported'),
    items: list('items'),
    indicators: list('indicators'),
    types: list('types'),
    language: oneOf('language', languages, 'vi'),
  };
  return wrong.length ? refuse('INVALID_INPUT', [], { detail: wrong.join('; ') }) : request;
}
