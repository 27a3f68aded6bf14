/** What a screen shows comes when it comes: an expectation is tried again until it holds or its time is over. */
const PAUSE = 50;

/** @throws what the last try threw */
export async function eventually(expectation: () => Promise<void>, within = 15_000): Promise<void> {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
