/** Where an obligation is owed, in a query that calls its table `o`: by these columns `within` narrows it to a viewer's scope. */
export const OBLIGATION_PLACE = { province: 'o.province_id', library: 'o.library_id', body: 'o.body' } as const;
