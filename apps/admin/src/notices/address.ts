/** What one is told. */
export const noticesAddress = '/notices';
