/** Where react-admin shows one record of a resource: known to whoever lists records of another feature, without that feature. */
export const recordAddress = (resource: string, id: number): string => `/${resource}/${id}/show`;
