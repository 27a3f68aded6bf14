/** What is sent twice, as after a lost answer, is one thing to the server: it has its key until something in it is changed. */
import { useRef } from 'react';

/** 128 random bits. Not `randomUUID`, which browsers keep from pages without TLS. */
export const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function useSentKey(): (content: object) => string {
  const sent = useRef({ text: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (sent.current.text !== text) sent.current = { text, key: freshKey() };
    return sent.current.key;
  };
}
