/** Compares the types that the code gives to rows with the types that PostgreSQL answers. */
import type { Answer, Column } from './record-answers.js';
import type { DeclaredColumn, DeclaredRows } from './declared-rows.js';

/** How the driver gives values of PostgreSQL's types (platform/database/column-values.ts), by OID. */
const OIDS: ReadonlyArray<readonly [kinds: readonly string[], oids: readonly number[]]> = [
  [['boolean'], [16]],
  // int2, int4, oid, float4, float8
  [['number'], [21, 23, 26, 700, 701]],
  // int8, numeric, text, name, varchar, char, date, uuid, regtype
  [['string'], [20, 1700, 25, 19, 1043, 18, 1082, 2950, 2206]],
  // timestamp, timestamptz
  [['date'], [1114, 1184]],
  [['buffer'], [17]],
  // json, jsonb: what stands inside is for whoever wrote it
  [
    ['object', 'array', 'string', 'number', 'boolean'],
    [114, 3802],
  ],
  // of bool, int2, int4, text, int8, numeric, date
  [['array'], [1000, 1005, 1007, 1009, 1016, 1231, 1182]],
];
const KINDS = new Map(OIDS.flatMap(([kinds, oids]) => oids.map((oid) => [oid, kinds] as const)));

/** Passes on the statements of others: whoever calls it states the expected type. */
const DATABASE_FILE = 'platform/database/database.ts';

/** One line for each answer whose type differs from the one that the code declares. */
export function misread(answers: readonly Answer[], declared: readonly DeclaredRows[]): readonly string[] {
  const byPlace = new Map(declared.map((one) => [`${one.file}:${one.line}`, one]));
  const lines = answers.flatMap(({ file, line, columns }) => {
    if (file === DATABASE_FILE) return [];
    const place = `${file}:${line}`;
    const rows = byPlace.get(place);
    // Another file's own way of asking, or rows without a column, which are counted.
    if (!rows || !columns.length) return [];
    if (!rows.columns) return rows.isUsed ? [`${place}: takes rows without saying what they are`] : [];
    return differences(columns, rows.columns).map((difference) => `${place}: ${difference}`);
  });
  return [...new Set(lines)];
}

function differences(columns: readonly Column[], declared: readonly DeclaredColumn[]): readonly string[] {
  const answered = new Map(columns.map((column) => [column.name, column]));
  return [
    ...declared
      .filter(({ name, isOptional }) => !isOptional && !answered.has(name))
      .map(({ name }) => `${name} is not answered`),
    ...columns.flatMap(({ name, type }) => {
      const reader = declared.find((one) => one.name === name);
      if (!reader) return [`${name} is answered and not said`];
      const kinds = KINDS.get(type);
      if (!kinds) return [`${name} is of a type whose values are not known here: ${type}`];
      const wrong = reader.kinds.filter((kind) => kind !== 'null' && kind !== 'any' && !kinds.includes(kind));
      return wrong.length ? [`${name} is taken for ${wrong.join(', ')} and is ${kinds.join(' or ')}`] : [];
    }),
  ];
}

/** Places that no test runs: part of the path, and the reason. */
const NOT_WALKED: ReadonlyArray<readonly [path: string, why: string]> = [
  ['platform/health/', 'asks by a line of its own, of PostgreSQL and of the list of migrations'],
  ['platform/database/modest-role.ts', 'asked once, at the start'],
  ['platform/database/no-demonstration.ts', 'asked once, at the start'],
  ['platform/database/refresh-search-keys.ts', 'by a migration, where names are folded anew'],
  ['figures/rollups/fill-measures.ts', 'with a formula nobody had; publish-indicator.spec.ts'],
  ['operations/', 'commands, each in a process of its own'],
  ['platform/mail/mails.ts', 'by a job of its own process; mail.spec.ts looks at every column'],
  ['platform/files/', 'return-file.spec.ts sends and fetches files'],
  ['collection/reviews/return-files.ts', 'return-file.spec.ts sends and fetches files'],
  ['collection/chains/review-chains.ts', 'with chains that change; chains.spec.ts of the reviews'],
  ['figures/rollups/correct-rollups.ts', 'where an acceptance comes in between; rebuild-rollups.spec.ts'],
  ['figures/figures/matched/read-split.ts', 'where one hides another; changes.spec.ts compares with sums by hand'],
];

/** Places that declare their rows and were not run, except those with a reason. */
export function unwalked(answers: readonly Answer[], declared: readonly DeclaredRows[]): readonly string[] {
  const walked = new Set(answers.map(({ file, line }) => `${file}:${line}`));
  return declared
    .filter(({ file, line, columns }) => columns && !walked.has(`${file}:${line}`))
    .filter(({ file }) => file !== DATABASE_FILE && !NOT_WALKED.some(([path]) => file.startsWith(path)))
    .map(({ file, line }) => `${file}:${line}: nobody came by`);
}
