/** PostgreSQL's log positions and the names of its segments, as its documentation of `pg_walfile_name` has them. */

export const SEGMENT = 16n * 2n ** 20n;
const PER_ID = 2n ** 32n / SEGMENT;

/** "1A/2B3C4D5E" → a number that can be compared. */
export const readPosition = (text: string): bigint => {
  const [high = '', low = ''] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
};

export const showPosition = (position: bigint): string =>
  `${(position >> 32n).toString(16)}/${(position & 0xffffffffn).toString(16)}`.toUpperCase();

/** Number of the segment that holds a position. */
export const segmentOf = (position: bigint): bigint => position / SEGMENT;

const hex = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0');

export const segmentName = (timeline: number, segment: bigint): string =>
  `${hex(BigInt(timeline))}${hex(segment / PER_ID)}${hex(segment % PER_ID)}`;

export interface SegmentName {
  readonly timeline: number;
  readonly segment: bigint;
}

export const readSegmentName = (name: string): SegmentName | undefined => {
  const parts = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/.exec(name);
  if (parts === null) return undefined;
  const [timeline, id, low] = parts.slice(1).map((part) => BigInt(`0x${part}`)) as [bigint, bigint, bigint];
  return { timeline: Number(timeline), segment: id * PER_ID + low };
};

/** One line of a timeline's history: until where the database lived on that timeline. */
export interface Ancestor {
  readonly timeline: number;
  readonly until: bigint;
}

/** Lines "parent <tab> position <tab> reason", oldest first; `#` begins a remark. */
export const readHistory = (text: string): readonly Ancestor[] =>
  text.split('\n').flatMap((line) => {
    const parts = /^\s*(\d+)\s+([0-9A-Fa-f]+\/[0-9A-Fa-f]+)/.exec(line);
    return parts ? [{ timeline: Number(parts[1]), until: readPosition(parts[2]!) }] : [];
  });

export const historyName = (timeline: number): string => `${hex(BigInt(timeline))}.history`;
