/**
 * How the driver returns PostgreSQL's values. It returns `bigint` and `numeric` as text; without this it would turn `numeric[]`
 * into binary floats and `date` into moments of local time, so these are returned as text as well (`yyyy-MM-dd`).
 */
import pg from 'pg';

const OID = { date: 1082, dates: 1182, numerics: 1231, bigints: 1016, texts: 1009 } as const;

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;
// The driver's types list only some of the type numbers that it can read.
const driversParser = pg.types.getTypeParser as (oid: number, format: 'text' | 'binary') => Parser;
const asTexts = driversParser(OID.texts, 'text');

const ours = new Map<number, Parser>([
  [OID.date, asText],
  [OID.dates, asTexts],
  [OID.numerics, asTexts],
  [OID.bigints, asTexts],
]);

export const columnValues = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parser =>
    (format === 'binary' ? undefined : ours.get(oid)) ?? driversParser(oid, format ?? 'text'),
};
