/** The list of notices. */
export const noticesAddress = '/notices';
