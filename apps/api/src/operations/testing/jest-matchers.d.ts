/** Tells the compiler of the matchers in to-refuse.ts; this is how Jest's types are extended. */
declare namespace jest {
  interface Matchers<R> {
    toRefuse(code: string): R;
  }
}
