/** Gives a finished file to the browser to save. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; give it time before it is taken back.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
