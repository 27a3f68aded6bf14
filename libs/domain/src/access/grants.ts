/**
 * Who may give whom which right. An administrator grants, from day to day, in places that fit the role; nobody grants or
 * ends their own; and one administrator whose role has no end always stays.
 */
import type { IsoDate } from '../calendar/day.js';
import { LONGEST_NAME, tooLong } from '../shared/bounded-text.js';
import { issue, type Issue } from '../shared/issue.js';
import { checkEncoding } from '../shared/legacy-encoding.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import type { Role } from './policy.js';
import type { AccessScope } from './viewer.js';

type PlaceKind = AccessScope['kind'];

/** Where each role may hold. A new kind of place is a word here and a column where roles are kept. */
export const PLACES_OF_ROLE: Readonly<Record<Role, readonly PlaceKind[]>> = {
  'library-staff': ['library'],
  'library-director': ['library'],
  'province-officer': ['province'],
  'province-leader': ['province'],
  'sector-officer': ['sector'],
  'ministry-analyst': ['nation'],
  'ministry-leader': ['nation'],
  assessor: ['nation', 'province'],
  administrator: ['nation'],
};

export interface RoleWish {
  readonly accountId: number;
  readonly role: Role;
  readonly place: PlaceKind;
  readonly validFrom: IsoDate;
  /** Last day; null: until it is ended. */
  readonly validTo: IsoDate | null;
}

/** Why the role is not given; undefined: it is. Whether the granter has the right at that place is asked before. */
export function refuseGrant(granterId: number, wish: RoleWish, today: IsoDate): Refusal | undefined {
  if (granterId === wish.accountId) return refuse('OWN_GRANT');
  const { role, place, validFrom: from, validTo: to } = wish;
  const wrong: Issue[] = [];
  if (!PLACES_OF_ROLE[role].includes(place)) wrong.push(issue('ROLE_NOT_THERE', 'role', { role }));
  if (from < today) wrong.push(issue('DAY_TOO_EARLY', 'validFrom', { day: from, first: today }));
  if (to !== null && to < from) wrong.push(issue('DAYS_OUT_OF_ORDER', 'validTo', { from, to }));
  return wrong.length
    ? refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') })
    : undefined;
}

/** A role of administrator, of an account that is open. */
export interface Administration {
  readonly roleId: number;
  readonly accountId: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Whether enough is left when only these remain: one that holds today and does not run out by itself. */
export const administratorStays = (
  remaining: readonly Pick<Administration, 'validFrom' | 'validTo'>[],
  today: IsoDate,
): boolean => remaining.some(({ validFrom, validTo }) => validFrom <= today && validTo === null);

/** What is to be taken away: one role of an account, or, without one, the account with all of its roles. */
export interface Taken {
  readonly accountId: number;
  readonly roleId?: number;
}

/** Why it is not taken away; undefined: it is. `administrations`: all that there are on the day. */
export function refuseTaking(
  takerId: number,
  { accountId, roleId }: Taken,
  administrations: readonly Administration[],
  today: IsoDate,
): Refusal | undefined {
  if (takerId === accountId) return refuse('OWN_GRANT');
  const goes = (one: Administration): boolean =>
    roleId === undefined ? one.accountId === accountId : one.roleId === roleId;
  if (!administrations.some(goes)) return undefined;
  const remaining = administrations.filter((one) => !goes(one));
  return administratorStays(remaining, today) ? undefined : refuse('LAST_ADMINISTRATOR');
}

/**
 * A name in an access token: what identity providers give, without spaces or signs that no token carries. Latin letters
 * alone: in another alphabet a name can look like somebody else's.
 */
const USERNAME = /^(?![._@+-])(?=[\p{Script=Latin}0-9._@+-]+$)[\p{Ll}0-9._@+-]{2,100}$/u;

/** What is wrong with a new account. `system:` is for the system's own, and a colon is no part of a name. */
export function checkAccount({
  username,
  name,
}: {
  readonly username: string;
  readonly name: string;
}): readonly Issue[] {
  const wrong: Issue[] = [];
  if (!USERNAME.test(username)) wrong.push(issue('BAD_USERNAME', 'username', { username: username.slice(0, 40) }));
  if (name.trim() === '') wrong.push(issue('NAME_REQUIRED', 'name'));
  wrong.push(...checkEncoding('name', name), ...tooLong(name, 'name', LONGEST_NAME));
  return wrong;
}
