/** Passes downloaded content to the browser to be saved under a name; it is never shown in the page. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not immediately: some browsers start reading only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
