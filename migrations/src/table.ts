/** What a migration's table is to the application's role: what it may do with it, and why everybody may see it if everybody may. */

export type Privilege = 'select' | 'insert' | 'update' | 'delete' | 'maintain' | `update (${string})`;

export interface Table {
  /**
   * What the application's role may do; what is not listed it may not do. A column list after `update` names the only columns that may
   * change. Nothing that is added to is ever changed: audit, history, steps, queries as raised.
   */
  readonly may: readonly Privilege[];
  /**
   * Why everybody who may ask the database may see every row (docs/decisions/0042-one-door-to-the-database.md). A table that does not say
   * so has policies of row-level security.
   */
  readonly open?: string;
}
