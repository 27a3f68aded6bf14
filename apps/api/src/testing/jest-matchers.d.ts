/** Declares the matchers of to-refuse.ts for the compiler; this is how Jest's types are extended. */
declare namespace jest {
  interface Matchers<R> {
    toRefuse(code: string): R;
  }
}
