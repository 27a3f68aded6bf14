/**
 * How PostgreSQL's values come out of the driver. It gives `bigint` and `numeric` as text; left alone it would make
 * binary floats of `numeric[]` and moments in local time of `date`, so these come as text as well (`yyyy-MM-dd`).
 */
import pg from 'pg';

const OID = { date: 1082, dates: 1182, numerics: 1231, bigints: 1016, texts: 1009 } as const;

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;
// The driver's types know only some of the numbers that it can read.
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
