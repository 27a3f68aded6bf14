/**
 * Reads the address of a list as a file:
 * `filter={"types":["T"]}&by=NAME&descending=true&ids=7,12&columns=name,status&language=vi`, with the filter as in the address of
 * the screen. Whatever cannot be read is refused by name, never guessed or ignored.
 */
import { refuse, type Language, type Refusal } from '@vlis/domain';
import { z } from 'zod';

export interface ListOrder<Sort extends string> {
  readonly by: Sort;
  readonly descending: boolean;
}

export interface ListRequest<Filter, Sort extends string, Column extends string> {
  readonly filter: Filter;
  readonly order: ListOrder<Sort>;
  /** Only these rows; absent: all. */
  readonly ids?: readonly number[] | undefined;
  readonly columns: readonly Column[];
  readonly language: Language;
}

/** The query string as parsed by the web server: a parameter given twice is a list. */
export type ListQuery = Readonly<Record<string, unknown>>;

const MOST_IDS = 1000;
const LARGEST_ID = 2_147_483_647;

/** The primary key of a table. */
export const idSchema = z.number().int().min(1).max(LARGEST_ID);

/** One of some codes, as GraphQL writes them (`NOT_STARTED`) or as the domain does (`not-started`). */
export const codeSchema = <const T extends string>(codes: readonly T[]) =>
  z.string().transform((text, about): T => {
    const found = codes.find((one) => one === text.toLowerCase().replaceAll('_', '-'));
    if (found !== undefined) return found;
    about.addIssue({ code: 'custom', message: codes.join(' | ') });
    return z.NEVER;
  });

const listed = <T>(one: z.ZodType<T>, most: number) =>
  z
    .string()
    .transform((text): unknown => text.split(',').filter(Boolean))
    .pipe(z.array(one).min(1).max(most));

const json = z.string().transform((text, about): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    about.addIssue({ code: 'custom', message: 'JSON' });
    return z.NEVER;
  }
});

interface Shape<Filter, Sort extends string, Column extends string> {
  readonly filter: z.ZodType<Filter>;
  /** The first one is the default. */
  readonly sorts: readonly [Sort, ...Sort[]];
  readonly columns: readonly Column[];
}

/** @returns a reader of such addresses; it refuses with INVALID_INPUT and the places that could not be read */
export function listRequestReader<Filter, const Sort extends string, const Column extends string>({
  filter,
  sorts,
  columns,
}: Shape<Filter, Sort, Column>): (query: ListQuery) => ListRequest<Filter, Sort, Column> | Refusal {
  const request = z.strictObject({
    filter: z.string().default('{}').pipe(json).pipe(filter),
    by: z.string().default(sorts[0]).pipe(codeSchema(sorts)),
    descending: z.enum(['true', 'false']).default('false'),
    ids: listed(z.coerce.number().pipe(idSchema), MOST_IDS).optional(),
    columns: z
      .string()
      .default(columns.join(','))
      .pipe(listed(z.enum(columns), columns.length)),
    language: z.enum(['vi', 'en']).default('vi'),
  });
  return (query) => {
    const read = request.safeParse(query);
    if (read.success) {
      const { by, descending, ...rest } = read.data;
      return { ...rest, order: { by, descending: descending === 'true' } };
    }
    const places = read.error.issues.map(
      ({ path, message }) => `${path.join('.').slice(0, 40)} (${message.slice(0, 60)})`,
    );
    return refuse('INVALID_INPUT', [], { detail: places.slice(0, 5).join('; ') });
  };
}
