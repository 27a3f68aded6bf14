/**
 * The scalars of the contract. Decimal is a plain text (no exponent, `.` before decimals), Date a day (yyyy-MM-dd), DateTime a
 * moment in UTC. Resolvers return: Decimal or its text; IsoDate; Date; any JSON value.
 */
import { Decimal, decimal, isDay, toPlain, type IsoDate } from '@vlis/domain';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const PLAIN = /^-?\d{1,60}(\.\d{1,60})?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

function readDecimal(value: unknown): Decimal {
  if (typeof value !== 'string' || !PLAIN.test(value))
    throw badInput('Decimal: plain digits as a string, "." decimals');
  return decimal(value);
}

export const DecimalScalar = new GraphQLScalarType<Decimal, string>({
  name: 'Decimal',
  description: 'Exact number as text: plain digits, "." decimals, no exponent.',
  serialize(value) {
    if (value instanceof Decimal || Decimal.isDecimal(value)) return toPlain(value as Decimal);
    if (typeof value === 'string' && PLAIN.test(value)) return value;
    if (typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value)))
      return value.toString();
    throw new TypeError('not an exact decimal');
  },
  parseValue: readDecimal,
  parseLiteral: (node) => readDecimal(textOf(node)),
});

export const DateScalar = new GraphQLScalarType<IsoDate, string>({
  name: 'Date',
  description: 'A day in Việt Nam: yyyy-MM-dd.',
  serialize(value) {
    if (typeof value === 'string' && isDay(value)) return value;
    throw new TypeError('not a day (yyyy-MM-dd)');
  },
  parseValue: readDay,
  parseLiteral: (node) => readDay(textOf(node)),
});

function readDay(value: unknown): IsoDate {
  if (typeof value !== 'string' || !isDay(value)) throw badInput('Date: a day as yyyy-MM-dd');
  return value;
}

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC: yyyy-MM-ddTHH:mm:ss.sssZ.',
  serialize(value) {
    const moment = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
    if (Number.isNaN(moment.getTime())) throw new TypeError('not a moment');
    return moment.toISOString();
  },
  parseValue: readMoment,
  parseLiteral: (node) => readMoment(textOf(node)),
});

function readMoment(value: unknown): Date {
  if (typeof value !== 'string' || !MOMENT.test(value) || Number.isNaN(Date.parse(value))) {
    throw badInput('DateTime: a moment as yyyy-MM-ddTHH:mm:ssZ');
  }
  return new Date(value);
}

export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
