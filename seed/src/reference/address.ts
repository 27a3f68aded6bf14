/** Where mail to a ready account of the demonstration goes: to a domain that nobody can have (RFC 2606). */
export const addressOf = (username: string): string => `${username}@thuvien.example`;
