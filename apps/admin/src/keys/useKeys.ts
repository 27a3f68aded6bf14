/**
 * Keys of a screen: `useKeys([{ chord: '/', label: 'keys.search', run: () => input.current?.focus() }])`. They work while the screen
 * stands and are listed under `?`. Show the same chord in the tooltip of the button that does the same.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { bind, currentBindings, subscribe, type Binding } from './keyboard.js';

export type Key = Omit<Binding, 'group'>;

export function useKeys(keys: readonly Key[], group: Binding['group'] = 'here'): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const signature = keys.map(({ chord, label }) => `${chord}=${label}`).join('|');
  useEffect(() => {
    const bound = latest.current.map((key) => ({
      ...key,
      group,
      run: () => latest.current.find(({ chord }) => chord === key.chord)?.run(),
    }));
    return bind(bound);
  }, [signature, group]);
}

export const useBindings = (): readonly Binding[] => useSyncExternalStore(subscribe, currentBindings);
