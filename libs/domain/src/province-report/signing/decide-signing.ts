/** Signing a report, sending it, returning it with points, receiving it, opening it for another version. */
import type { BoundKey } from '../bound-key.js';
import { checkReason } from '../../shared/bounded-text.js';
import { issue, type Issue } from '../../shared/issue.js';
import { refuse, type Refusal } from '../../shared/refusal.js';
import { checkPost } from './delegation.js';
import { partOfFigure, partOfSection } from './seal.js';

/** What stands between a report and its signature. */
export interface ReadyReport {
  /** Figures of which the data have moved. */
  readonly stale: readonly BoundKey[];
  /** Points of the Ministry that nobody has answered. */
  readonly unanswered: number;
}

/** @param despiteStale whoever signs or sends has seen which figures are stale, and keeps them */
export function refuseUnready({ stale, unanswered }: ReadyReport, despiteStale: boolean): Refusal | undefined {
  if (unanswered > 0) return refuse('POINTS_UNANSWERED', [], { count: `${unanswered}` });
  if (stale.length && !despiteStale) return refuse('FIGURES_STALE', [], { count: `${stale.length}` });
  return undefined;
}

export const refusePost = (post: string): Refusal | undefined => refuseInvalid(checkPost(post));

/** The number that the registry of the department has given the document; it may be written in by hand instead. */
export function refuseNumber(number: number | null): Refusal | undefined {
  const isNumber = number === null || (Number.isInteger(number) && number > 0 && number <= HIGHEST_NUMBER);
  return isNumber
    ? undefined
    : refuseInvalid([issue('NUMBER_OUT_OF_RANGE', 'number', { maximum: `${HIGHEST_NUMBER}` })]);
}
const HIGHEST_NUMBER = 99_999;

/** What is to be mended, and where: a section, a figure, or the report as a whole. */
export interface ReturnPoint {
  readonly section: string | null;
  readonly figure: BoundKey | null;
  readonly text: string;
}

const MOST_POINTS = 100;

/** @param parts those of what was sent (seal.ts) */
export function decidePoints(
  points: readonly ReturnPoint[],
  parts: ReadonlySet<string>,
): readonly ReturnPoint[] | Refusal {
  const trimmed = points.map((point) => ({ ...point, text: point.text.trim() }));
  const issues =
    trimmed.length === 0
      ? [issue('POINT_MISSING', 'points')]
      : trimmed.flatMap((point, n) => checkPoint(point, n, parts));
  if (points.length > MOST_POINTS)
    return refuse('TOO_MANY_ROWS', [], { maximum: `${MOST_POINTS}`, count: `${points.length}` });
  return refuseInvalid(issues) ?? trimmed;
}

function checkPoint({ section, figure, text }: ReturnPoint, n: number, parts: ReadonlySet<string>): readonly Issue[] {
  const at = (name: string): string => `points.${n}.${name}`;
  const named = (name: string, part: string | null): readonly Issue[] =>
    part === null || parts.has(part) ? [] : [issue('UNKNOWN_PART', at(name))];
  return [
    ...checkReason(text, at('text')),
    ...named('section', section === null ? null : partOfSection(section)),
    ...named('figure', figure === null ? null : partOfFigure(figure)),
  ];
}

/** The reason for which a signature is taken back or a sent report is opened, or the answer to a point. */
export function decideText(text: string, path: string): string | Refusal {
  const trimmed = text.trim();
  return refuseInvalid(checkReason(trimmed, path)) ?? trimmed;
}

const refuseInvalid = (issues: readonly Issue[]): Refusal | undefined =>
  issues.length ? refuse('INVALID_INPUT', issues, { detail: issues.map(({ path }) => path).join(', ') }) : undefined;
