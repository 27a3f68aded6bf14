/** A role that is about to be given, as it stands in the form, and what is sent of it. */
import { PLACES_OF_ROLE, ROLES, type IsoDate, type Role as DomainRole } from '@vlis/domain';
import type { GrantRoleInput, Role } from '../../gql/graphql.js';
import { domainCode } from '../../i18n/codeWords.js';
import type { ListOption } from '../../parts/form/list-option.js';

export type PlaceKind = (typeof PLACES_OF_ROLE)[DomainRole][number];

export interface GrantDraft {
  readonly role: Role | '';
  /** Where the role can hold in places of more than one kind: which. */
  readonly at: PlaceKind | '';
  readonly library: ListOption<number> | null;
  readonly province: ListOption<number> | null;
  readonly body: ListOption<string> | null;
  readonly validFrom: IsoDate | '';
  readonly validTo: IsoDate | '';
}

/** As GraphQL writes them, from the nearest place to the widest. */
export const ROLE_CHOICES = ROLES.map((role) => role.toUpperCase().replaceAll('-', '_') as Role);

export const kindsOf = (role: Role | ''): readonly PlaceKind[] =>
  role === '' ? [] : PLACES_OF_ROLE[domainCode(role) as DomainRole];

/** Where the role holds as the form stands; nothing before a role is chosen. */
export function kindOf({ role, at }: Pick<GrantDraft, 'role' | 'at'>): PlaceKind | undefined {
  const kinds = kindsOf(role);
  return kinds.find((kind) => kind === at) ?? kinds[0];
}

/** Of the places that were picked on the way only the one that fits the role is sent. */
export function inputOf(username: string, draft: GrantDraft): GrantRoleInput {
  const kind = kindOf(draft);
  return {
    username,
    role: draft.role as Role,
    libraryId: kind === 'library' ? draft.library?.id : undefined,
    unitId: kind === 'province' ? draft.province?.id : undefined,
    body: kind === 'sector' ? draft.body?.id : undefined,
    validFrom: draft.validFrom || undefined,
    validTo: draft.validTo || undefined,
  };
}
