/**
 * A key that the caller makes once for each thing they send: sent again with it, because the answer was lost or a button was pressed twice,
 * the thing is written once.
 */
const KEY = /^[\w-]{8,64}$/;

export const isRequestKey = (key: string): boolean => KEY.test(key);
