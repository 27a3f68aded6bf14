/** What the server has said about a field. */
import type { Deed } from '../../api/useDeed.js';

export interface FieldFaults {
  /** Said by the server. */
  readonly said: string | undefined;
  /** The field has been changed: what was said about it no longer holds. */
  readonly onChange: () => void;
}

/** @param paths by which the API names what stands in the field; a change of a field without one is one all the same */
export const faultsAt = ({ trouble, forget }: Deed, ...paths: readonly string[]): FieldFaults => ({
  said: paths.map((path) => trouble?.errors[path]).find(Boolean),
  onChange: () => (paths.length ? paths : ['']).forEach(forget),
});

/** A field that may be what is wrong with others, or take them away: its change ends what was said of them too. */
export const withOthers = (faults: FieldFaults, { forget }: Deed, ...others: readonly string[]): FieldFaults => ({
  ...faults,
  onChange: () => {
    faults.onChange();
    others.forEach(forget);
  },
});
