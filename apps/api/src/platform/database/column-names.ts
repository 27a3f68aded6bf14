/** The names of an entity's properties in the database: `validFrom` is `valid_from`, the `vi` of a name is `name_vi`. */
import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export class ColumnNames extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined, embedded: readonly string[]): string {
    return snake([...embedded, given ?? property].join('_'));
  }

  override joinColumnName(relation: string, column: string): string {
    return snake(`${relation}_${column}`);
  }
}
