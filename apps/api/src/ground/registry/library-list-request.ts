/**
 * The address of a list taken along, read: `filter={"types":["T"]}&by=NAME&descending=true&ids=7,12&columns=name,status&language=vi`,
 * the filter as the address of the screen has it. What cannot be read is named, never guessed or passed over.
 */
import { isDay, LIBRARY_STATUSES, refuse, type Language, type LibraryStatus, type Refusal } from '@vlis/domain';
import { z } from 'zod';
import { exactObject } from '../../platform/schema/exact-object.js';
import type { LibraryFilter } from './libraries.repository.js';
import { LIBRARY_SORTS, type LibraryOrder } from './library-sort.js';

export const LIBRARY_COLUMNS = ['name', 'identifier', 'type', 'body', 'place', 'status'] as const;
export type LibraryColumn = (typeof LIBRARY_COLUMNS)[number];

export interface LibraryListRequest {
  readonly filter: LibraryFilter & { readonly asOf?: string | null };
  readonly order: LibraryOrder;
  readonly columns: readonly LibraryColumn[];
  readonly language: Language;
}

/** As the web server hands it over: a parameter that stands twice is a list. */
export type Query = Readonly<Record<string, unknown>>;

const MOST_IDS = 1000;
const LARGEST_ID = 2_147_483_647;
const codes = z.array(z.string().max(40)).max(100).nullable().optional();
const id = z.number().int().min(1).max(LARGEST_ID);
const upper = <const T extends string>(choices: readonly T[]) =>
  z.string().transform((text, about) => {
    const found = choices.find((one) => one.toUpperCase() === text.toUpperCase());
    if (found === undefined) about.addIssue({ code: 'custom', message: choices.join(' | ') });
    return found as T;
  });
const listed = <T>(one: z.ZodType<T>, most: number) =>
  z
    .string()
    .transform((text): unknown => text.split(',').filter(Boolean))
    .pipe(z.array(one).min(1).max(most));

const filterOf = exactObject<Omit<LibraryListRequest['filter'], 'id' | 'ids'>>(
  {
    q: z.string().nullable().optional(),
    types: codes,
    provinceId: id.nullable().optional(),
    bodies: codes,
    status: upper<LibraryStatus>(LIBRARY_STATUSES).nullable().optional(),
    asOf: z.string().refine(isDay).nullable().optional(),
  },
  'filter',
);

const json = z.string().transform((text, about): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    about.addIssue({ code: 'custom', message: 'JSON' });
    return z.NEVER;
  }
});

const request = z.strictObject({
  filter: json.pipe(filterOf).default({}),
  by: upper(LIBRARY_SORTS).default('name'),
  descending: z.enum(['true', 'false']).default('false'),
  ids: listed(z.coerce.number().pipe(id), MOST_IDS).optional(),
  columns: listed(z.enum(LIBRARY_COLUMNS), LIBRARY_COLUMNS.length).default([...LIBRARY_COLUMNS]),
  language: z.enum(['vi', 'en']).default('vi'),
});

export function readLibraryListRequest(query: Query): LibraryListRequest | Refusal {
  const read = request.safeParse(query);
  if (!read.success) {
    const places = read.error.issues.map(
      ({ path, message }) => `${path.join('.').slice(0, 40)} (${message.slice(0, 60)})`,
    );
    return refuse('INVALID_INPUT', [], { detail: places.slice(0, 5).join('; ') });
  }
  const { filter, by, descending, ids, columns, language } = read.data;
  return {
    filter: { ...filter, ...(ids && { ids }) },
    order: { by, descending: descending === 'true' },
    columns,
    language,
  };
}
