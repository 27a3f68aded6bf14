/** The submission before and after this one in the queue. */
export interface QueuePosition<T> {
  /** Counted from 1; 0 when the submission is not in the list. */
  readonly at: number;
  readonly of: number;
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/** A submission that is not in the list (opened from a link) is followed by the first of it. */
export function positionIn<T extends { readonly id: number }>(list: readonly T[], id: number): QueuePosition<T> {
  const at = list.findIndex((one) => one.id === id);
  return { at: at + 1, of: list.length, previous: list[at - 1], next: list[at + 1] };
}
