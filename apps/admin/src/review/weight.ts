/** The effect of a report worth telling: below a thousandth of the province's total it moves nothing. */
import { decimal } from '@vlis/domain';

export const weighs = (effect: string | null | undefined, least = '0.001'): effect is string =>
  effect != null && decimal(effect).gte(least);
