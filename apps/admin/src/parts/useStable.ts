/**
 * The same functions for as long as the screen stands, each doing what its latest version does. What is handed to a
 * hundred cells must not change with every keystroke, or all of them are drawn again.
 */
import { useLayoutEffect, useRef, useState } from 'react';

type Handlers = Readonly<Record<string, (...given: never[]) => unknown>>;

export function useStable<H extends Handlers>(handlers: H): H {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState(() => {
    const names = Object.keys(handlers) as (keyof H)[];
    return Object.fromEntries(names.map((name) => [name, (...given: never[]) => latest.current[name]!(...given)])) as H;
  });
  return stable;
}
