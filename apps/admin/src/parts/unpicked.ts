/** Whether something stands in a pick box of which nothing was picked. */
export const isUnpicked = (typed: string | undefined): boolean => typed !== undefined && typed.trim() !== '';
