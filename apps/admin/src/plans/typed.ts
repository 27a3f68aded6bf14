/**
 * What is typed and not saved yet, by person, province and year. It outlives the page, so that whoever looks something up elsewhere in
 * VLIS, or at another year, finds it again; a reload of the browser is warned of (usePlanDraft.ts).
 */
export interface TypedPlan {
  /** Undefined: nobody has changed it. */
  readonly basis?: string;
  /** By item, only what differs from what is saved. */
  readonly figures: Readonly<Record<string, string>>;
}

const NOTHING: TypedPlan = { figures: {} };
const kept = new Map<string, TypedPlan>();

export const typedOf = (key: string): TypedPlan => kept.get(key) ?? NOTHING;

export function keepTyped(key: string, typed: TypedPlan): void {
  if (typed.basis === undefined && Object.keys(typed.figures).length === 0) kept.delete(key);
  else kept.set(key, typed);
}

/** The same with another text for an item; the text that is saved is no change. */
export function withFigure(typed: TypedPlan, item: string, text: string, saved: string): TypedPlan {
  const { [item]: _before, ...others } = typed.figures;
  return { ...typed, figures: text === saved ? others : { ...others, [item]: text } };
}
