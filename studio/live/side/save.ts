/** Gives the browser a file to keep. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on it by now.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
