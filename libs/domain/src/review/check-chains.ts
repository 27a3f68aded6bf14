/**
 * What is wrong with review chains before they are kept: a chain that nobody can finish, a stage whose role does not
 * exist or reviews nothing, two chains for the same libraries on the same day. Each is named at its place.
 */
import { POLICY, ACTIONS_ON_RESTRICTED_UNITS, ROLES, type Role } from '../access/policy.js';
import { PLACES_OF_ROLE } from '../access/grants.js';
import { issue, type Issue } from '../shared/issue.js';
import { LIBRARY, type ReviewChain, type ReviewStage } from './chain.js';

/** What chains are held against. */
export interface ChainWorld {
  /** By code of the library type: the body that governs it where the library names no other. */
  readonly types: ReadonlyMap<string, { readonly governedBy: string }>;
  readonly bodies: ReadonlyMap<string, { readonly restricted: boolean }>;
}

export const checkChains = (chains: readonly ReviewChain[], world: ChainWorld): readonly Issue[] => [
  ...chains.flatMap((chain) => checkChain(chain, world)),
  ...chains.flatMap((chain, n) => overlapsOf(chain, chains.slice(0, n))),
];

function checkChain(chain: ReviewChain, world: ChainWorld): readonly Issue[] {
  const { code, types, bodies, stages, validFrom: from, validTo: to } = chain;
  const wrong: Issue[] = [];
  if (!stages.length) wrong.push(issue('CHAIN_WITHOUT_STAGES', code, { chain: code }));
  if (to !== null && to < from) wrong.push(issue('DAYS_OUT_OF_ORDER', `${code}.validTo`, { from, to }));
  for (const type of types.filter((each) => !world.types.has(each)))
    wrong.push(issue('UNKNOWN_LIBRARY_TYPE', `${code}.types`, { type, day: from }));
  for (const body of bodies.filter((each) => !world.bodies.has(each)))
    wrong.push(issue('UNKNOWN_BODY', `${code}.bodies`, { body, day: from }));
  const restricted = isRestricted(chain, world);
  return [...wrong, ...stages.flatMap((stage, n) => checkStage(chain, stage, n, restricted))];
}

/** Whether it is for libraries that only their own chain may come across (access/policy.ts). */
const isRestricted = ({ types, bodies }: ReviewChain, world: ChainWorld): boolean =>
  (bodies.length ? bodies : types.flatMap((type) => world.types.get(type)?.governedBy ?? [])).some(
    (body) => world.bodies.get(body)?.restricted,
  );

function checkStage(
  { code: chain, stages }: ReviewChain,
  { code, role, returnsTo }: ReviewStage,
  n: number,
  restricted: boolean,
): readonly Issue[] {
  const path = `${chain}.stages.${code}`;
  const earlier = stages.slice(0, n).map((stage) => stage.code);
  const wrong: Issue[] = [];
  if (code === LIBRARY || earlier.includes(code)) wrong.push(issue('STAGE_TWICE', path, { stage: code }));
  wrong.push(...checkRole(role, path, restricted));
  for (const to of returnsTo.filter((each) => each !== LIBRARY && !earlier.includes(each)))
    wrong.push(issue('RETURN_NOT_BACK', `${path}.returnsTo`, { stage: code, to }));
  // Whoever cannot return a submission can only accept it.
  if (!returnsTo.length) wrong.push(issue('STAGE_RETURNS_NOWHERE', `${path}.returnsTo`, { stage: code }));
  return wrong;
}

function checkRole(role: Role, path: string, restricted: boolean): readonly Issue[] {
  if (!ROLES.includes(role)) return [issue('UNKNOWN_ROLE', `${path}.role`, { role })];
  if (!POLICY[role].includes('review.accept')) return [issue('ROLE_REVIEWS_NOTHING', `${path}.role`, { role })];
  return restricted && !reachesRestricted(role) ? [issue('ROLE_OUT_OF_REACH', `${path}.role`, { role })] : [];
}

/** A library's own people and its sector's are within its chain, a province never; of the nation those whose role says so. */
const reachesRestricted = (role: Role): boolean =>
  PLACES_OF_ROLE[role].some(
    (place) =>
      place === 'library' ||
      place === 'sector' ||
      (place === 'nation' && (ACTIONS_ON_RESTRICTED_UNITS[role] ?? []).includes('review.accept')),
  );

/** Two chains for the same type, both for any body or for the same one, on the same day. */
function overlapsOf(chain: ReviewChain, others: readonly ReviewChain[]): readonly Issue[] {
  const last = ({ validTo }: ReviewChain): string => validTo ?? '9999-12-31';
  return others.flatMap((other) => {
    const type = chain.types.find((each) => other.types.includes(each));
    const sameBody =
      chain.bodies.length === 0 ? other.bodies.length === 0 : chain.bodies.some((body) => other.bodies.includes(body));
    const sameDays = chain.validFrom <= last(other) && other.validFrom <= last(chain);
    return type !== undefined && sameBody && sameDays
      ? [issue('CHAINS_OVERLAP', chain.code, { chain: chain.code, other: other.code, type })]
      : [];
  });
}
