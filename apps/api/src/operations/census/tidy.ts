/** How texts are compared: without blanks around them, in composed signs (windows-1258 writes ế as ê and a tone). */
export const tidy = (text: string): string => text.trim().normalize();
