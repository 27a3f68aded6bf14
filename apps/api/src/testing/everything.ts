/** All that a type of the schema offers, as a selection: for tests that leave out no field and no way to it. */
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';

/** Values that find something, by the name of the argument. */
export const ARGUMENTS: Readonly<Record<string, string>> = {
  ...{ from: '"2026-01-01"', to: '"2026-12-31"' },
  ...{ id: '1', libraryId: '1', roundId: '1', by: 'PROVINCE', codes: '["CS01", "CS04"]', items: '["B01", "E01"]' },
  ...{ of: '{ roundId: 1, placeId: 1, by: LIBRARY, items: ["B01"] }', basis: 'CURRENT' },
  ...{ year: '"2025"', provinceId: '1', code: '"CS01"', kind: 'YEAR', level: 'PROVINCE', q: '"a"' },
  ...{ outline: '"library-work"', section: '"plans"' },
};

/** What a field below cannot be asked without. */
const demanded = ({ args }: GraphQLField<unknown, unknown>): string => {
  const given = args.filter(isRequiredArgument).map(({ name }) => `${name}: ${ARGUMENTS[name]}`);
  return given.length ? `(${given.join(', ')})` : '';
};

/**
 * All fields below a type, each type once on the way down; nothing for a type without fields.
 * @param without types whose fields are left out, such as large values that no test looks at
 */
export const everything = (type: GraphQLNamedType, without: readonly string[] = []): string =>
  below(type, without, [type]);

function below(type: GraphQLNamedType, without: readonly string[], above: readonly GraphQLNamedType[]): string {
  if (isUnionType(type)) {
    const parts = type.getTypes().map((one) => `... on ${one} ${below(one, without, [...above, one])}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inside = getNamedType(field.type);
    if (above.includes(inside) || without.includes(inside.name)) return [];
    const selection = isCompositeType(inside) ? below(inside, without, [...above, inside]) : '';
    return [`${field.name}${demanded(field)} ${selection}`];
  });
  return `{ ${fields.join(' ')} }`;
}
